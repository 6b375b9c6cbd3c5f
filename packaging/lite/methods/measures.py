"""Figures from crops, all RGB 0..1 [s, s, 3]; weights and masks are [s, s]."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from lite.mesh import MESH

_EXPRESSIVE = list(MESH.of("right_eye", "left_eye", "right_brow", "left_brow", "lips_outer", "lips_inner"))
_EYE_CORNERS = (33, 263)  # the outer ones
_LIGHT = 8  # px: colour, not detail
RUN = 3  # frames in a row: what flicker is measured on

Array = NDArray[np.float32]


def expression_error(found: Array, goal: Array) -> float:
    """Mean distance of eyes, brows and lips of meshes [468, 3] over that of the goal's outer eye corners."""
    unit = float(np.hypot(*(goal[_EYE_CORNERS[0], :2] - goal[_EYE_CORNERS[1], :2])))
    off = np.hypot(*(found[_EXPRESSIVE, :2] - goal[_EXPRESSIVE, :2]).T)
    return float(off.mean()) / max(unit, 1e-6)


def colour_at_border(face: Array, target: Array, weight: Array, brim: Array) -> float:
    """Difference of the new face to the target where the `brim` (a soft mask) is neither 0 nor 1, in steps of 255.

    Of means over some px of what is replaced (`weight`): colour counts, detail does not, nor what is not shown.
    """
    off = cv2.blur((face - target) * weight[..., None], (_LIGHT, _LIGHT))
    share = cv2.blur(weight, (_LIGHT, _LIGHT))
    rim = 4 * brim * (1 - brim) * share
    if float(rim.sum()) < 1:
        return 0.0
    return float(np.average(np.abs(off).mean(2) / np.maximum(share, 1e-3), weights=rim)) * 255


def flicker(crops: Sequence[Array], mask: Array) -> float:
    """Second difference over time of `RUN` frames in a row inside the mask, in steps of 255: steady motion is 0."""
    before, now, after = crops
    return float(np.average(np.abs(before - 2 * now + after).mean(2), weights=mask)) * 255


def iou(first: NDArray[np.bool_], second: NDArray[np.bool_]) -> float:
    """Overlap over union; 1 where both are empty."""
    either = int((first | second).sum())
    return int((first & second).sum()) / either if either else 1.0


def mean_inside(values: Array, mask: NDArray[np.bool_]) -> float:
    """Mean of RGB values under a mask, in steps of 255; 0 for an empty one."""
    return float(values[mask].mean()) * 255 if mask.any() else 0.0


def mean(values: Sequence[float]) -> float | None:
    """Rounded; None of nothing."""
    return round(float(np.mean(values)), 4) if values else None


def spread(frames: Sequence[int], most: int, every: int = 1) -> tuple[tuple[int, int, int], ...]:
    """Runs of `RUN` frames in a row, at most `most` frames in all, evenly over `frames`, at least `every` apart."""
    known = set(frames)
    starts = [number for number in frames if known.issuperset(range(number, number + RUN))]
    count = min(most // RUN, -(-len(starts) // max(every, RUN)))
    chosen = [starts[row] for row in np.linspace(0, len(starts) - 1, count).astype(int)] if count else []
    return tuple((number, number + 1, number + 2) for number in dict.fromkeys(chosen))
