from __future__ import annotations

import cv2
import numpy as np
import pytest

from ffstudio.domain.settings import ColourSettings
from ffstudio.swap.detail import match_detail

SIZE, CROP = 384, 192
MASK = np.zeros((SIZE, SIZE), np.float32)
cv2.circle(MASK, (192, 192), 150, 1.0, -1)
INNER = np.s_[120:264, 120:264]


def textured(size: int, deviation: float, softness: float = 0.0, seed: int = 1) -> np.ndarray:
    texture = np.random.default_rng(seed).normal(0, 1, (size, size)).astype(np.float32)
    if softness:
        texture = np.asarray(cv2.GaussianBlur(texture, (0, 0), softness), np.float32)
    texture *= np.float32(deviation) / texture.std()
    return np.clip(np.array([0.6, 0.5, 0.45]) + texture[..., None], 0, 1).astype(np.float32)


def fine(image: np.ndarray) -> float:
    small = cv2.resize(image, (CROP, CROP), interpolation=cv2.INTER_AREA)
    return float((small - cv2.GaussianBlur(small, (0, 0), 1))[60:132, 60:132].std())


def test_no_amount_changes_nothing():
    face = textured(SIZE, 0.02)
    settings = ColourSettings(detail=0, grain=0)
    assert match_detail(face, textured(CROP, 0.1), MASK, settings) is face


def test_the_same_detail_stays():
    face = textured(SIZE, 0.03, 2.0)
    target = np.asarray(cv2.resize(face, (CROP, CROP), interpolation=cv2.INTER_AREA), np.float32)
    assert np.abs(match_detail(face, target, MASK, ColourSettings(detail=1)) - face).max() < 1e-4


@pytest.mark.parametrize("grain", [0.02, 0.04])
def test_grain_is_given(grain: float):
    face, target = textured(SIZE, 0.002), textured(CROP, grain, seed=2)
    result = match_detail(face, target, MASK, ColourSettings(detail=0, grain=1))
    assert fine(result) == pytest.approx(fine(target), rel=0.35)
    assert result[INNER].mean() == pytest.approx(face[INNER].mean(), abs=2e-3)


def test_grain_is_the_same_for_the_same_crop_and_another_for_the_next():
    face, settings = textured(SIZE, 0.002), ColourSettings(grain=1)
    one, again, other = (
        match_detail(face, textured(CROP, 0.03, seed=seed), MASK, settings) for seed in (2, 2, 3)
    )
    assert np.array_equal(one, again)
    assert np.abs(one - other).std() > 0.005


def test_a_soft_target_softens_the_face():
    face, target = textured(SIZE, 0.05, 1.0), textured(CROP, 0.01, 3.0, seed=2)
    result = match_detail(face, target, MASK, ColourSettings(detail=1, grain=0))
    assert fine(result) < 0.6 * fine(face)


def test_a_small_mask_says_nothing():
    face, mask = textured(SIZE, 0.02), np.zeros((SIZE, SIZE), np.float32)
    mask[180:200, 180:200] = 1
    assert match_detail(face, textured(CROP, 0.1), mask, ColourSettings()) is face
