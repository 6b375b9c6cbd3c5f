"""Frames for tests of pixels: noise in any pixel format, and pictures converted by FFmpeg's own scaler."""

from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.colour import Colour
from ffstudio.domain.frames import FrameTime, Plane, VideoFrame
from ffstudio.domain.pixels import PixelLayout, layout_of
from ffstudio.media.pixels.frame import wrap, writable

NOW = FrameTime(0, Fraction(1, 25))


def layout(name: str) -> PixelLayout:
    found = layout_of(name)
    assert found is not None
    return found


def noise(name: str, width: int, height: int, colour: Colour | None = None) -> VideoFrame:
    """Every code that the format has, at random, in memory of its own."""
    kind = layout(name)
    random = np.random.default_rng(7)
    planes: list[Plane] = []
    for plane, channels in enumerate(kind.channels):
        x, y = kind.plane_shift(plane)
        shape = (-(-height >> y), -(-width >> x), channels)
        codes = random.integers(0, 2**kind.depth, shape) << kind.shift
        samples = codes.astype(np.uint8 if kind.depth <= 8 else np.uint16)
        planes.append(np.asarray(samples[..., 0] if channels == 1 else samples, samples.dtype))
    return VideoFrame(0, NOW, tuple(planes), kind, colour or Colour(), None)


def painting(width: int, height: int) -> NDArray[np.uint8]:
    """A smooth colourful picture, uint8 RGB [h, w, 3], away from the ends of the range."""
    y, x = np.mgrid[:height, :width] / max(width, height)
    waves = [np.sin(5 * x + 3 * y), np.cos(4 * x - 2 * y), np.sin(3 * y + 1)]
    return np.round(np.dstack(waves) * 80 + 128).astype(np.uint8)


def converted(pixels: NDArray[np.uint8], name: str, matrix: str = "bt709", span: str = "tv") -> VideoFrame:
    """RGB pixels in another pixel format, by FFmpeg's scaler, tagged accordingly; writable."""
    spaces = {"bt709": "ITU709", "smpte170m": "ITU601", "bt2020nc": "BT2020"}
    native = av.VideoFrame.from_ndarray(pixels, format="rgb24").reformat(
        format=name,
        src_color_range="JPEG",
        dst_color_range="JPEG" if span == "pc" else "MPEG",
        dst_colorspace=spaces[matrix],
        interpolation="BICUBIC",
        threads=1,  # of several, one overwrites the first samples of another's rows at odd widths
    )
    colour = Colour(matrix=matrix, range=span, chroma="left")
    return writable(wrap(native, 0, NOW, colour))


def copies(frame: VideoFrame) -> tuple[Plane, ...]:
    return tuple(plane.copy() for plane in frame.planes)
