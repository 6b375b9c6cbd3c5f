from __future__ import annotations

import cv2
import numpy as np
import pytest

from ffstudio.domain.settings import ColourMatch, ColourSettings
from ffstudio.swap.colour import match_colour

SIZE = 256
MASK = np.zeros((SIZE, SIZE), np.float32)
cv2.circle(MASK, (128, 128), 100, 1.0, -1)


def skin(tint: tuple[float, float, float], seed: int = 1) -> np.ndarray:
    texture = np.random.default_rng(seed).normal(0, 0.03, (SIZE, SIZE, 1))
    return np.clip(np.array(tint) + texture, 0, 1).astype(np.float32)


def mean(image: np.ndarray) -> np.ndarray:
    return np.asarray((image * MASK[..., None]).sum(axis=(0, 1)) / MASK.sum())


@pytest.mark.parametrize("match", [ColourMatch.MEAN, ColourMatch.LIGHT])
def test_mean_becomes_the_target_s(match):
    target = skin((0.45, 0.33, 0.28), 2)
    result = match_colour(skin((0.8, 0.65, 0.6)), target, MASK, ColourSettings(match=match))
    assert np.abs(mean(result) - mean(target)).max() < 0.01
    assert result.dtype == np.float32


def test_none_and_no_amount_change_nothing():
    face, target = skin((0.8, 0.65, 0.6)), skin((0.4, 0.3, 0.3), 2)
    assert match_colour(face, target, MASK, ColourSettings(match=ColourMatch.NONE)) is face
    assert match_colour(face, target, MASK, ColourSettings(amount=0)) is face


def test_half_the_amount_goes_half_the_way():
    face, target = skin((0.7, 0.6, 0.5)), skin((0.5, 0.4, 0.3), 2)
    half = mean(match_colour(face, target, MASK, ColourSettings(amount=0.5)))
    assert np.abs(half - (mean(face) + mean(target)) / 2).max() < 0.015


def test_light_falls_as_on_the_target():
    ramp = np.linspace(0.6, 1.3, SIZE, dtype=np.float32)[None, :, None]
    result = match_colour(skin((0.6, 0.5, 0.45)), skin((0.6, 0.5, 0.45), 2) * ramp, MASK, ColourSettings())
    left, right = result[100:156, 50:80].mean(), result[100:156, 176:206].mean()
    assert right / left > 1.3


def test_detail_is_kept():
    face = skin((0.6, 0.5, 0.45))
    result = match_colour(face, skin((0.6, 0.5, 0.45), 2), MASK, ColourSettings())
    inner = np.s_[90:166, 90:166]
    fine, kept = (image[inner] - cv2.GaussianBlur(image, (0, 0), 4)[inner] for image in (face, result))
    assert np.corrcoef(fine.ravel(), kept.ravel())[0, 1] > 0.99


def test_a_dark_beard_does_not_brighten_the_cheeks():
    bearded, target = skin((0.6, 0.5, 0.45)), skin((0.6, 0.5, 0.45), 2)
    bearded[160:210] *= 0.25
    result = match_colour(bearded, target, MASK, ColourSettings())
    assert abs(result[60:110, 90:166].mean() - target[60:110, 90:166].mean()) < 0.03
    assert result[170:200, 110:146].mean() < 0.35


def test_an_empty_mask_changes_nothing():
    face = skin((0.8, 0.65, 0.6))
    assert match_colour(face, skin((0.4, 0.3, 0.3)), np.zeros_like(MASK), ColourSettings()) is face
