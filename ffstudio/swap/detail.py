"""The new face becomes as soft, contrasty and grainy as the target: measured at the crop's size, in the mask."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Floats
from ffstudio.domain.settings import ColourSettings

_FINE, _MIDDLE = 1.0, 4.0  # px of the crop: detail lies below the first, local contrast between the two
_BLOCK = 12  # px of the crop; blocks are where grain is told from texture
_INSIDE = 0.9  # of the mask: samples that count
_FEWEST = 12  # blocks below which nothing can be said
_SMOOTH = 20  # per cent of the blocks that show grain alone: the smoothest
_CONTRAST = (0.8, 1.25)  # range of the change of local contrast
_LEAST_CHANGE = 0.03  # of detail or contrast: less cannot be seen
_FAINTEST = 0.002  # of full scale: grain that 8 bits do not hold


@dataclass(frozen=True, slots=True)
class Detail:
    """Of a luma picture under a mask, in parts of full scale: deviation of detail, of local contrast, of grain."""

    fine: float
    middle: float
    grain: float


def match_detail(face: Floats, target: Floats, mask: Floats, settings: ColourSettings) -> Floats:
    """`face` float32 RGB [s, s, 3] as soft, as contrasty (`detail`) and as grainy (`grain`) as the `target`.

    `target` is the crop [n, n, 3], n <= s; `mask` [s, s] weighs where the two are compared. Grain is drawn anew for
    every crop and is the same whenever that crop is.
    """
    if settings.detail == 0 and settings.grain == 0:
        return face
    size = len(target)
    small = np.asarray(cv2.resize(_luma(face), (size, size), interpolation=cv2.INTER_AREA), np.float32)
    inside = np.asarray(cv2.resize(mask, (size, size), interpolation=cv2.INTER_NEAREST)) > _INSIDE
    goal = _luma(target)
    own, wanted = (_measured(luma, inside) for luma in (small, goal))
    if own is None or wanted is None:
        return face
    result = _as_soft(face, own, wanted, settings.detail, len(face) / size)
    result = _as_contrasty(result, small, own, wanted, settings.detail)
    missing = np.sqrt(max(wanted.grain**2 - min(own.grain, wanted.grain) ** 2, 0.0)) * settings.grain
    return result if missing < _FAINTEST else result + _grain(goal, missing, len(face))


def _luma(picture: Floats) -> Floats:
    return np.asarray(cv2.transform(picture, np.array([[0.299, 0.587, 0.114]], np.float32)), np.float32)


def _measured(luma: Floats, inside: NDArray[np.bool_]) -> Detail | None:
    fine = _finest(luma)
    middle = np.asarray(luma - fine - cv2.GaussianBlur(luma, (0, 0), _MIDDLE), np.float32)
    whole = cv2.erode(inside.astype(np.uint8), np.ones((_BLOCK, _BLOCK), np.uint8))
    chosen = whole[_BLOCK // 2 :: _BLOCK, _BLOCK // 2 :: _BLOCK] > 0
    if int(chosen.sum()) < _FEWEST:
        return None
    fine_blocks, middle_blocks = (_deviations(band)[chosen] for band in (fine, middle))
    return Detail(
        float(np.median(fine_blocks)),
        float(np.median(middle_blocks)),
        float(np.percentile(fine_blocks, _SMOOTH)),
    )


def _deviations(band: Floats) -> Floats:
    """Root mean square of the blocks around the points of a grid."""
    square = cv2.boxFilter(band * band, -1, (_BLOCK, _BLOCK))
    return np.asarray(np.sqrt(square[_BLOCK // 2 :: _BLOCK, _BLOCK // 2 :: _BLOCK]), np.float32)


def _as_soft(face: Floats, own: Detail, wanted: Detail, amount: float, finer: float) -> Floats:
    """Less of the finest detail, never more: what a lens or a codec took away was there before."""
    less = amount * (1 - min(wanted.fine / max(own.fine, 1e-6), 1.0))
    if less < _LEAST_CHANGE:
        return face
    soft = cv2.GaussianBlur(face, (0, 0), _FINE * finer)
    return np.asarray(cv2.addWeighted(face, 1 - less, soft, less, 0), np.float32)


def _as_contrasty(face: Floats, small: Floats, own: Detail, wanted: Detail, amount: float) -> Floats:
    gain = amount * (float(np.clip(wanted.middle / max(own.middle, 1e-6), *_CONTRAST)) - 1)
    if abs(gain) < _LEAST_CHANGE:
        return face
    band = cv2.GaussianBlur(small, (0, 0), _FINE) - cv2.GaussianBlur(small, (0, 0), _MIDDLE)
    wide = cv2.resize(band * np.float32(gain), face.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    return np.asarray(face + wide[..., None], np.float32)


def _grain(goal: Floats, deviation: float, size: int) -> Floats:
    """Grain [size, size, 1] of a deviation, as coarse as the crop's px; the crop itself is the seed."""
    seed = np.frombuffer(goal[:: len(goal) // 8 or 1].tobytes(), np.uint32).sum(dtype=np.uint64)
    noise = np.random.default_rng(int(seed)).standard_normal(goal.shape, np.float32)
    wide = np.asarray(cv2.resize(noise, (size, size), interpolation=cv2.INTER_CUBIC), np.float32)
    seen = _finest(np.asarray(cv2.resize(wide, goal.shape[::-1], interpolation=cv2.INTER_AREA), np.float32))
    return np.asarray(wide[..., None] * np.float32(deviation / max(float(seen.std()), 1e-6)), np.float32)


def _finest(luma: Floats) -> Floats:
    return np.asarray(luma - cv2.GaussianBlur(luma, (0, 0), _FINE), np.float32)
