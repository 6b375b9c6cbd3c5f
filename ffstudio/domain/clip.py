"""What a media file is: facts read by probing, nothing decoded."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from pathlib import Path

from ffstudio.domain.colour import Colour


class ClipKind(Enum):
    VIDEO = "video"
    SEQUENCE = "sequence"
    STILL = "still"


class FieldOrder(Enum):
    PROGRESSIVE = "progressive"
    INTERLACED = "interlaced"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class VideoFacts:
    """The video stream. `rotation` is counter-clockwise degrees a player applies; rates are frames a second.

    `frame_count` is what the container declares, None where it does not; `build_index` gives the real one.
    `hdr` names the HDR side data present ("mastering display", "content light level", …).
    """

    stream: int
    codec: str
    width: int
    height: int
    pixel_format: str
    depth: int
    rate: Fraction
    time_base: Fraction
    start_pts: int
    frame_count: int | None
    is_variable_rate: bool
    colour: Colour
    rotation: float = 0.0
    sample_aspect: Fraction = Fraction(1)
    field_order: FieldOrder = FieldOrder.UNKNOWN
    timecode: str | None = None
    hdr: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StreamFacts:
    """Any stream of the file. `kind` is "video", "audio", "subtitle", "data" or "attachment"."""

    index: int
    kind: str
    codec: str
    language: str | None = None
    details: str = ""


@dataclass(frozen=True, slots=True)
class Clip:
    """A target as found on disk. `path` is a file, or a numbered pattern (shot.%04d.png) for a sequence.

    `first_number` is the first number of a sequence; `duration` in seconds, None where unknown.
    """

    path: Path
    kind: ClipKind
    container: str
    video: VideoFacts
    streams: tuple[StreamFacts, ...] = ()
    chapters: int = 0
    duration: Fraction | None = None
    size_bytes: int = 0
    first_number: int = 0
    metadata: dict[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FrameRange:
    """Frames first to last, both rendered, counted from 0; None means from the start, to the end."""

    first: int | None = None
    last: int | None = None
