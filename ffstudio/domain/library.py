"""What the user keeps at hand: source pictures, presets used, analyses on disk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LibrarySource:
    """A source picture in the library; `sha256` is of the file when it was added. UTC."""

    id: int
    path: Path
    sha256: str
    name: str
    added: datetime


@dataclass(frozen=True, slots=True)
class PresetUse:
    """How often jobs were added with a preset, and when last. UTC."""

    name: str
    count: int
    used: datetime


@dataclass(frozen=True, slots=True)
class AnalysisRecord:
    """A cached analysis: the clip's content hash, the key of its settings, its file of `size` bytes. UTC."""

    clip_hash: str
    key: str
    file: Path
    size: int
    used: datetime
