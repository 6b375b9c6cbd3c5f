"""Everything that is kept of a run, read from the job database and from beside its deliverable."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ffstudio.config.manifests import read_manifest
from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.failures import FileMissing
from ffstudio.domain.history import HistoryEntry
from ffstudio.domain.manifest import Manifest
from ffstudio.domain.spec import RenderSpec
from ffstudio.store import Store


@dataclass(frozen=True)
class Record:
    """A run, what it was given, and its manifest where there is one that can be read."""

    entry: HistoryEntry
    spec: RenderSpec
    manifest: Manifest | None


@dataclass(frozen=True)
class Document:
    """A manifest as it stands on the disk. `manifest` is None where `problem` says why it cannot be read."""

    path: Path
    text: str
    manifest: Manifest | None
    problem: FfstudioError | None = None


def read_record(store: Store, entry: HistoryEntry) -> Record:
    """Raises NoSuchEntry. A manifest that is gone or cannot be read is None."""
    spec = store.history.spec(entry.id)
    if entry.manifest is None:
        return Record(entry, spec, None)
    try:
        return Record(entry, spec, read_manifest(entry.manifest))
    except (FfstudioError, OSError):
        return Record(entry, spec, None)


def read_document(path: Path) -> Document:
    """Raises FileMissing."""
    try:
        text = path.read_text("utf-8", "replace")
    except OSError as error:
        raise FileMissing(path) from error
    try:
        return Document(path, text, read_manifest(path))
    except FfstudioError as problem:
        return Document(path, text, None, problem)
