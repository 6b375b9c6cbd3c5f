"""Tells one clip's content from another's, and whether files changed while they were read."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ffstudio.domain.clip import Clip, ClipKind
from ffstudio.domain.failures import FileMissing
from ffstudio.domain.progress import CancelToken
from ffstudio.media.reading.sequence import files_of

_CHUNK = 1 << 22


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Name, size in bytes, time of the last change in ns and inode of every file; equal while none was touched."""

    files: tuple[tuple[str, int, int, int], ...]


def fingerprint(clip: Clip) -> Fingerprint:
    """The present state of the clip's files. Raises FileMissing."""
    return Fingerprint(tuple(_state(file) for file in files_of(clip)))


def content_hash(clip: Clip, *, cancel: CancelToken | None = None) -> str:
    """Hex sha256 of the file; of a sequence, of each file's name and sha256. Raises FileMissing, Cancelled."""
    files = files_of(clip)
    return hash_files(files, is_sequence=clip.kind is ClipKind.SEQUENCE, cancel=cancel)


def hash_files(files: Sequence[Path], *, is_sequence: bool, cancel: CancelToken | None = None) -> str:
    """As `content_hash`, of these files. Raises FileMissing, Cancelled."""
    cancel = cancel or CancelToken()
    if not is_sequence:
        return str(_hash_of(files[0], cancel).hexdigest())
    whole = hashlib.sha256()
    for file in files:
        whole.update(file.name.encode("utf-8", "surrogateescape") + b"\0" + _hash_of(file, cancel).digest())
    return whole.hexdigest()


def _hash_of(path: Path, cancel: CancelToken) -> Any:
    found = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                cancel.check(f"Reading {path.name}")
                found.update(chunk)
    except FileNotFoundError as error:
        raise FileMissing(path) from error
    return found


def _state(path: Path) -> tuple[str, int, int, int]:
    try:
        found = path.stat()
    except FileNotFoundError as error:
        raise FileMissing(path) from error
    return path.name, found.st_size, found.st_mtime_ns, found.st_ino
