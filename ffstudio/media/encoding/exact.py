"""RGB and grey in more bits or as floats without any error, which libswscale's 15-bit arithmetic would add."""

from __future__ import annotations

import av
import numpy as np
from av.video.frame import VideoFrame as NativeFrame
from numpy.typing import NDArray

from ffstudio.domain.pixels import ColourModel, PixelLayout, layout_of

# Pixel formats made here: NumPy type (PyAV swaps the bytes) and number of channels.
DEEP = {
    "rgb48le": ("u2", 3),
    "rgb48be": ("u2", 3),
    "rgba64le": ("u2", 4),
    "rgba64be": ("u2", 4),
    "gray16le": ("u2", 1),
    "gray16be": ("u2", 1),
    "gbrpf32le": ("f4", 3),
    "gbrapf32le": ("f4", 4),
    "grayf32le": ("f4", 1),
}


def can_deepen(source: str, target: str) -> bool:
    """True for RGB or grey to RGB or grey of 16 bits or float."""
    layout = layout_of(source)
    if layout is None or layout.model is ColourModel.YUV or target not in DEEP:
        return False
    return (layout.model is ColourModel.GREY) == (DEEP[target][1] == 1)


def deepen(native: NativeFrame, target: str) -> NativeFrame:
    """The frame in `target`: full scale becomes 65535 or 1.0, rounded to nearest; timing kept.

    An alpha channel the source lacks is opaque. Values stay display-referred, whatever the format's custom.
    """
    layout = layout_of(native.format.name)
    if layout is None or not can_deepen(layout.name, target):
        raise ValueError(f"cannot make {target} of {native.format.name}")
    kind, channels = DEEP[target]
    values = _values(native, layout, channels)
    full = float((1 << layout.depth) - 1)
    scaled = values / full if "f" in kind else np.rint(values * (65535 / full))
    picture = np.ascontiguousarray(scaled.astype(kind))
    made = av.VideoFrame.from_ndarray(picture[..., 0] if channels == 1 else picture, format=target)
    made.pts, made.time_base = native.pts, native.time_base
    return made


def _values(native: NativeFrame, layout: PixelLayout, channels: int) -> NDArray[np.float64]:
    """Components in the order R, G, B, A (or Y), [h, w, channels]."""
    parts = list(layout.components)
    if channels == 4 and layout.alpha is not None:
        parts.append(layout.alpha)
    found = [_plane(native, layout, part.plane)[..., part.channel] for part in parts]
    if len(found) < channels:
        found.append(np.full_like(found[0], (1 << layout.depth) - 1))
    return np.stack(found, axis=-1).astype(np.float64)


def _plane(native: NativeFrame, layout: PixelLayout, number: int) -> NDArray[np.uint16]:
    plane, size = native.planes[number], layout.bytes_per_sample
    rows = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)[: native.height]
    width = native.width * layout.channels[number] * size
    samples = np.ascontiguousarray(rows[:, :width]).view("<u2" if size == 2 else np.uint8)
    return samples.reshape(native.height, native.width, -1).astype(np.uint16)
