"""Sources and targets, from folders, globs and files as an operator names them."""

from __future__ import annotations

import glob
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from ffstudio.domain.failures import FileMissing, NothingFound
from ffstudio.domain.identity import SourceRef
from ffstudio.domain.sentences import said
from ffstudio.jobs.batch.media import (
    clip_name,
    clips_of,
    is_deliverable,
    is_picture,
    is_unfinished,
    is_video,
    media_in,
    natural_key,
    pictures_in,
)
from ffstudio.jobs.batch.pairs import BatchSource, BatchTarget
from ffstudio.media.reading.pattern import is_pattern
from ffstudio.pipeline.sources import parse_source


def find_sources(texts: Iterable[str]) -> list[BatchSource]:
    """People, in natural order. Each text is a folder, a glob, or one picture ("crew.jpg#2" for its second face).

    In a folder every picture is a person, and so is every sub-folder with pictures. A folder that a glob
    matches is one person. Raises NothingFound, FileMissing.
    """
    found: dict[tuple[SourceRef, ...], BatchSource] = {}
    for text in texts:
        for source in _sources_of(text):
            found.setdefault(source.refs, source)
    return list(found.values())


def person_in(path: Path) -> tuple[SourceRef, ...]:
    """The pictures of one person: of a folder all, else the one. Raises NothingFound for an empty folder."""
    if not path.is_dir():
        return (parse_source(str(path)),)
    pictures = pictures_in(path)
    if not pictures:
        raise NothingFound(said("the source folder"), str(path), said("pictures"))
    return tuple(SourceRef(picture) for picture in pictures)


def find_targets(texts: Iterable[str], sources: Collection[Path]) -> tuple[list[BatchTarget], list[str]]:
    """Targets in natural order, and notes on what was left out. Each text is a folder, a glob, or one clip.

    In a folder every clip is a target, numbered pictures as one sequence, and so is every sub-folder of
    pictures. Deliverables of ours, unfinished files and `sources` are left out, unless named by themselves.
    Raises NothingFound, FileMissing.
    """
    found: dict[Path, BatchTarget] = {}
    notes: list[str] = []
    for text in texts:
        paths = _targets_of(text)
        named = Path(text).expanduser().absolute()
        own = [path for path in paths if path != named and (is_deliverable(path) or path in sources)]
        notes += [f"{path} is no target: it is a source or a deliverable" for path in own]
        for path in paths:
            if path not in own:
                found.setdefault(path, BatchTarget(clip_name(path), path))
    return list(found.values()), notes


def _sources_of(text: str) -> list[BatchSource]:
    path = Path(text).expanduser().absolute()
    if path.is_dir():
        people = [*pictures_in(path), *(item for item in _folders(path) if pictures_in(item))]
    elif path.exists() or not glob.has_magic(text):
        ref = parse_source(text)
        return [BatchSource(ref.path.stem, (ref,))]
    else:
        matches = list(_matches(path))
        people = [item for item in matches if (pictures_in(item) if item.is_dir() else is_picture(item))]
    if not people:
        raise NothingFound("--sources", text, said("pictures"))
    return [BatchSource(clip_name(item), person_in(item)) for item in sorted(people, key=natural_key)]


def _targets_of(text: str) -> list[Path]:
    path = Path(text).expanduser().absolute()
    if path.is_file() or (not path.exists() and is_pattern(path) and is_picture(path)):
        return [path]
    if path.is_dir():
        folders = [item for item in _folders(path) if _holds_only_pictures(item)]
        clips = sorted([*media_in(path, pictures=True), *folders], key=natural_key)
    elif glob.has_magic(text):
        matches = list(_matches(path))
        files = [item for item in matches if item.is_file() and (is_video(item) or is_picture(item))]
        folders = [item for item in matches if item.is_dir() and _holds_only_pictures(item)]
        clips = sorted([*clips_of(files), *folders], key=natural_key)
    else:
        raise FileMissing(path)
    if not clips:
        raise NothingFound("--targets", text, said("clips"))
    return clips


def _folders(folder: Path) -> list[Path]:
    return [item for item in folder.iterdir() if item.is_dir() and not item.name.startswith(".")]


def _holds_only_pictures(folder: Path) -> bool:
    return bool(pictures_in(folder)) and not media_in(folder, pictures=False)


def _matches(path: Path) -> Iterator[Path]:
    found = (Path(name) for name in glob.iglob(str(path), recursive=True))  # noqa: PTH207 - pathlib's sees hidden files
    return (item for item in found if not is_unfinished(item))
