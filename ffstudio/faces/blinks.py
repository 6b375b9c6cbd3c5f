"""Blinks through the smoothing: a lid is down and up again within the frames that it looks at."""

from __future__ import annotations

import numpy as np

from ffstudio.domain.faces import Floats
from ffstudio.faces.landmarks import LOWER_LID, UPPER_LID, LandmarkGroups

UPPER, LOWER = UPPER_LID[1:-1], LOWER_LID[1:-1]  # without the corners
NOISE = (0.015, 0.045)  # of the eye's width: so far off is a still lid at most, a moving one


def with_blinks(steady: Floats, seen: Floats, groups: LandmarkGroups) -> Floats:
    """Smoothed landmarks `steady` [n, 148, 2] px whose eyes are as far open as those `seen` [n, 148, 2], wherever
    the two differ by more than noise.
    """
    result = steady.copy()
    for name in ("right_eye", "left_eye"):
        eye = groups[name]
        off = _gaps(seen[:, eye]) - _gaps(steady[:, eye])
        across = steady[:, eye][:, UPPER_LID[-1]] - steady[:, eye][:, UPPER_LID[0]]
        width = np.maximum(np.linalg.norm(across, axis=1), 1.0)
        share = np.interp(np.linalg.norm(off, axis=2).mean(axis=1) / width, NOISE, (0, 1))
        rows = np.arange(eye.start, eye.stop)[UPPER]
        result[:, rows] += share.astype(np.float32)[:, None, None] * off
    return result


def _gaps(eye: Floats) -> Floats:
    return np.asarray(eye[:, UPPER] - eye[:, LOWER], np.float32)
