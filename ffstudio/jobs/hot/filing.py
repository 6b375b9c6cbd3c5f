"""Moves a clip to another folder, across disks too, and never over anything."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path

from ffstudio.config.files import part_of, write_atomic
from ffstudio.jobs.batch.media import clip_name
from ffstudio.media.reading.pattern import is_pattern
from ffstudio.media.reading.sequence import files_at


def file_clip(clip: Path, folder: Path) -> Path:
    """Moves a clip's files to `folder`, which is made; where it is now.

    A name that is taken gets a number; the pictures of a sequence get a folder of their own. Raises OSError;
    a file is then at its old place or at its new one, and whole.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if clip.exists() or not is_pattern(clip):
        place = _reserve(folder / clip.name, lambda path: path.touch(exist_ok=False))
        _move(clip, place)
        return place
    own = _reserve(folder / clip_name(clip), lambda path: path.mkdir())
    for file in files_at(clip):
        _move(file, own / file.name)
    return own / clip.name


def write_reason(clip: Path, reason: str) -> Path:
    """NAME.reason.txt beside a clip that was filed. Raises OSError."""
    place = clip if clip.exists() else clip.parent
    path = place.with_name(f"{place.name}.reason.txt")
    text = f"{reason}\n\nTo try again, put it back into the watched folder.\n"
    write_atomic(path, text.encode("utf-8", "backslashreplace"))
    return path


def _reserve(wanted: Path, make: Callable[[Path], None]) -> Path:
    """The first of NAME, NAME_2, NAME_3 … that could be made, so that nobody else takes it meanwhile."""
    for number in count(1):
        path = wanted if number == 1 else wanted.with_name(f"{wanted.stem}_{number}{wanted.suffix}")
        try:
            make(path)
        except FileExistsError:
            continue
        return path
    raise AssertionError  # count never ends


def _move(source: Path, place: Path) -> None:
    try:
        source.replace(place)
    except OSError as error:
        if error.errno != errno.EXDEV:
            _give_back(place)
            raise
        _move_far(source, place)


def _move_far(source: Path, place: Path) -> None:
    """To another disk: the original goes once the copy is whole and synced."""
    part = part_of(place)
    try:
        shutil.copy2(source, part)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(place)
    except OSError:
        part.unlink(missing_ok=True)
        _give_back(place)
        raise
    source.unlink()


def _give_back(place: Path) -> None:
    """Removes the empty file that held the name."""
    if place.is_file() and place.stat().st_size == 0:
        place.unlink()
