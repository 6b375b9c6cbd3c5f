"""Sorts files and folders that were dropped or chosen into what they are for. Reads folders, opens nothing."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ffstudio.config.preset_bundles import BUNDLE_SUFFIX
from ffstudio.config.presets import SUFFIX as PRESET
from ffstudio.config.projects import SUFFIX as PROJECT
from ffstudio.domain.progress import CancelToken
from ffstudio.media.reading.pattern import Pattern
from ffstudio.media.reading.sequence import PICTURES

Where = Literal["sources", "targets", "window"]

VIDEOS = frozenset(
    f".{kind}"
    for kind in (
        *("3gp", "avi", "dv", "flv", "gif", "m2ts", "m4v", "mkv", "mov", "mp4", "mpeg", "mpg", "mts", "mxf"),
        *("nut", "ogv", "ts", "vob", "webm", "wmv", "y4m"),
    )
)
# Numbered pictures that are meant as footage. Dropped on the window, holiday pictures are numbered, too.
LEAST_FRAMES = {"targets": 2, "window": 24}
_NUMBERED = re.compile(r"(?P<head>.*?)(?P<digits>\d+)(?P<tail>\.[^.]+)$")


@dataclass(frozen=True)
class Found:
    """`people` are names with their pictures; a clip is a file or the pattern of a numbered sequence."""

    projects: tuple[Path, ...] = ()
    presets: tuple[Path, ...] = ()
    people: tuple[tuple[str, tuple[Path, ...]], ...] = ()
    clips: tuple[Path, ...] = ()

    def __add__(self, other: Found) -> Found:
        return Found(
            self.projects + other.projects,
            self.presets + other.presets,
            self.people + other.people,
            self.clips + other.clips,
        )


def find(paths: Iterable[Path], where: Where, cancel: CancelToken) -> Found:
    """What the paths hold, in their order.

    Dropped on Targets, pictures are clips; elsewhere each loose one is a person, and the pictures of a folder are
    one person together. Of folders, hidden ones and files of other kinds are left out; a file that was named itself
    and is of no known kind is taken for a clip. Raises Cancelled.
    """
    paths = [path.expanduser().absolute() for path in paths]
    loose = [path for path in paths if not path.is_dir()]
    found = _loose(loose, where)
    for folder in paths:
        if folder not in loose:
            for inside in _walk(folder, cancel):
                found += _in_folder(inside, where)
    return found


def _loose(files: Sequence[Path], where: Where) -> Found:
    projects = tuple(file for file in files if _kind(file) == PROJECT)
    presets = tuple(file for file in files if _kind(file) in (PRESET, BUNDLE_SUFFIX))
    pictures = [file for file in files if _kind(file) in PICTURES and file.exists()]
    others = tuple(file for file in files if file not in {*projects, *presets, *pictures})
    sequences, stills = _sequences(pictures, where)
    if where == "targets":
        return Found(projects, presets, clips=(*others, *sequences, *stills))
    people = tuple((still.stem, (still,)) for still in stills)
    return Found(projects, presets, people, (*others, *sequences))


def _walk(folder: Path, cancel: CancelToken) -> Iterator[list[Path]]:
    """The files of the folder and of every one in it, by folder."""
    for place, folders, names in os.walk(folder):
        cancel.check(f"Looking through {folder.name}")
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield [Path(place, name) for name in sorted(names) if not name.startswith(".")]


def _in_folder(files: Sequence[Path], where: Where) -> Found:
    pictures = [file for file in files if _kind(file) in PICTURES]
    videos = tuple(file for file in files if _kind(file) in VIDEOS and where != "sources")
    sequences, stills = _sequences(pictures, where)
    if where == "targets" or not stills:
        return Found(clips=(*videos, *sequences))
    return Found(people=((stills[0].parent.name, stills),), clips=(*videos, *sequences))


def _sequences(pictures: Sequence[Path], where: Where) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Patterns of the numbered pictures that are footage, and the other pictures."""
    if where == "sources":
        return (), tuple(pictures)
    groups: dict[tuple[Path, str, str], list[tuple[str, Path]]] = {}
    for file in pictures:
        if match := _NUMBERED.match(file.name):
            key = (file.parent, match["head"], match["tail"])
            groups.setdefault(key, []).append((match["digits"], file))
    patterns: list[Path] = []
    used: set[Path] = set()
    for (folder, head, tail), members in groups.items():
        numbers = [int(digits) for digits, _ in members]
        is_whole = max(numbers) - min(numbers) + 1 == len(numbers)
        if len(members) >= LEAST_FRAMES[where] and (is_whole or where == "targets"):
            width = min(len(digits) for digits, _ in members)
            patterns.append(folder / Pattern(head, width, tail).printf)
            used.update(file for _, file in members)
    return tuple(patterns), tuple(file for file in pictures if file not in used)


def _kind(file: Path) -> str:
    return file.suffix.lower()
