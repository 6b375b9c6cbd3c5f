"""The record of a render that stands beside its deliverable."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ffstudio.domain.sentences import from_data
from ffstudio.domain.spec import RenderSpec

FORMAT = 1


@dataclass(frozen=True)
class MediaRecord:
    """A file that was read or written. `frames` is 0 for source pictures."""

    path: Path
    sha256: str
    frames: int = 0
    details: str = ""


@dataclass(frozen=True)
class NetworkRecord:
    """A network that ran: what was given, how many graph nodes ran where, and what it cost."""

    name: str
    sha256: str
    licence: str
    providers: tuple[str, ...]
    nodes: dict[str, int]
    calls: int
    items: int
    seconds: float


@dataclass(frozen=True)
class EncoderRecord:
    """`options` are in the encoder's own terms; `reason` says why this encoder."""

    name: str
    pixel_format: str
    options: dict[str, str]
    reason: str


@dataclass(frozen=True)
class Timings:
    """Seconds of each part, frames rendered a second of the whole render, and watt-hours of the GPU if known."""

    sources: float
    analysis: float
    render: float
    conform: float
    fps: float
    energy: float | None = None


@dataclass(frozen=True)
class Manifest:
    """Everything needed to know how a deliverable was made, and to make it again.

    `sentences` are those of the texts that a window can show in another language, by `sentences.as_data`.
    """

    format: int
    created: str
    versions: dict[str, str]
    spec: RenderSpec
    target: MediaRecord
    sources: tuple[MediaRecord, ...]
    output: MediaRecord
    people: dict[str, str]
    networks: tuple[NetworkRecord, ...]
    encoder: EncoderRecord
    timings: Timings
    notes: tuple[str, ...] = field(default_factory=tuple)
    warnings: tuple[str, ...] = field(default_factory=tuple)
    sentences: tuple[dict[str, Any], ...] = ()

    def told(self, text: str) -> str:
        """A note, a warning or the reason for the encoder as the sentence it was; other text as it is."""
        kept = next((data for data in self.sentences if data.get("text") == text), None)
        try:
            return from_data(kept)
        except ValueError:
            return text


def manifest_path(output: Path) -> Path:
    """`OUT.ffstudio.json` beside the deliverable OUT."""
    return output.with_name(output.name + ".ffstudio.json")
