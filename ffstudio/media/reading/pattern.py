"""Names of numbered pictures: shot.%04d.png or shot.####.png."""

from __future__ import annotations

import re
from pathlib import Path

_PRINTF = re.compile(r"%(?:0(?P<digits>\d+))?d")
_HASHES = re.compile(r"#+")


def is_pattern(path: Path) -> bool:
    """True where the file name holds a place for a number."""
    return bool(_PRINTF.search(path.name) or _HASHES.search(path.name))


def numbered(path: Path, number: int) -> Path:
    """The file of one number; a path without a place for it is returned as it is."""
    if match := _PRINTF.search(path.name):
        digits = int(match["digits"] or 1)
    elif match := _HASHES.search(path.name):
        digits = len(match[0])
    else:
        return path
    name = path.name[: match.start()] + f"{number:0{digits}d}" + path.name[match.end() :]
    return path.with_name(name)
