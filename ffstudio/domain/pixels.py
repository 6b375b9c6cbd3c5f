"""Where every colour component of a pixel format lies in memory."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache


class ColourModel(Enum):
    YUV = "yuv"
    RGB = "rgb"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class Component:
    """Place of one component: channel `channel` of plane `plane` (shape [h, w] or [h, w, channels])."""

    plane: int
    channel: int


@dataclass(frozen=True, slots=True)
class PixelLayout:
    """A pixel format that FF Studio composites in.

    `components` are in the order Y, U, V or R, G, B or Y alone; alpha stands apart. `channels` is the
    number of channels of each plane. Samples are `depth` bits, shifted left by `shift` in their container
    (P010 keeps its ten bits on top of sixteen). `chroma_shift` is log2 of the chroma subsampling (x, y).
    """

    name: str
    model: ColourModel
    depth: int
    shift: int
    chroma_shift: tuple[int, int]
    channels: tuple[int, ...]
    components: tuple[Component, ...]
    alpha: Component | None = None

    @property
    def bytes_per_sample(self) -> int:
        """1 for 8-bit formats, else 2 (little-endian)."""
        return 1 if self.depth <= 8 else 2

    def plane_shift(self, plane: int) -> tuple[int, int]:
        """log2 of the subsampling (x, y) of one plane."""
        is_chroma = self.model is ColourModel.YUV and any(c.plane == plane for c in self.components[1:])
        return self.chroma_shift if is_chroma else (0, 0)


_SUBSAMPLING = {"420": (1, 1), "422": (1, 0), "444": (0, 0), "440": (0, 1), "411": (2, 0), "410": (2, 2)}
_PLANAR_YUV = re.compile(r"yuv(?P<alpha>a?)j?(?P<sub>4\d\d)p(?P<depth>9|10|12|14|16)?(le)?$")
_PLANAR_RGB = re.compile(r"gbr(?P<alpha>a?)p(?P<depth>9|10|12|14|16)?(le)?$")
_GREY = re.compile(r"gray(?P<depth>9|10|12|14|16)?(le)?$")
_SEMI_PLANAR = {"nv12": "420", "nv16": "422", "nv24": "444", "nv21": "420", "nv42": "444"}
_MSB_ALIGNED = re.compile(r"p(?P<sub>[024])(?P<depth>10|12|16)(le)?$")
_PACKED_RGB = re.compile(r"(?P<order>[rgba0]{3,4})(?P<bits>24|48|64)?(le)?$")


def _bits(match: re.Match[str]) -> int:
    return int(match["depth"] or 8)


def _planar_yuv(name: str, match: re.Match[str]) -> PixelLayout:
    alpha = Component(3, 0) if match["alpha"] else None
    planes = 4 if alpha else 3
    yuv = tuple(Component(plane, 0) for plane in range(3))
    return PixelLayout(
        name, ColourModel.YUV, _bits(match), 0, _SUBSAMPLING[match["sub"]], (1,) * planes, yuv, alpha
    )


def _planar_rgb(name: str, match: re.Match[str]) -> PixelLayout:
    alpha = Component(3, 0) if match["alpha"] else None
    planes = 4 if alpha else 3
    rgb = (Component(2, 0), Component(0, 0), Component(1, 0))
    return PixelLayout(name, ColourModel.RGB, _bits(match), 0, (0, 0), (1,) * planes, rgb, alpha)


def _semi_planar(name: str, sub: str, depth: int, shift: int) -> PixelLayout:
    first, second = (1, 0) if name in ("nv21", "nv42") else (0, 1)
    yuv = (Component(0, 0), Component(1, first), Component(1, second))
    return PixelLayout(name, ColourModel.YUV, depth, shift, _SUBSAMPLING[sub], (1, 2), yuv)


def _packed_rgb(name: str, order: str, bits: str | None) -> PixelLayout | None:
    if not set("rgb") <= set(order):
        return None
    depth = 16 if bits in ("48", "64") else 8
    rgb = tuple(Component(0, order.index(letter)) for letter in "rgb")
    alpha = Component(0, order.index("a")) if "a" in order else None
    return PixelLayout(name, ColourModel.RGB, depth, 0, (0, 0), (len(order),), rgb, alpha)


@cache
def layout_of(name: str) -> PixelLayout | None:
    """Layout of the FFmpeg pixel format `name`; None where FF Studio does not composite in that format."""
    if match := _PLANAR_YUV.match(name):
        return _planar_yuv(name, match)
    if match := _PLANAR_RGB.match(name):
        return _planar_rgb(name, match)
    if match := _GREY.match(name):
        return PixelLayout(name, ColourModel.GREY, _bits(match), 0, (0, 0), (1,), (Component(0, 0),))
    if sub := _SEMI_PLANAR.get(name):
        return _semi_planar(name, sub, 8, 0)
    if match := _MSB_ALIGNED.match(name):
        depth = int(match["depth"])
        return _semi_planar(name, {"0": "420", "2": "422", "4": "444"}[match["sub"]], depth, 16 - depth)
    if match := _PACKED_RGB.match(name):
        return _packed_rgb(name, match["order"], match["bits"])
    return None
