"""What lies in a folder: clips, stills and numbered pictures; deliverables and unfinished files left out."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ffstudio.config.resources import data_file
from ffstudio.domain.manifest import manifest_path
from ffstudio.media.reading.pattern import Pattern, pattern_of
from ffstudio.media.reading.sequence import PICTURES

_DIGITS = re.compile(r"(\d+)")
_NUMBERED = re.compile(r"(?P<head>.*?)(?P<digits>\d+)(?P<tail>\.[^.]+)$")


@dataclass(frozen=True, slots=True)
class MediaTable:
    """The suffixes of resources/media.toml, in lower case."""

    video: frozenset[str]
    partial: tuple[str, ...]


@cache
def load_media_table() -> MediaTable:
    """The table in resources/media.toml."""
    with data_file("resources/media.toml").open("rb") as file:
        table = tomllib.load(file)
    return MediaTable(frozenset(table["video"]), tuple(table["partial"]))


def natural_key(path: Path) -> tuple[list[list[str | int]], str]:
    """Sorts take2 before take10, whatever the case; the path itself settles the rest."""
    names = [
        [int(part) if part.isdecimal() else part for part in _DIGITS.split(name.casefold())]
        for name in path.parts
    ]
    return names, str(path)


def is_picture(path: Path) -> bool:
    return path.suffix.lower() in PICTURES


def is_video(path: Path) -> bool:
    return path.suffix.lower() in load_media_table().video


def is_deliverable(path: Path) -> bool:
    """Whether a render of ours made it: its manifest stands beside it."""
    return manifest_path(path).is_file()


def is_unfinished(path: Path) -> bool:
    """Whether another program hides the file, or says by a name that it is still writing it."""
    name, partial = path.name.lower(), load_media_table().partial
    if name.startswith((".", "~$")) or name.endswith(("~", *partial)):
        return True
    return any(path.with_name(path.name + suffix).exists() for suffix in partial)


def pictures_in(folder: Path) -> list[Path]:
    """The pictures of a folder itself, in natural order."""
    found = (item for item in folder.iterdir() if is_picture(item) and item.is_file())
    return sorted((item for item in found if not is_unfinished(item)), key=natural_key)


def media_in(folder: Path, *, pictures: bool) -> list[Path]:
    """What may be a target in a folder itself, in natural order; with `pictures` also as `clips_of` has them."""
    wanted = [item for item in folder.iterdir() if is_video(item) or (pictures and is_picture(item))]
    return clips_of(item for item in wanted if item.is_file() and not is_unfinished(item))


def clips_of(files: Iterable[Path]) -> list[Path]:
    """Numbered pictures of one name as one pattern (shot.%04d.exr), every other file as itself; sorted."""
    groups: dict[tuple[Path, str, str], list[Path]] = {}
    clips: list[Path] = []
    for file in files:
        match = _NUMBERED.match(file.name) if is_picture(file) else None
        if match:
            groups.setdefault((file.parent, match["head"], match["tail"]), []).append(file)
        else:
            clips.append(file)
    for (folder, head, tail), members in groups.items():
        clips += members if len(members) == 1 else [folder / _pattern(head, tail, members).printf]
    return sorted(clips, key=natural_key)


def clip_name(path: Path) -> str:
    """What people call a clip: its stem, without the place for a number."""
    pattern = None if path.exists() else pattern_of(path)
    name = path.name if path.is_dir() else path.stem
    return (pattern.head.rstrip("._- ") or path.parent.name) if pattern else name


def _pattern(head: str, tail: str, members: Iterable[Path]) -> Pattern:
    return Pattern(head, min(len(file.name) - len(head) - len(tail) for file in members), tail)
