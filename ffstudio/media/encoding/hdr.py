"""HDR side data of a frame, in the words of the encoders and as boxes of a QuickTime file."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from av.sidedata.sidedata import Type
from av.video.frame import VideoFrame as NativeFrame

# Units of SMPTE ST 2086 as in HEVC's SEI messages: chromaticity 0.00002, luminance 0.0001 cd/m2.
CHROMATICITY, LUMINANCE = 50_000, 10_000


@dataclass(frozen=True, slots=True)
class Hdr:
    """`mastering`: x, y of red, green, blue, white, then least and largest luminance (cd/m2), or None.

    `light`: largest content and frame-average light level (cd/m2), or None.
    """

    mastering: tuple[Fraction, ...] | None
    light: tuple[int, int] | None


def hdr_of(native: NativeFrame) -> Hdr:
    """Reads AVMasteringDisplayMetadata and AVContentLightMetadata of libavutil."""
    display = side_data(native, Type.MASTERING_DISPLAY_METADATA)
    levels = side_data(native, Type.CONTENT_LIGHT_LEVEL)
    light = struct.unpack_from("=2I", levels) if levels else None
    return Hdr(_mastering(display) if display else None, (light[0], light[1]) if light else None)


def side_data(native: Any, kind: Type) -> bytes | None:
    """One kind of side data of a PyAV frame, as libavutil lays it out."""
    try:
        items = list(native.side_data)
    except ValueError:  # PyAV gives no access where one kind is newer than its list (EXIF of pictures)
        return None
    return next((bytes(item) for item in items if item.type is kind), None)


def _mastering(data: bytes) -> tuple[Fraction, ...] | None:
    *numbers, has_primaries, has_luminance = struct.unpack_from("=22i", data)
    pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
    if not (has_primaries and has_luminance) or any(bottom == 0 for _, bottom in pairs):
        return None
    return tuple(Fraction(top, bottom) for top, bottom in pairs)


def encoder_params(hdr: Hdr, names: tuple[str, str], *, is_integer: bool) -> str:
    """Parameters `names` (mastering, light) as x264, x265 (integers) or SVT-AV1 (decimals) read them."""
    parts = []
    if hdr.mastering:
        scale = (CHROMATICITY, LUMINANCE) if is_integer else (1, 1)
        red, green, blue, white = (_pair(hdr.mastering[i : i + 2], scale[0]) for i in (0, 2, 4, 6))
        low, high = hdr.mastering[8:]
        levels = _pair((high, low), scale[1])
        parts.append(f"{names[0]}=G{green}B{blue}R{red}WP{white}L{levels}")
    if hdr.light:
        parts.append(f"{names[1]}={hdr.light[0]},{hdr.light[1]}")
    return ":".join(parts)


def _pair(values: tuple[Fraction, ...], scale: int) -> str:
    first, second = (f"{round(value * scale)}" if scale > 1 else f"{float(value):.5f}" for value in values)
    return f"({first},{second})"


def hdr_boxes(hdr: Hdr) -> bytes:
    """`mdcv` and `clli` boxes (ISO/IEC 14496-12) for a sample entry; primaries in the order G, B, R."""
    boxes = b""
    if hdr.mastering:
        points = [round(value * CHROMATICITY) for value in hdr.mastering[:8]]
        low, high = (round(value * LUMINANCE) for value in hdr.mastering[8:])
        boxes += struct.pack(">I4s8H2I", 32, b"mdcv", *points[2:6], *points[:2], *points[6:], high, low)
    if hdr.light:
        boxes += struct.pack(">I4s2H", 12, b"clli", *hdr.light)
    return boxes
