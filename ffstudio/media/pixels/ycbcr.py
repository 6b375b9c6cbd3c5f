"""Between the samples of a pixel format and RGB: matrices and ranges of H.273, as one affine map a frame."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.colour import UNSPECIFIED, Colour
from ffstudio.domain.pixels import ColourModel, PixelLayout

# Kr and Kb by FFmpeg's name of the matrix: H.273 table 4 (BT.601 comes as 470BG and as SMPTE 170M).
# Constant-luminance BT.2020 is not affine; its own Kr and Kb in the affine form come closest.
_LUMA_WEIGHTS = {
    "bt709": (0.2126, 0.0722),
    "fcc": (0.30, 0.11),
    "bt470bg": (0.299, 0.114),
    "smpte170m": (0.299, 0.114),
    "smpte240m": (0.212, 0.087),
    "bt2020nc": (0.2627, 0.0593),
    "bt2020c": (0.2627, 0.0593),
}
_HD_HEIGHT = 720


@dataclass(frozen=True, slots=True, eq=False)
class Coding:
    """How samples mean R'G'B' (gamma-encoded, 0..1) and back; both float32 [3, 4], last column added.

    Rows and columns follow `PixelLayout.components` (Y, U, V or R, G, B; grey fills Y only). Samples are
    as they lie in memory, so a left shift (P010) is part of the map.
    """

    to_rgb: NDArray[np.float32]
    from_rgb: NDArray[np.float32]


def matrix_name(colour: Colour, height: int) -> str:
    """The matrix a frame is to be read by; untagged video is BT.709 from 720 lines on, else BT.601."""
    if colour.matrix in _LUMA_WEIGHTS:
        return colour.matrix
    if colour.matrix == UNSPECIFIED and colour.primaries == "bt2020":
        return "bt2020nc"
    return "bt709" if height >= _HD_HEIGHT else "smpte170m"


def is_full_range(colour: Colour, layout: PixelLayout) -> bool:
    """Whether black and white are the ends of the code range; untagged YUV is limited, RGB and grey full."""
    if layout.name.startswith("yuvj"):
        return True
    if colour.range == UNSPECIFIED:
        return layout.model is not ColourModel.YUV
    return colour.range == "pc"


def _rgb_from_yuv(kr: float, kb: float) -> NDArray[np.float64]:
    """Y 0..1 and Pb, Pr -0.5..0.5 to RGB 0..1 (H.273 equations 38 to 40, solved)."""
    kg = 1.0 - kr - kb
    cr, cb = 2 * (1 - kr), 2 * (1 - kb)
    return np.array([[1, 0, cr], [1, -kb * cb / kg, -kr * cr / kg], [1, cb, 0]])


def _ranges(layout: PixelLayout, full: bool) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Gain and offset [3] that take components in 0..1 (chroma -0.5..0.5) to samples (H.273, 8.3)."""
    top, step = float(2**layout.depth - 1), float(2 ** (layout.depth - 8))
    luma, black = (top, 0.0) if full else (219 * step, 16 * step)
    gain, offset = np.full(3, luma), np.full(3, black)
    if layout.model is ColourModel.YUV:
        gain[1:], offset[1:] = (top if full else 224 * step), 128 * step
    return gain * 2**layout.shift, offset * 2**layout.shift


@cache
def _coding(layout: PixelLayout, matrix: str, full: bool) -> Coding:
    gain, offset = _ranges(layout, full)
    decode = np.eye(3) if layout.model is ColourModel.RGB else _rgb_from_yuv(*_LUMA_WEIGHTS[matrix])
    encode = np.linalg.inv(decode)
    linear = decode / gain
    to_rgb = np.column_stack([linear, -linear @ offset])
    from_rgb = np.column_stack([encode * gain[:, None], offset])
    if layout.model is ColourModel.GREY:
        to_rgb[:, 1:3] = 0
        to_rgb[:, 3] = -offset[0] / gain[0]
    return Coding(to_rgb.astype(np.float32), from_rgb.astype(np.float32))


def coding(colour: Colour, layout: PixelLayout, height: int) -> Coding:
    """The map of a frame `height` lines high. Constants: ITU-R BT.601-7, BT.709-6, BT.2020-2; H.273."""
    return _coding(layout, matrix_name(colour, height), is_full_range(colour, layout))


def joint_columns(layout: PixelLayout, coded: Coding) -> NDArray[np.float32]:
    """`to_rgb` for the channels of all planes that hold colour, joined in order of plane: [3, n + 1]."""
    planes = sorted({component.plane for component in layout.components})
    starts, width = {}, 0
    for plane in planes:
        starts[plane] = width
        width += layout.channels[plane]
    columns = np.zeros((3, width + 1), np.float32)
    columns[:, -1] = coded.to_rgb[:, 3]
    for number, component in enumerate(layout.components):
        columns[:, starts[component.plane] + component.channel] = coded.to_rgb[:, number]
    return columns
