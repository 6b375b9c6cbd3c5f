"""Numbered picture files that are one clip."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ffstudio.domain.clip import Clip, ClipKind
from ffstudio.domain.failures import FileMissing, MediaUnreadable
from ffstudio.domain.sentences import said
from ffstudio.media.reading.pattern import Pattern, numbered, pattern_of

PICTURES = frozenset(
    f".{kind}"
    for kind in (
        *("bmp", "cin", "dpx", "exr", "hdr", "j2k", "jp2", "jpeg", "jpg", "jxl"),
        *("png", "ppm", "psd", "sgi", "tga", "tif", "tiff", "webp"),
    )
)
_NUMBERED = re.compile(r"(?P<head>.*?)(?P<digits>\d+)(?P<tail>\.[^.]+)$")


@dataclass(frozen=True, slots=True)
class Sequence:
    """Files `first` to `last`, without a hole."""

    folder: Path
    name: Pattern
    first: int
    last: int

    @property
    def count(self) -> int:
        return self.last - self.first + 1

    @property
    def pattern(self) -> Path:
        """The printf pattern FFmpeg and we name the sequence by."""
        return self.folder / self.name.printf

    def file(self, number: int) -> Path:
        return self.folder / self.name.name(number)

    @property
    def files(self) -> tuple[Path, ...]:
        return tuple(self.file(number) for number in range(self.first, self.last + 1))


def find_sequence(path: Path) -> Sequence | None:
    """The sequence meant by a pattern (shot.%04d.png, shot_####.exr) or by a folder; None for other paths.

    Raises FileMissing for a pattern without files; MediaUnreadable for a folder that does not hold exactly
    one sequence, and for a sequence with a hole.
    """
    if path.is_dir():
        return _only_sequence_in(path)
    pattern = None if path.exists() else pattern_of(path)
    if pattern is None:
        return None
    numbers = sorted(_numbers(path.parent, pattern))
    if not numbers:
        raise FileMissing(path)
    return _without_hole(path, Sequence(path.parent, pattern, numbers[0], numbers[-1]), numbers)


def files_at(path: Path) -> tuple[Path, ...]:
    """The files that a path means and that exist: itself, or the pictures of a pattern or folder, holes or not."""
    if path.is_dir():
        return tuple(item for item in path.iterdir() if item.suffix.lower() in PICTURES)
    if path.exists():
        return (path,)
    pattern = pattern_of(path) if path.suffix.lower() in PICTURES else None
    found = _numbers(path.parent, pattern) if pattern else ()
    return tuple(numbered(path, number) for number in found)


def files_of(clip: Clip) -> tuple[Path, ...]:
    """Every file of a clip, in order."""
    if clip.kind is not ClipKind.SEQUENCE:
        return (clip.path,)
    sequence = find_sequence(clip.path)
    if sequence is None:
        raise FileMissing(clip.path)
    return sequence.files


def _numbers(folder: Path, pattern: Pattern) -> list[int]:
    names = (item.name for item in folder.iterdir()) if folder.is_dir() else ()
    digits = re.compile(re.escape(pattern.head) + r"(\d+)" + re.escape(pattern.tail) + "$")
    found = (match[1] for name in names if (match := digits.match(name)))
    return [int(text) for text in found if len(text) == max(pattern.width, len(str(int(text))))]


def _only_sequence_in(folder: Path) -> Sequence:
    groups: dict[tuple[str, str], list[str]] = {}
    for item in folder.iterdir():
        match = _NUMBERED.match(item.name)
        if match and item.suffix.lower() in PICTURES and not item.name.startswith("."):
            groups.setdefault((match["head"], match["tail"]), []).append(match["digits"])
    if len(groups) != 1:
        several, none = (
            said("the folder holds several image sequences"),
            said("the folder holds no image sequence"),
        )
        why = several if groups else none
        raise MediaUnreadable(folder, why)
    [((head, tail), digits)] = groups.items()
    width = min(len(text) for text in digits)
    numbers = sorted(int(text) for text in digits)
    return _without_hole(
        folder, Sequence(folder, Pattern(head, width, tail), numbers[0], numbers[-1]), numbers
    )


def _without_hole(asked: Path, sequence: Sequence, numbers: list[int]) -> Sequence:
    missing = sorted(set(range(sequence.first, sequence.last + 1)) - set(numbers))
    if missing:
        raise MediaUnreadable(
            asked,
            said(
                "{count} of its pictures are missing, the first is {first}",
                count=len(missing),
                first=sequence.file(missing[0]).name,
            ),
        )
    return sequence
