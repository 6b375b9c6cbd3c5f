"""A decoded picture and its place in time."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.colour import Colour
from ffstudio.domain.pixels import PixelLayout

Plane = NDArray[np.uint8] | NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class FrameTime:
    """Presentation time: `pts` ticks of `time_base` seconds."""

    pts: int
    time_base: Fraction

    @property
    def seconds(self) -> Fraction:
        return self.pts * self.time_base


@dataclass(frozen=True, slots=True)
class VideoFrame:
    """One frame in its own pixel format.

    `planes` are views of the decoder's memory, [h, w] or [h, w, channels], uint8 or little-endian uint16,
    chroma planes at their own size; read them, and write only to those of `writable(frame)`.
    `index` counts shown frames of the clip from 0. `native` is the decoder's own frame, which carries
    side data (HDR, captions, timecode) to the encoder; only `media` looks into it.
    """

    index: int
    time: FrameTime
    planes: tuple[Plane, ...]
    layout: PixelLayout
    colour: Colour
    native: Any

    @property
    def width(self) -> int:
        return int(self.planes[0].shape[1])

    @property
    def height(self) -> int:
        return int(self.planes[0].shape[0])
