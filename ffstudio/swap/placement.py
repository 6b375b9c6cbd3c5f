"""Where a crop and its mask fall on the planes of a frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Floats
from ffstudio.domain.frames import VideoFrame
from ffstudio.media.pixels.sampling import (
    Affine,
    Region,
    averaged,
    averaging,
    colour_planes,
    compose,
    scaling,
    step_of,
    to_averaged,
    to_plane,
)

Array = NDArray[Any]
TAIL = 1 / 128  # weights below cannot be seen and would touch samples far from the face
MARGIN = 2  # px of zero weight round the mask, for the interpolation
LINEAR = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """Where a crop falls on the planes of one subsampling.

    `target` is the region of the planes; `inside` [2, 3] takes its samples to the crop's part averaged by
    `factor`; `mask` is that part of the mask, averaged too.
    """

    planes: tuple[int, ...]
    target: Region
    inside: Affine
    factor: int
    mask: Array

    @property
    def size(self) -> tuple[int, int]:
        """Height and width of the region."""
        return self.target.y1 - self.target.y0, self.target.x1 - self.target.x0

    def drawn(self, pixels: Array) -> Array:
        """The crop's part at the samples of the region, [h, w]."""
        return _drawn(pixels, self.inside, self.size)

    def weight(self) -> Array:
        """The mask at the samples of the region, [h, w].

        It is smooth, so every other sample is drawn and the rest interpolated, at a third of the cost.
        """
        high, wide = self.size
        half = (-(-high // 2), -(-wide // 2))
        coarse = _drawn(self.mask, compose(self.inside, scaling(2, 2, 0.5, 0.5)), half)
        full = cv2.resize(coarse, (half[1] * 2, half[0] * 2), interpolation=cv2.INTER_LINEAR)
        return full[:high, :wide]


def support(frame: VideoFrame, mask: Floats, matrix: NDArray[np.floating]) -> Region:
    """Region of the crop that has weight, with a margin; its sides lie on a grid of the coarsest averaging."""
    factor = _coarsest(frame, matrix)
    x, y, wide, high = cv2.boundingRect((mask > TAIL).view(np.uint8))
    if not wide:
        return Region(0, 0, 0, 0)
    margin = MARGIN * factor
    x0, y0 = (max(0, low - margin) // factor * factor for low in (x, y))
    x1, y1 = (-(-(end + margin) // factor) * factor for end in (x + wide, y + high))
    return Region(x0, y0, min(mask.shape[1], x1), min(mask.shape[0], y1))


def layers(frame: VideoFrame, mask: Floats, part: Region, matrix: NDArray[np.floating]) -> Iterator[Layer]:
    """One layer for each subsampling of the frame's colour planes, where the crop's `part` falls inside it."""
    weights = _weights(mask, part, _coarsest(frame, matrix))
    by_shift: dict[tuple[int, int], list[int]] = {}
    for plane in colour_planes(frame.layout):
        by_shift.setdefault(frame.layout.plane_shift(plane), []).append(plane)
    for planes in by_shift.values():
        forward = _to_crop(frame, planes[0], matrix)
        target = _covered(forward, part, frame.planes[planes[0]].shape[:2])
        if not target.is_empty:
            yield _layer(tuple(planes), target, forward, part, weights)


def _layer(planes: tuple[int, ...], target: Region, forward: Affine, part: Region, weights: Floats) -> Layer:
    """`forward` [2, 3] takes samples of the planes to px of the crop."""
    factor = averaging(step_of(forward))
    shifted = compose(forward, scaling(1, 1, target.x0, target.y0))
    inside = compose(to_averaged(factor, part.x0, part.y0), shifted)
    return Layer(planes, target, inside, factor, averaged(weights, factor))


def _weights(mask: Floats, part: Region, factor: int) -> Floats:
    """The mask in a region with its tail cut off smoothly, and 0 all round, so that nothing leaks from the edge."""
    weights = part.of(mask) - np.float32(TAIL)
    np.maximum(weights, 0, out=weights)
    weights *= np.float32(1 / (1 - TAIL))
    weights[:factor] = weights[-factor:] = 0
    weights[:, :factor] = weights[:, -factor:] = 0
    return weights


def _to_crop(frame: VideoFrame, plane: int, matrix: NDArray[np.floating]) -> Affine:
    """Affine [2, 3] from samples of a plane to px of the crop."""
    full = np.asarray(cv2.invertAffineTransform(to_plane(frame, plane)), np.float64)
    return compose(np.asarray(matrix, np.float64), full)


def _coarsest(frame: VideoFrame, matrix: NDArray[np.floating]) -> int:
    """The largest averaging that any plane needs."""
    return max(averaging(step_of(_to_crop(frame, plane, matrix))) for plane in colour_planes(frame.layout))


def _drawn(pixels: Array, inside: Affine, size: tuple[int, int]) -> Array:
    """`pixels` at h, w = `size` samples; `inside` [2, 3] takes samples to pixels."""
    return cv2.warpAffine(pixels, inside, size[::-1], flags=LINEAR, borderMode=cv2.BORDER_REPLICATE)


def _covered(forward: Affine, part: Region, shape: tuple[int, ...]) -> Region:
    """Region of a plane that a region of the crop falls on; empty when outside the frame."""
    back = np.asarray(cv2.invertAffineTransform(forward), np.float64)
    xs, ys = (part.x0, part.x1 - 1), (part.y0, part.y1 - 1)
    points = np.array([(x, y) for x in xs for y in ys], np.float64) @ back[:, :2].T + back[:, 2]
    low, high = points.min(0), points.max(0)
    return Region(
        max(0, floor(low[0])),
        max(0, floor(low[1])),
        min(shape[1], ceil(high[0]) + 1),
        min(shape[0], ceil(high[1]) + 1),
    )
