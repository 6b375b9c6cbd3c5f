"""How far a face is turned, from its landmarks on a head of average shape."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Floats
from ffstudio.faces.landmarks import LandmarkGroups

_NOSE_TIP = 5  # row of the group "nose"
_UPPER_LIP = 5  # row of the group "lips_outer": its middle, which does not go down with the jaw
_DEPTH = 0.58  # the nose's tip before the line between the eyes, in parts of their distance
# Below and before the eyes, in cm, 6.3 of which part these. The lip is that of MediaPipe's canonical face; the nose
# is as low as the Lite landmarks have it on level faces.
_NOSE, _LIP = (3.53, _DEPTH * 6.3), (6.03, 2.53)
_LEVEL = _NOSE[0] / _LIP[0]  # the nose's height of a face that looks straight ahead
_Doubles = NDArray[np.float64]


def yaw(landmarks: Floats, groups: LandmarkGroups) -> _Doubles:
    """Degrees [n] that faces [n, 148, 2] are turned; negative to the left of the picture.

    From how far the tip of the nose lies beside the middle of the eyes.
    """
    across, _, nose, _ = _parts(landmarks, groups)
    beside = _dot(nose, across) / np.maximum(_dot(across, across), 1e-6)
    return np.degrees(np.arctan(beside / _DEPTH))


def pitch(landmarks: Floats, groups: LandmarkGroups) -> _Doubles:
    """Degrees [n] that faces [n, 148, 2] look up; negative down. About 8 degrees differ between people.

    From the height of the nose's tip between eyes and upper lip, square to the line of the eyes: turned by p, a
    point y below and z before the eyes is seen y cos p - z sin p below them.
    """
    _, down, nose, lip = _parts(landmarks, groups)
    height = _dot(lip, down)
    is_flat = np.abs(height) < 1e-6
    part = np.where(is_flat, _LEVEL, _dot(nose, down) / np.where(is_flat, 1.0, height))
    above = _NOSE[0] - _LIP[0] * part
    return np.degrees(np.arctan2(above, np.maximum(_NOSE[1] - _LIP[1] * part, 1e-3)))


def _parts(landmarks: Floats, groups: LandmarkGroups) -> tuple[_Doubles, _Doubles, _Doubles, _Doubles]:
    """From the right to the left eye, square to that, and from the middle of the eyes to nose and lip, [n, 2]."""
    eyes = (np.asarray(landmarks[:, groups[name]], np.float64) for name in ("right_eye", "left_eye"))
    right, left = (eye.mean(axis=1) for eye in eyes)
    across, middle = left - right, (left + right) / 2
    down = np.stack([-across[:, 1], across[:, 0]], axis=1)
    nose, lip = landmarks[:, groups["nose"]][:, _NOSE_TIP], landmarks[:, groups["lips_outer"]][:, _UPPER_LIP]
    return across, down, nose - middle, lip - middle


def _dot(a: _Doubles, b: _Doubles) -> _Doubles:
    return np.asarray((a * b).sum(axis=1))
