"""The new face takes the target's colour and light: statistics in CIE Lab, on a small picture."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Floats
from ffstudio.domain.settings import ColourMatch, ColourSettings

_SMALL = 32  # px; light is smooth, and statistics need no more
_LIGHT = _SMALL / 12  # px, standard deviation of what counts as light, not as features
_WIDE = _SMALL / 5  # px, wider than a beard or the brows
_LIGHT_AMOUNT = 0.8  # the rest stays the source's own modelling
_OUTLIER = 8.0  # of Lab lightness (0..100), where a difference counts half
_CONTRAST = (0.75, 1.3)  # range of the change of contrast; beyond, noise or flatness shows
_GAIN = (0.6, 1.7)  # range of the local gain


def match_colour(face: Floats, target: Floats, mask: Floats, settings: ColourSettings) -> Floats:
    """`face` with the target's colour, float32 RGB [s, s, 3], about 0..1: composite clips what lies outside.

    `target` is the crop, of any size; `mask` [s, s] weighs where the two are compared. After Reinhard et al. (Color
    transfer between images, IEEE CG&A 21(5), 2001): mean and standard deviation of each Lab channel, then,
    for `light`, the difference of what is left at low frequencies. The change is found on small pictures
    and applied as a smooth gain and offset, which keeps every detail of the face.
    """
    if settings.match is ColourMatch.NONE or settings.amount == 0:
        return face
    weight = _small(mask)
    if float(weight.sum()) < 1:
        return face
    small, wanted = (np.clip(_small(image), 0, 1) for image in (face, target))
    lab, goal = (cv2.cvtColor(image, cv2.COLOR_RGB2Lab) for image in (small, wanted))
    weight = _of_skin(lab, goal, weight)
    changed, contrast = _same_statistics(lab, goal, weight)
    if settings.match is ColourMatch.LIGHT:
        changed = changed + _LIGHT_AMOUNT * _blur_inside(goal - changed, weight)
    relit = cv2.cvtColor(lab + (changed - lab) * np.float32(settings.amount), cv2.COLOR_Lab2RGB)
    contrast = 1 + (contrast - 1) * settings.amount
    return _applied(face, *_gain_and_offset(small, relit, weight, contrast))


def _of_skin(lab: Any, goal: Any, weight: Floats) -> Floats:
    """Less weight where the two differ by more than light explains: brows, beard, make-up, an open mouth.

    Cauchy weights of the residual lightness, from one first estimate.
    """
    changed, _ = _same_statistics(lab, goal, weight)
    difference = (goal - changed)[..., :1]
    residual = difference[..., 0] - _blur_inside(difference, weight, _WIDE)[..., 0]
    return np.asarray(weight / (1 + (residual / _OUTLIER) ** 2), np.float32)


def _same_statistics(lab: Any, goal: Any, weight: Floats) -> tuple[Any, float]:
    """`lab` with the goal's mean and deviation under the weight, and the factor of the lightness's deviation."""
    (mean, deviation), (goal_mean, goal_deviation) = (_statistics(image, weight) for image in (lab, goal))
    factor = np.clip(goal_deviation / np.maximum(deviation, 1e-3), *_CONTRAST).astype(np.float32)
    return (lab - mean) * factor + goal_mean, float(factor[0])


def _statistics(image: NDArray[Any], weight: Floats) -> tuple[Floats, Floats]:
    share = (weight / weight.sum())[..., None]
    mean = (image * share).sum(axis=(0, 1))
    deviation = np.sqrt(((image - mean) ** 2 * share).sum(axis=(0, 1)))
    return mean, deviation


def _gain_and_offset(small: Any, relit: Any, weight: Floats, contrast: float) -> tuple[Floats, Floats]:
    """Smooth fields [n, n, 3] with relit = gain * small + offset at low frequencies."""
    before, after = _blur_inside(small, weight), _blur_inside(relit, weight)
    # Detail scales as the light that falls on it does; gamma-encoded values keep the ratio's order.
    gain = np.clip(contrast * (after + 0.02) / (before + 0.02), *_GAIN).astype(np.float32)
    return gain, _blur_inside(relit - gain * small, weight)


def _applied(face: Floats, gain: Floats, offset: Floats) -> Floats:
    size = face.shape[1::-1]
    wide_gain, wide_offset = (
        cv2.resize(field, size, interpolation=cv2.INTER_LINEAR) for field in (gain, offset)
    )
    result = cv2.multiply(face, wide_gain, dst=wide_gain)
    return np.asarray(cv2.add(result, wide_offset, dst=result), np.float32)


def _blur_inside(image: Any, weight: Floats, sigma: float = _LIGHT) -> Floats:
    """Gaussian mean of what the weight covers; outside, what is nearest inside (normalised convolution)."""
    covered = cv2.GaussianBlur(weight, (0, 0), sigma)[..., None] + np.float32(1e-4)
    total = cv2.GaussianBlur(image * weight[..., None], (0, 0), sigma)
    return np.asarray(total.reshape(image.shape) / covered, np.float32)


def _small(image: Floats) -> Floats:
    return np.asarray(cv2.resize(image, (_SMALL, _SMALL), interpolation=cv2.INTER_AREA), np.float32)
