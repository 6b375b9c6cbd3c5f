from __future__ import annotations

import numpy as np
import pytest

from ffstudio.domain.faces import Floats
from ffstudio.faces.blinks import LOWER, UPPER, with_blinks
from ffstudio.faces.smooth import smooth
from tests.swap.drawn import GROUPS, OPENING, WIDTH, landmarks

FRAMES = 30
EYE = GROUPS["right_eye"]


def openings(points: Floats) -> Floats:
    gaps = points[:, EYE][:, LOWER, 1] - points[:, EYE][:, UPPER, 1]
    return np.asarray(gaps.max(axis=1) / WIDTH, np.float32)


def moving(shown: dict[int, float], noise: float) -> Floats:
    frames = [landmarks(shown=shown.get(number, 1.0)) for number in range(FRAMES)]
    points = np.stack(frames) + np.arange(FRAMES)[:, None, None] * 0.7
    return np.asarray(points + np.random.default_rng(4).normal(0, noise, points.shape), np.float32)


def test_a_blink_of_one_frame_closes_the_eye():
    seen = moving({14: 0.4, 15: 0.0, 16: 0.4}, 0.0)
    steady = smooth(seen, np.ones(FRAMES), 3)
    assert openings(steady)[15] > 0.2 * OPENING
    kept = with_blinks(steady, seen, GROUPS)
    assert openings(kept)[15] == pytest.approx(openings(seen)[15], abs=0.01)
    eyes = [np.arange(148)[GROUPS[name]][UPPER] for name in ("right_eye", "left_eye")]
    others = np.setdiff1d(np.arange(148), np.concatenate(eyes))
    assert np.array_equal(kept[:, others], steady[:, others])


def test_a_still_lid_stays_smoothed():
    seen = moving({}, 0.25)
    steady = smooth(seen, np.ones(FRAMES), 3)
    kept = with_blinks(steady, seen, GROUPS)
    assert np.std(openings(kept)) < 0.8 * np.std(openings(seen))
