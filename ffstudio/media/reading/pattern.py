"""Names of numbered pictures: shot.%04d.png or shot.####.png."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_PRINTF = re.compile(r"(?P<head>.*)%(?:0(?P<width>\d+))?d(?P<tail>.*)$", re.DOTALL)
_HASHES = re.compile(r"(?P<head>.*?)(?P<hashes>#+)(?P<tail>[^#]*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Pattern:
    """`head` and `tail` of a file name surround a number of at least `width` digits."""

    head: str
    width: int
    tail: str

    def name(self, number: int) -> str:
        return f"{self.head}{number:0{self.width}d}{self.tail}"

    @property
    def printf(self) -> str:
        """The name with a printf place, as FFmpeg reads it where nothing else in it is a place."""
        place = f"%0{self.width}d" if self.width > 1 else "%d"
        return f"{self.head}{place}{self.tail}"

    @property
    def escaped(self) -> str:
        """The name for FFmpeg's image demuxer, to which every other percent sign must be doubled."""
        head, tail = (text.replace("%", "%%") for text in (self.head, self.tail))
        return Pattern(head, self.width, tail).printf


def pattern_of(path: Path) -> Pattern | None:
    """The pattern that a file name is: its last %04d, else its last run of ####; None without a place."""
    if match := _PRINTF.match(path.name):
        return Pattern(match["head"], int(match["width"] or 1), match["tail"])
    if match := _HASHES.match(path.name):
        return Pattern(match["head"], len(match["hashes"]), match["tail"])
    return None


def is_pattern(path: Path) -> bool:
    """True where the file name holds a place for a number."""
    return pattern_of(path) is not None


def numbered(path: Path, number: int) -> Path:
    """The file of one number; a path without a place for it is returned as it is."""
    pattern = pattern_of(path)
    return path.with_name(pattern.name(number)) if pattern else path
