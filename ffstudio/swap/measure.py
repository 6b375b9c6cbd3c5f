"""Sizes and directions of a face, from its landmarks alone."""

from __future__ import annotations

import numpy as np

from ffstudio.domain.faces import Floats
from ffstudio.faces.landmarks import LandmarkGroups
from ffstudio.media.pixels.sampling import Region

_NOSE_TIP = 5  # row of the group "nose"


def width_of(landmarks: Floats, groups: LandmarkGroups) -> float:
    """Of the outline, px."""
    return float(np.ptp(landmarks[groups["face_oval"]][:, 0]))


def height_of(landmarks: Floats, groups: LandmarkGroups) -> float:
    """From the eyes to the lips, px."""
    eyes, lips = _eyes_and_lips(landmarks, groups)
    return max(float(np.hypot(*(lips - eyes))), 1e-3)


def turn_of(landmarks: Floats, groups: LandmarkGroups) -> float:
    """How far the nose's tip lies to the side of the line from eyes to lips, in parts of that line."""
    eyes, lips = _eyes_and_lips(landmarks, groups)
    down, nose = lips - eyes, landmarks[groups["nose"]][_NOSE_TIP] - eyes
    return float((down[0] * nose[1] - down[1] * nose[0]) / max(float(down @ down), 1e-6))


def mouth_of(landmarks: Floats, groups: LandmarkGroups) -> float:
    """How far the lips are open, in parts of the line from eyes to lips."""
    lips = landmarks[groups["lips_inner"]]
    return float(np.hypot(*(lips[15] - lips[5]))) / height_of(landmarks, groups)


def surroundings(landmarks: Floats, shape: tuple[int, ...], margin: float = 0.2) -> Region:
    """The landmarks' rectangle, wider by `margin` of its sides, inside a picture of this shape."""
    low, high = landmarks.min(axis=0), landmarks.max(axis=0)
    border = (high - low) * margin
    x0, y0 = np.maximum(np.floor(low - border), 0).astype(int)
    x1, y1 = np.minimum(np.ceil(high + border) + 1, shape[1::-1]).astype(int)
    return Region(int(x0), int(y0), int(x1), int(y1))


def _eyes_and_lips(landmarks: Floats, groups: LandmarkGroups) -> tuple[Floats, Floats]:
    right, left, lips = (
        landmarks[groups[name]].mean(axis=0) for name in ("right_eye", "left_eye", "lips_outer")
    )
    return (right + left) / 2, lips
