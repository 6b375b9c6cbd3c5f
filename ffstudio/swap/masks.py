"""Where the new face shows: outline, box, mouth, things in front and the swapper's own mask, by minimum."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Floats
from ffstudio.domain.settings import MaskSettings
from ffstudio.faces.landmarks import LandmarkGroups
from ffstudio.media.pixels.sampling import Region

_SHUT, _OPEN = (
    0.05,
    0.15,
)  # height over width of the lips' inner outline: no mouth hole below, a full one above
_LIP_SOFTNESS = 0.006  # of the crop's side
_LIP_GROWTH = 1.15  # the landmarks lie a little inside the lips' rim, where a smiling source shows teeth
_LIDS = (0.25, 0.8)  # how far open: shut, and not shut any more
_LID_SOFTNESS = 0.02  # of the crop's side
_LID_GROWTH = 1.25  # lashes lie around the contour


def combined(
    landmarks: Floats,
    size: int,
    own: Floats | None,
    groups: LandmarkGroups,
    settings: MaskSettings,
    front: Floats | None = None,
) -> Floats:
    """All masks that the settings ask for, float32 [size, size] 0..1; `landmarks` [148, 2] in crop px.

    `front` [s, s] 0..1 is the opacity of what is in front of the face, at any size.
    """
    masks = []
    if settings.hull:
        masks.append(hull(landmarks[groups["face_oval"]], size, settings.inset, settings.feather))
    if settings.mouth:
        masks.append(1 - mouth(landmarks[groups["lips_inner"]], size))
    if settings.box:
        masks.append(box(size, settings.padding, settings.blur))
    if settings.occlusion and front is not None:
        masks.append(_free(front, size))
    if settings.own and own is not None:
        masks.append(own)
    if not masks:
        return np.ones((size, size), np.float32)
    result, *others = masks
    for mask in others:
        result = np.minimum(result, mask)
    return result


def hull(oval: Floats, size: int, inset: float, feather: float) -> Floats:
    """Face outline [n, 2] in crop px, drawn in by `inset` of its width and softened by `feather` of its width."""
    outline = cv2.convexHull(oval.astype(np.float32))[:, 0]
    low, high = outline.min(axis=0), outline.max(axis=0)
    centre = (low + high) / 2
    return _polygon(centre + (outline - centre) * (1 - inset), size, feather * float(high[0] - low[0]))


def mouth(lips: Floats, size: int) -> Floats:
    """The open mouth: inner outline of the lips [n, 2] in crop px. Fades to nothing as the lips close."""
    (_, _), sides, _ = cv2.minAreaRect(lips.astype(np.float32))
    opening = min(sides) / max(*sides, 1e-6)
    strength = np.float32(np.clip((opening - _SHUT) / (_OPEN - _SHUT), 0, 1))
    if strength == 0:
        return np.zeros((size, size), np.float32)
    return _grown(lips, size, _LIP_GROWTH, _LIP_SOFTNESS) * strength


def lids(eyes: Sequence[tuple[Floats, float]], size: int) -> Floats:
    """Eyes that are shut, 0..1: contours [n, 2] in crop px, each with how far it is open, 0..1."""
    result = np.zeros((size, size), np.float32)
    for contour, opening in eyes:
        shut = float(np.clip((_LIDS[1] - opening) / (_LIDS[1] - _LIDS[0]), 0, 1))
        if shut > 0:
            eye = _grown(contour, size, _LID_GROWTH, _LID_SOFTNESS)
            result = np.maximum(result, eye * np.float32(shut * shut * (3 - 2 * shut)))
    return result


def box(size: int, padding: tuple[float, float, float, float], blur: float) -> Floats:
    """A soft-edged rectangle; `padding` top, right, bottom, left in per cent of the crop.

    Sizes as in FaceFusion 3: the edge takes size * blur / 2 px, with a Gaussian of a quarter of that.
    """
    softness = int(size * 0.5 * blur)
    top, right, bottom, left = (max(softness // 2, 1, int(size * side / 100)) for side in padding)
    mask = np.zeros((size, size), np.float32)
    mask[top : size - bottom, left : size - right] = 1
    return _blurred(mask, softness * 0.25)


def _free(front: Floats, size: int) -> Floats:
    return np.asarray(1 - cv2.resize(front, (size, size), interpolation=cv2.INTER_LINEAR), np.float32)


def _grown(outline: Floats, size: int, growth: float, softness: float) -> Floats:
    """An outline in crop px, `growth` times as large, its edge soft by a share of the crop's side."""
    centre = outline.mean(axis=0)
    return _polygon(centre + (outline - centre) * growth, size, softness * size)


def _polygon(points: NDArray[Any], size: int, sigma: float) -> Floats:
    """A polygon in crop px, antialiased, with a Gaussian edge; drawn smaller where the edge is soft."""
    shrink = next((step for step in (4, 2) if sigma >= 2 * step and size % step == 0), 1)
    region = _around(points, size, sigma, shrink)
    mask = np.zeros((size, size), np.float32)
    if region.is_empty:
        return mask
    wide, high = region.x1 - region.x0, region.y1 - region.y0
    canvas = np.zeros((high // shrink, wide // shrink), np.uint8)
    inside = (points - (region.x0, region.y0) + 0.5) / shrink - 0.5
    cv2.fillPoly(canvas, [np.round(inside * 16).astype(np.int32)], [255], cv2.LINE_AA, 4)
    soft = _blurred(canvas.astype(np.float32) / np.float32(255), sigma / shrink)
    region.of(mask)[:] = (
        soft if shrink == 1 else cv2.resize(soft, (wide, high), interpolation=cv2.INTER_LINEAR)
    )
    return mask


def _around(points: NDArray[Any], size: int, sigma: float, grid: int) -> Region:
    """The part of the crop that a soft polygon covers, its sides on a grid that does not move with it."""
    reach = 4 * sigma + grid
    low = np.floor((points.min(axis=0) - reach) / grid).astype(int) * grid
    high = np.ceil((points.max(axis=0) + reach) / grid).astype(int) * grid + grid
    (x0, y0), (x1, y1) = (np.clip(ends, 0, size) for ends in (low, high))
    return Region(int(x0), int(y0), int(x1), int(y1))


def _blurred(mask: Floats, sigma: float) -> Floats:
    if sigma <= 0:
        return mask
    return np.asarray(cv2.GaussianBlur(mask, (0, 0), sigma), np.float32)
