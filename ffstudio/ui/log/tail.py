"""The end of a growing text file, read piece by piece."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

MOST = 1_000_000  # bytes of the end that are read at all
HEAD = 256  # bytes by which a file is known again


@dataclass(frozen=True)
class Mark:
    """How far a file was read: `offset` in bytes, and its first bytes."""

    offset: int = 0
    head: bytes = b""


@dataclass(frozen=True)
class News:
    """Whole lines that were added; `is_anew` where they take the place of all before."""

    lines: tuple[str, ...]
    mark: Mark
    is_anew: bool


def read_on(path: Path, mark: Mark) -> News:
    """What was added since `mark`; of a file that was begun anew its end. A missing file is an empty one."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
            size = file.seek(0, 2)
            is_anew = size < mark.offset or not mark.offset or not head.startswith(mark.head)
            start = max(0, size - MOST) if is_anew else mark.offset
            file.seek(start)
            content = file.read(size - start)
    except OSError:
        return News((), Mark(), is_anew=bool(mark.offset))
    whole = content[: content.rfind(b"\n") + 1]
    if is_anew and start:
        whole = whole[whole.find(b"\n") + 1 :]
    lines = tuple(_shown(line) for line in whole.decode("utf-8", "replace").split("\n")[:-1])
    end = start + content.rfind(b"\n") + 1
    return News(tuple(line for line in lines if line), Mark(end, head[: min(HEAD, end)]), is_anew)


def _shown(line: str) -> str:
    """What a terminal would show: the last of what was written over itself."""
    return line.rstrip("\r ").rpartition("\r")[2]
