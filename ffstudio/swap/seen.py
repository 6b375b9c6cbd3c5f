"""How well a warp shows the source: badly where few of its pixels have to cover much of the target."""

from __future__ import annotations

import cv2
import numpy as np

from ffstudio.domain.faces import Floats

_STEP = 8  # px between points at which the warp is looked at; it is smooth
_POOR, _GOOD = 0.18, 0.40  # px of the source for each that a face of this size should have


def confidence(x: Floats, y: Floats, scale: float) -> Floats:
    """0..1 at every px of a warp's maps x and y [h, w]; `scale` is what it does to the whole face.

    By the smaller singular value of the warp's Jacobian: what the source showed edge-on, or not at all, is
    stretched across. A fold counts as not seen.
    """
    rows, columns = slice(_STEP // 2, None, _STEP), slice(_STEP // 2, None, _STEP)
    if min(x.shape) < 3 * _STEP:
        return np.ones(x.shape, np.float32)
    (xy, xx), (yy, yx) = (np.gradient(field[rows, columns], _STEP) for field in (x, y))
    determinant = xx * yy - xy * yx
    total = xx * xx + xy * xy + yx * yx + yy * yy
    least = (total - np.sqrt(np.maximum(total * total - 4 * determinant * determinant, 0))) / 2
    size = np.where(determinant > 0, np.sqrt(np.maximum(least, 0)), 0) / max(scale, 1e-6)
    coarse = np.clip((size - _POOR) / (_GOOD - _POOR), 0, 1).astype(np.float32)
    soft = cv2.GaussianBlur(coarse, (0, 0), 1.0)
    return np.asarray(cv2.resize(soft, x.shape[::-1], interpolation=cv2.INTER_LINEAR), np.float32)
