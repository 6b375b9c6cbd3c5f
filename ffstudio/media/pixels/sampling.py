"""Small RGB pictures and aligned crops, read straight from the planes of a frame."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, sqrt
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.colour import UNSPECIFIED, Colour
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.pixels import PixelLayout
from ffstudio.media.pixels.ycbcr import coding, joint_columns

Affine = NDArray[np.float64]
Samples = NDArray[Any]
_ALIAS_FREE = 1.5  # bilinear sampling at a wider step than this skips samples visibly
_MARGIN = 2  # samples round a region, for the interpolation


@dataclass(frozen=True, slots=True)
class Region:
    """Rectangle of samples of a plane: x0 <= x < x1, y0 <= y < y1."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def is_empty(self) -> bool:
        return self.x1 <= self.x0 or self.y1 <= self.y0

    def of(self, plane: Samples) -> Samples:
        """View of the region in a plane."""
        return plane[self.y0 : self.y1, self.x0 : self.x1]


def compose(outer: Affine, inner: Affine) -> Affine:
    """Affine [2, 3] that applies `inner` first, then `outer`."""
    result: Affine = outer[:, :2] @ inner
    result[:, 2] += outer[:, 2]
    return result


def scaling(x: float, y: float, dx: float = 0.0, dy: float = 0.0) -> Affine:
    """Affine [2, 3] of an axis-aligned scale, then a shift."""
    return np.array([[x, 0.0, dx], [0.0, y, dy]])


def step_of(matrix: Affine) -> float:
    """Length that one px becomes under a matrix (square root of its determinant)."""
    return sqrt(abs(float(matrix[0, 0] * matrix[1, 1] - matrix[0, 1] * matrix[1, 0])))


def chroma_offset(colour: Colour, layout: PixelLayout) -> tuple[float, float]:
    """Where the first chroma sample lies, in luma px (x, y); untagged is "left", of JPEG "center".

    Sitings as in H.273 (chroma sample location types 0 to 5).
    """
    wide, high = (2**shift - 1 for shift in layout.chroma_shift)
    siting = colour.chroma
    if siting == UNSPECIFIED:
        siting = "center" if layout.name.startswith("yuvj") else "left"
    x = 0.0 if "left" in siting else wide / 2
    if siting.startswith("top"):
        return x, 0.0
    return x, float(high) if siting.startswith("bottom") else high / 2


def to_plane(frame: VideoFrame, plane: int) -> Affine:
    """Affine [2, 3] from px of the full frame to samples of one plane (centres at integers in both)."""
    shift = frame.layout.plane_shift(plane)
    if shift == (0, 0):
        return scaling(1.0, 1.0)
    x, y = chroma_offset(frame.colour, frame.layout)
    sx, sy = 2.0 ** shift[0], 2.0 ** shift[1]
    return scaling(1 / sx, 1 / sy, -x / sx, -y / sy)


def picture(frame: VideoFrame, longest: int) -> tuple[NDArray[np.uint8], float]:
    """RGB uint8 [h, w, 3] with the longer side at most `longest`, and its `scale` (at least 1).

    Edges map to edges: full = (picture + 0.5) * scale - 0.5, for centres at integers. Where the shorter
    side does not divide evenly it is rounded, off by at most half a px of the picture at its far end.
    """
    scale = max(1.0, max(frame.width, frame.height) / longest)
    size = (max(1, round(frame.width / scale)), max(1, round(frame.height / scale)))
    planes = [_resized(frame.planes[plane], size) for plane in colour_planes(frame.layout)]
    joined = planes[0] if len(planes) == 1 else cv2.merge(planes)
    columns = joint_columns(frame.layout, coding(frame.colour, frame.layout, frame.height))
    if joined.dtype == np.uint8:
        return np.asarray(cv2.transform(joined, columns * 255), np.uint8), scale
    # Into the upper byte with half a step for rounding: 16-bit saturation then clips at both ends.
    columns = columns * (255 * 256)
    columns[:, -1] += 128
    return (np.asarray(cv2.transform(joined, columns), np.uint16) >> 8).astype(np.uint8), scale


def colour_planes(layout: PixelLayout) -> list[int]:
    """Numbers of the planes that hold colour, alpha alone left out."""
    return sorted({component.plane for component in layout.components})


def _resized(plane: Samples, size: tuple[int, int]) -> Samples:
    if plane.shape[1::-1] == size:
        return plane
    shrinks = plane.shape[1] >= size[0]
    return cv2.resize(plane, size, interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR)


def crop(frame: VideoFrame, matrix: NDArray[np.floating], size: int) -> NDArray[np.float32]:
    """Aligned crop, float32 RGB [size, size, 3], gamma-encoded as the frame is, 0..1.

    `matrix` [2, 3] takes px of the full frame to px of the crop. Read by bilinear interpolation from the
    needed region of each plane only, averaged first where the crop is much smaller; the frame's edge is
    repeated outside. Values a little outside 0..1 (super-white, out of gamut) are kept as they are.
    """
    back = np.asarray(cv2.invertAffineTransform(np.asarray(matrix, np.float64)), np.float64)
    planes = [
        _sampled(frame.planes[plane], compose(to_plane(frame, plane), back), size)
        for plane in colour_planes(frame.layout)
    ]
    joined = planes[0] if len(planes) == 1 else cv2.merge(planes)
    columns = joint_columns(frame.layout, coding(frame.colour, frame.layout, frame.height))
    return np.asarray(cv2.transform(joined, columns), np.float32)


def _sampled(plane: Samples, back: Affine, size: int) -> Samples:
    """Samples of a plane, float32, at the px of a square crop; `back` [2, 3] takes crop px to samples."""
    if size % 2 or step_of(back) > _ALIAS_FREE / 2:
        return _warped(plane, back, size)
    # The crop is much finer than the plane (chroma): half its px carry all there is, at a quarter of the cost.
    coarse = _warped(plane, compose(back, scaling(2, 2, 0.5, 0.5)), size // 2)
    return cv2.resize(coarse, (size, size), interpolation=cv2.INTER_LINEAR)


def _warped(plane: Samples, back: Affine, size: int) -> Samples:
    factor = averaging(step_of(back))
    region = _needed(back, size, plane.shape[1::-1], factor)
    pixels = averaged(region.of(plane), factor).astype(np.float32)
    return cv2.warpAffine(
        pixels,
        compose(to_averaged(factor, region.x0, region.y0), back),
        (size, size),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )


def _needed(back: Affine, size: int, limits: tuple[int, ...], factor: int) -> Region:
    """Region of a plane (w, h = `limits`) that a crop reads; on a grid of `factor`, so that averages hold still."""
    corners = np.array([[0, 0], [size - 1, 0], [0, size - 1], [size - 1, size - 1]], np.float64)
    points = corners @ back[:, :2].T + back[:, 2]
    spans = []
    for low, high, limit in zip(points.min(0), points.max(0), limits, strict=True):
        margin = _MARGIN * factor
        first = min(max(floor(low) - margin, 0), limit - 1) // factor * factor
        last = min(max(ceil(high) + margin, first), limit - 1)
        spans.append((first, min(limit, (last // factor + 1) * factor)))
    (x0, x1), (y0, y1) = spans
    return Region(x0, y0, x1, y1)


def averaging(step: float) -> int:
    """How many samples a side to average before reading at every `step` samples, so that nothing aliases."""
    return round(step) if step > _ALIAS_FREE else 1


def to_averaged(factor: int, x0: float, y0: float) -> Affine:
    """Affine [2, 3] from samples of a plane to those of its region at x0, y0 averaged by `factor`."""
    half = (factor - 1) / 2
    return scaling(1 / factor, 1 / factor, -(x0 + half) / factor, -(y0 + half) / factor)


def averaged(pixels: Samples, factor: int) -> Samples:
    """Means of `factor` by `factor` samples; an incomplete last row or column is filled up by repeating."""
    if factor == 1:
        return pixels
    high, wide = pixels.shape[:2]
    bottom, right = -high % factor, -wide % factor
    if bottom or right:
        pixels = cv2.copyMakeBorder(pixels, 0, bottom, 0, right, cv2.BORDER_REPLICATE)
    size = (pixels.shape[1] // factor, pixels.shape[0] // factor)
    return cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
