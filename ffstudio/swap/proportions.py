"""The source's own spacing: where its eyes, nose and mouth lie in its face, and how large they are."""

from __future__ import annotations

import numpy as np

from ffstudio.domain.faces import Floats
from ffstudio.faces.align import apply, fit_similarity
from ffstudio.faces.landmarks import LandmarkGroups
from ffstudio.swap.measure import height_of

_PARTS = (("right_eye", "right_brow"), ("left_eye", "left_brow"), ("nose",))
_MOUTH = ("lips_outer", "lips_inner")
_FARTHEST = 0.1  # of the line from eyes to lips: beyond, nose and lips run into each other
_FULLER = (0.6, 2.2)  # range of the change of the lips' thickness; beyond, they would reach the nose
_FROM_CORNERS = np.minimum(np.abs(np.sin(np.arange(20) * np.pi / 10)) * 2, 1).astype(np.float32)  # 0 at them
_SIZES = (0.85, 1.18)  # range of a part's change of size; beyond, expressions are lost


def with_proportions(
    target: Floats, source: Floats, groups: LandmarkGroups, amount: float, *, mouth: bool
) -> Floats:
    """The target's landmarks [148, 2] with parts moved and sized towards the source's by `amount` 0..1.

    Parts keep the target's shape, which is its expression; the outline stays. `mouth` moves the mouth too:
    not where the target's own teeth are to show inside.
    """
    if amount == 0:
        return target
    placed = _placed(target, source, groups)
    farthest = _FARTHEST * height_of(target, groups)
    result = target.copy()
    for names in (*_PARTS, _MOUTH) if mouth else _PARTS:
        rows = np.concatenate([np.arange(len(target))[groups[name]] for name in names])
        first = groups[names[0]].stop - groups[names[0]].start
        result[rows] = _towards(target[rows], placed[rows], first, amount, farthest)
    return result


def with_lips(target: Floats, source: Floats, groups: LandmarkGroups, amount: float) -> Floats:
    """The target's landmarks [148, 2] with lips as full as the source's by `amount` 0..1. Opening and corners stay:
    thin lips are no expression.
    """
    if amount == 0:
        return target
    placed, result = _placed(target, source, groups), target.copy()
    outer, inner = groups["lips_outer"], groups["lips_inner"]
    seen, own = target[outer] - target[inner], placed[outer] - placed[inner]
    thick = np.maximum(np.hypot(seen[:, 0], seen[:, 1]), 1e-3)
    fuller = np.clip(np.hypot(own[:, 0], own[:, 1]) / thick, *_FULLER)
    result[outer] += seen * ((fuller - 1) * np.float32(amount) * _FROM_CORNERS)[:, None]
    return result


def _placed(target: Floats, source: Floats, groups: LandmarkGroups) -> Floats:
    """The source's landmarks laid over the target's, outline on outline."""
    fixed = np.concatenate([np.arange(len(target))[groups[name]] for name in ("face_oval", "cheek_forehead")])
    return apply(fit_similarity(source[fixed], target[fixed]), source)


def _towards(part: Floats, wanted: Floats, first: int, amount: float, farthest: float) -> Floats:
    """A part moved to where it is wanted, `farthest` px at most, and sized by the width of its `first` rows."""
    centre, goal = part[:first].mean(axis=0), wanted[:first].mean(axis=0)
    size = np.clip(np.ptp(wanted[:first, 0]) / max(float(np.ptp(part[:first, 0])), 1e-3), *_SIZES)
    way = goal - centre
    way = way * np.float32(min(1.0, farthest / max(float(np.hypot(*way)), 1e-6)))
    moved = centre + way * np.float32(amount)
    return np.asarray(moved + (part - centre) * np.float32(size**amount), np.float32)
