"""NumPy views of a decoded frame's own memory, and the pixel formats frames are handled in."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import av
import numpy as np

from ffstudio.domain.colour import Colour
from ffstudio.domain.frames import FrameTime, Plane, VideoFrame
from ffstudio.domain.pixels import PixelLayout, layout_of
from ffstudio.media.pixels.colour_tags import colour_of

_DEPTHS = (8, 9, 10, 12, 14, 16)
_SUBSAMPLING = {(1, 1): "444", (2, 1): "422", (2, 2): "420", (1, 2): "440", (4, 1): "411", (4, 4): "410"}


def wrap(native: Any, index: int, time: FrameTime, colour: Colour | None = None) -> VideoFrame:
    """A frame whose planes are read-only views of `native` (a PyAV frame), nothing copied.

    A pixel format without a layout is converted to `working_format` first. `colour` overrides the
    frame's own tags, which know no chroma siting.
    """
    native = converted(native, working_format(native.format.name))
    return _view(native, index, time, colour or colour_of(native), is_writable=False)


def writable(frame: VideoFrame) -> VideoFrame:
    """The same frame with planes that may be written to; the decoder's references never see it.

    The native frame is shared and its memory may move: use the returned frame only, not the given one.
    """
    frame.native.make_writable()
    return _view(frame.native, frame.index, frame.time, frame.colour, is_writable=True)


def converted(native: Any, pixel_format: str) -> Any:
    """`native` in another pixel format with its properties and side data; itself where it has that format."""
    if native.format.name != pixel_format:
        native = native.reformat(format=pixel_format, threads=1)  # exact: see ARCHITECTURE.md
    return _top_down(native) if any(plane.line_size < 0 for plane in native.planes) else native


def is_handled(pix_fmt: str) -> bool:
    """False for the few formats of 32-bit samples that FFmpeg decodes but cannot convert."""
    return not re.match(r"yaf32|gray32|gbrap32|rgb96|rgba128", pix_fmt)


@cache
def working_format(pix_fmt: str) -> str:
    """The pixel format in which frames of `pix_fmt` are handled.

    Itself where `layout_of` knows it; else the nearest with a layout, lossless where one exists: byte order
    swapped, packed YUV and palettes unpacked; floating point goes to 16 bits, Bayer to RGB.
    """
    if layout_of(pix_fmt):
        return pix_fmt
    little_endian = re.sub(r"be$", "le", pix_fmt)
    if layout_of(little_endian):
        return little_endian
    found = av.VideoFormat(pix_fmt, 16, 16)
    depth = next((d for d in _DEPTHS if d >= max(part.bits for part in found.components)), 16)
    if found.has_palette:
        return "rgba"
    if found.is_rgb or pix_fmt.startswith("xyz"):
        return _rgb_format(pix_fmt, found, depth)
    return _grey_or_yuv_format(found, depth)


def _rgb_format(pix_fmt: str, found: Any, depth: int) -> str:
    has_alpha = any(part.is_alpha for part in found.components)
    if pix_fmt.startswith("bayer"):
        return "rgb48le" if "16" in pix_fmt else "rgb24"
    if depth == 8:
        return "rgba" if has_alpha else "rgb24"
    return f"{'gbrap' if has_alpha else 'gbrp'}{depth}le"


def _grey_or_yuv_format(found: Any, depth: int) -> str:
    parts = found.components
    has_alpha = any(part.is_alpha for part in parts)
    suffix = "" if depth == 8 else f"{depth}le"
    if len(parts) < 3:
        return ("rgba" if depth == 8 else "rgba64le") if has_alpha else f"gray{suffix}"
    subsampling = _SUBSAMPLING[16 // parts[1].width, 16 // parts[1].height]
    return f"yuv{'a' if has_alpha else ''}{subsampling}p{suffix}"


def _view(native: Any, index: int, time: FrameTime, colour: Colour, *, is_writable: bool) -> VideoFrame:
    layout = layout_of(native.format.name)
    if layout is None:  # working_format promises one
        raise ValueError(f"no layout for {native.format.name}")
    planes = tuple(_plane(native, number, layout, is_writable) for number in range(len(layout.channels)))
    return VideoFrame(index, time, planes, layout, colour, native)


def _plane(native: Any, number: int, layout: PixelLayout, is_writable: bool) -> Plane:
    shift_x, shift_y = layout.plane_shift(number)
    height, width = -(-native.height >> shift_y), -(-native.width >> shift_x)
    channels, size = layout.channels[number], layout.bytes_per_sample
    plane = native.planes[number]
    is_flat = channels == 1
    view: Plane = np.ndarray(
        (height, width) if is_flat else (height, width, channels),
        np.uint8 if size == 1 else np.dtype("<u2"),
        buffer=plane,
        strides=(plane.line_size, size) if is_flat else (plane.line_size, channels * size, size),
    )
    view.flags.writeable = is_writable
    return view


def _top_down(native: Any) -> Any:
    """A copy with rows stored from the top; some AVI files are decoded upside down by negative line sizes."""
    graph = av.filter.Graph()
    source = graph.add_buffer(
        width=native.width, height=native.height, format=native.format, time_base=native.time_base
    )
    copy, sink = graph.add("copy"), graph.add("buffersink")
    source.link_to(copy)
    copy.link_to(sink)
    graph.configure()
    graph.push(native)
    return graph.pull()
