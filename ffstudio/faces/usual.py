"""What a face looks like most of the time."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ffstudio.domain.faces import FaceTrack, Floats
from ffstudio.faces.align import apply, fit_similarity
from ffstudio.faces.landmarks import LandmarkGroups

_ASIDE = 0.1  # of the eyes' distance: so much farther aside than when looking ahead, a nose is still ahead
_SHUT = 0.5  # of these frames: those with the mouth most shut
_LEAST, _MOST = 5, 60  # frames that are looked at
_MIDDLES = [5, 15]  # rows of the lips' inner ring


def usual_landmarks(tracks: Sequence[FaceTrack], groups: LandmarkGroups) -> Floats:
    """Landmarks [148, 2] of one person's tracks, as large as in one of their frames.

    The median of the frames in which the face looks ahead with its mouth shut, if it ever does; of all tracks
    together, as a face must not change its shape at a cut.
    """
    points = np.concatenate([track.points for track in tracks])
    landmarks = np.concatenate([track.landmarks for track in tracks])
    filled = ~np.concatenate([track.detected for track in tracks])
    eyes = np.maximum(np.linalg.norm(points[:, 1] - points[:, 0], axis=1), 1e-3)
    lips = landmarks[:, groups["lips_inner"]][:, _MIDDLES]
    opened = np.linalg.norm(lips[:, 1] - lips[:, 0], axis=1) / eyes
    beside = _beside(points) + filled
    ahead = np.flatnonzero(beside <= np.sort(beside)[:_LEAST][-1] + _ASIDE)
    shut = ahead[np.argsort(opened[ahead], kind="stable")][: max(_LEAST, round(len(ahead) * _SHUT))]
    rows = shut[:: -(-len(shut) // _MOST)]
    places = [fit_similarity(points[row], points[rows[0]]) for row in rows]
    shapes = [apply(place, landmarks[row]) for place, row in zip(places, rows, strict=True)]
    return np.asarray(np.median(shapes, axis=0), np.float32)


def _beside(points: Floats) -> Floats:
    """How far the nose of faces [n, 5, 2] lies beside the middle of the eyes, in parts of their distance, [n]."""
    right, left, nose = points[:, 0], points[:, 1], points[:, 2]
    across = left - right
    off = ((nose - (right + left) / 2) * across).sum(axis=1)
    return np.asarray(np.abs(off) / np.maximum((across * across).sum(axis=1), 1e-6), np.float32)
