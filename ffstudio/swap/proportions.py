"""The source's own proportions: places and sizes of its eyes, brows and nose, and the fullness of its lips."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Floats
from ffstudio.faces.align import apply, fit_similarity
from ffstudio.faces.landmarks import UPPER_LID, LandmarkGroups
from ffstudio.swap.measure import height_of

_Rows = NDArray[np.intp]

_EYES = ("right_eye", "left_eye")
_BROWS = ("right_brow", "left_brow")
_LIPS = ("lips_outer", "lips_inner")
_CORNERS = [UPPER_LID[0], UPPER_LID[-1]]  # rows of an eye
_UPPER = slice(11)  # rows of a ring of the lips from corner to corner, which do not go down with the jaw
_FARTHEST = 0.1  # of the line from eyes to lips: beyond, nose and lips run into each other
_SIZES = (0.9, 1.12)  # range of a part's change of size; beyond, expressions are lost
_FULLER = (0.6, 2.2)  # range of the change of the lips' thickness; beyond, they would reach the nose
_FROM_CORNERS = np.minimum(np.abs(np.sin(np.arange(20) * np.pi / 10)) * 2, 1).astype(np.float32)  # 0 at them
# How far an average face's nose, row by row, brows and lips lie before its eyes, in parts of their distance:
# medians of MediaPipe's attention mesh over the 893 synthetic faces of the Lite pack's data that look ahead.
_NOSE = (0.26, 0.32, 0.39, 0.47, 0.55, 0.58, 0.54, 0.29, 0.17, 0.27, 0.26, 0.17, 0.24, 0.24)
_BROWS_AND_LIPS = 0.13
# What moves as one, with the extents, 0 across and 1 down, that its width and height follow. An eye's height is how
# far it is open, and no one's own. A mouth stays: its place and width are what it says, too.
_PARTS = (*((name, [0, 0]) for name in _EYES), *((name, [0, 1]) for name in (*_BROWS, "nose")))


def with_proportions(
    target: Floats, usual: Floats, own: Floats, groups: LandmarkGroups, amount: float
) -> Floats:
    """The target's landmarks [148, 2] with parts moved and sized by `amount` 0..1 of what tells the source's `own`
    from the target's `usual` ones, all three laid over each other.

    What parts do from frame to frame stays the target's, and so do their shape, the mouth and the outline.
    """
    farthest = _FARTHEST * height_of(usual, groups)
    result = target.copy()
    for name, axes in _PARTS:
        rows = groups[name]
        way = own[rows].mean(axis=0) - usual[rows].mean(axis=0)
        way = way * np.float32(min(1.0, farthest / max(float(np.hypot(*way)), 1e-6)))
        extents = np.ptp(own[rows], axis=0) / np.maximum(np.ptp(usual[rows], axis=0), 1e-3)
        grown = np.clip(extents[axes], *_SIZES) ** np.float32(amount)
        centre = target[rows].mean(axis=0)
        result[rows] = centre + way * np.float32(amount) + (target[rows] - centre) * grown
    return result


def with_lips(target: Floats, own: Floats, groups: LandmarkGroups, amount: float) -> Floats:
    """The target's landmarks [148, 2] with lips as full as the source's `own` by `amount` 0..1. Opening and corners
    stay: thin lips are no expression.
    """
    result, outer, inner = target.copy(), groups["lips_outer"], groups["lips_inner"]
    seen, wanted = target[outer] - target[inner], own[outer] - own[inner]
    thick = np.maximum(np.hypot(seen[:, 0], seen[:, 1]), 1e-3)
    fuller = np.clip(np.hypot(wanted[:, 0], wanted[:, 1]) / thick, *_FULLER)
    result[outer] += seen * ((fuller - 1) * np.float32(amount) * _FROM_CORNERS)[:, None]
    return result


def usual_over(usual: Floats, target: Floats, groups: LandmarkGroups) -> Floats:
    """A target's usual landmarks [148, 2] where its face is now: by what neither blinks nor speaks."""
    corners = [_rows(groups, (name,))[_CORNERS] for name in _EYES]
    rows = np.concatenate([*corners, _rows(groups, ("nose",))])
    return apply(fit_similarity(usual[rows], target[rows]), usual)


def laid_over(source: Floats, goal: Floats, groups: LandmarkGroups) -> Floats:
    """A source's landmarks [148, 2] over others': turned, scaled and moved by least squares, and each by its depth
    as far as the other head is turned or bent more.

    By eyes, nose and upper lip: an outline says nothing of how these lie to each other.
    """
    rows = np.concatenate([_rows(groups, (*_EYES, "nose")), _upper_lips(groups)])
    x, y = source.astype(np.float64).T
    depth, one, none = _depth(source, groups), np.ones(len(x)), np.zeros(len(x))
    across = np.stack([x, -y, one, none, depth, none], axis=1)
    down = np.stack([y, x, none, one, none, depth], axis=1)
    system = np.concatenate([across[rows], down[rows]])
    found, *_ = np.linalg.lstsq(system, goal[rows].T.reshape(-1).astype(np.float64))
    return np.stack([across @ found, down @ found], axis=1).astype(np.float32)


def _depth(landmarks: Floats, groups: LandmarkGroups) -> NDArray[np.float64]:
    right, left = (landmarks[groups[name]].mean(axis=0) for name in _EYES)
    result = np.zeros(len(landmarks))
    result[_rows(groups, (*_BROWS, *_LIPS))] = _BROWS_AND_LIPS
    result[groups["nose"]] = _NOSE
    return result * float(np.hypot(*(left - right)))


def _upper_lips(groups: LandmarkGroups) -> _Rows:
    return np.concatenate([_rows(groups, (name,))[_UPPER] for name in _LIPS])


def _rows(groups: LandmarkGroups, names: tuple[str, ...]) -> _Rows:
    return np.concatenate([np.arange(groups[name].start, groups[name].stop) for name in names])
