import numpy as np
import pytest

from ffstudio.faces.smooth import FILLED, fill_gaps, smooth


def test_gaps_are_filled_along_a_line():
    rows = np.array([[0.0, 1], [9, 9], [4, 5], [6, 7], [9, 9]])
    filled = fill_gaps(rows, np.array([True, False, True, True, False]))
    np.testing.assert_allclose(filled, [[0, 1], [2, 3], [4, 5], [6, 7], [6, 7]])


@pytest.mark.parametrize("radius", [1, 2, 3, 8])
def test_a_parabola_passes_unchanged_to_its_very_ends(radius: int):
    time = np.arange(20.0)
    curve = np.stack([time, 3 - 0.5 * time**2], axis=1)
    weights = np.random.default_rng(0).uniform(0.2, 1, 20)
    np.testing.assert_allclose(smooth(curve, weights, radius), curve, atol=1e-2)


def test_noise_shrinks_without_delay():
    rng = np.random.default_rng(1)
    clean = np.sin(np.arange(400) / 12)[:, None, None] * np.ones((1, 5, 2))
    noisy = clean + rng.normal(0, 0.1, clean.shape)
    steady = smooth(noisy, np.ones(400), 3)
    assert np.std(steady - clean) < 0.65 * np.std(noisy - clean)
    lags = [float(np.sum(steady[5 + lag : 395 + lag] * clean[5:395])) for lag in range(-3, 4)]
    assert int(np.argmax(lags)) == 3


def test_a_blink_of_four_frames_keeps_its_depth():
    opening = np.full((40, 1), 10.0)
    opening[18:22] = [[6], [2], [2], [6]]
    assert smooth(opening, np.ones(40), 3).min() < 2 + 0.15 * (10 - 2)


def test_filled_rows_do_not_pull():
    time = np.arange(15.0)
    rows = (time * 2)[:, None].copy()
    weights = np.ones(15)
    rows[7], weights[7] = 90, FILLED
    assert abs(smooth(rows, weights, 3)[6, 0] - 12) < 0.1


def test_off_and_too_short_change_nothing():
    rows = np.random.default_rng(2).random((10, 2)).astype(np.float32)
    np.testing.assert_array_equal(smooth(rows, np.ones(10), 0), rows)
    np.testing.assert_array_equal(smooth(rows[:3], np.ones(3), 3), rows[:3])
