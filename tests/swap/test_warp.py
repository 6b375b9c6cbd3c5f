from __future__ import annotations

import numpy as np

from ffstudio.media.pixels.sampling import Region
from ffstudio.swap.warp import dense, fit

POINTS = np.random.default_rng(5).uniform(20, 236, (40, 2)).astype(np.float32)


def test_hits_every_point_without_smoothing():
    images = POINTS + np.random.default_rng(6).normal(0, 5, POINTS.shape).astype(np.float32)
    assert np.abs(fit(POINTS, images, 256, 0).at(POINTS) - images).max() < 0.01


def test_smoothing_gives_way_at_a_wrong_point():
    images = POINTS.copy()
    images[0] += 20
    spline = fit(POINTS, images, 256, 3e-3)
    assert 2 < np.abs(spline.at(POINTS) - images)[0].max() < 20


def test_dense_is_exact_for_an_affine_map():
    images = POINTS @ np.array([[1.1, 0.1], [-0.2, 0.9]], np.float32) + np.float32(7)
    x, y = dense(fit(POINTS, images, 256, 1e-4), Region(16, 32, 216, 182), 8)
    rows, columns = np.mgrid[32:182, 16:216].astype(np.float64)
    inner = np.s_[8:-8, 8:-8]
    assert x.shape == (150, 200)
    assert np.abs(x - (1.1 * columns - 0.2 * rows + 7))[inner].max() < 0.02
    assert np.abs(y - (0.1 * columns + 0.9 * rows + 7))[inner].max() < 0.02
