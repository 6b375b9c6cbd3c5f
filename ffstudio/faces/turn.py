"""Footage that a player shows turned: faces are looked for upright, and told in px of the frame as stored."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import DetectedFace


def quarter_turns(rotation: float) -> int:
    """Counter-clockwise quarter turns, 0 to 3, nearest to a display rotation in degrees."""
    return round(rotation / 90) % 4


def upright(picture: NDArray[np.uint8], turns: int) -> NDArray[np.uint8]:
    """The picture [h, w, 3] as a player shows it."""
    return np.ascontiguousarray(np.rot90(picture, turns))


def as_stored(face: DetectedFace, turns: int, width: int, height: int) -> DetectedFace:
    """A face found in an upright picture, in px of the stored frame, which is `width` by `height` px."""
    if turns == 0:
        return face
    corners = _turn_back(face.box.reshape(2, 2), turns, width, height)
    box = np.concatenate([corners.min(axis=0), corners.max(axis=0)])
    return replace(face, box=box, points=_turn_back(face.points, turns, width, height))


def _turn_back(points: NDArray[Any], turns: int, width: int, height: int) -> NDArray[np.float32]:
    x, y = points[:, 0], points[:, 1]
    if turns == 1:
        x, y = width - 1 - y, x
    elif turns == 2:
        x, y = width - 1 - x, height - 1 - y
    else:
        x, y = y, height - 1 - x
    return np.stack([x, y], axis=1).astype(np.float32)
