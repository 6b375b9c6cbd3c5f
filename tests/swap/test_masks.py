from __future__ import annotations

import numpy as np
import pytest

from ffstudio.domain.settings import MaskSettings
from ffstudio.faces.landmarks import LandmarkGroups
from ffstudio.swap.masks import box, combined, hull, lids, mouth

SIZE = 256
GROUPS = LandmarkGroups({"face_oval": slice(0, 36), "lips_inner": slice(108, 128)}, ())


def ring(count: int, x: float, y: float, wide: float, high: float) -> np.ndarray:
    angle = np.linspace(0, 2 * np.pi, count, endpoint=False)
    return np.column_stack([x + wide * np.cos(angle), y + high * np.sin(angle)]).astype(np.float32)


def landmarks(opening: float = 12.0) -> np.ndarray:
    points = np.zeros((148, 2), np.float32)
    points[:36] = ring(36, 128, 130, 80, 100)
    points[108:128] = ring(20, 128, 185, 30, opening)
    return points


def test_hull_is_drawn_in_and_soft():
    mask = hull(landmarks()[:36], SIZE, 0.1, 0.03)
    assert mask[130, 128] == pytest.approx(1, abs=1e-3)
    assert mask[130, 128 + 72] == pytest.approx(0.5, abs=0.1)  # 80 px less a tenth
    assert mask[130, 128 + 95] < 0.01
    assert mask.dtype == np.float32


def test_hull_moves_by_fractions_of_a_px():
    points = landmarks()[:36]
    steps = [
        float(hull(points + np.array([shift, 0], np.float32), SIZE, 0.1, 0.03)[130, 200])
        for shift in np.arange(0, 1, 0.1)
    ]
    assert np.all(np.diff(steps) > 0)
    assert np.ptp(np.diff(steps)) < 0.02


def test_mouth_opens_smoothly():
    sizes = [float(mouth(landmarks(opening)[108:128], SIZE).max()) for opening in (0.2, 1.0, 1.5, 2.0, 8.0)]
    assert sizes[0] == 0
    assert sizes == sorted(sizes)
    assert sizes[-1] == pytest.approx(1, abs=0.02)


def test_shut_eyes_are_covered_smoothly():
    eye = ring(16, 90, 100, 28, 14)
    middles = [float(lids([(eye, opening)], SIZE)[100, 90]) for opening in np.linspace(0, 1, 21)]
    assert middles[0] == pytest.approx(1, abs=0.02)
    assert middles[-1] == 0
    assert np.diff(middles).min() > -0.3
    assert np.diff(middles).max() <= 0
    assert lids([(eye, 0.0)], SIZE)[100, 160] == 0


def test_box_has_padding_in_css_order():
    mask = box(200, (10, 20, 30, 5), 0)
    rows, columns = np.flatnonzero(mask.max(axis=1)), np.flatnonzero(mask.max(axis=0))
    assert (rows[0], rows[-1]) == (20, 200 - 60 - 1)
    assert (columns[0], columns[-1]) == (10, 200 - 40 - 1)


def test_box_edge_is_as_soft_as_facefusion_s():
    mask = box(256, (0, 0, 0, 0), 0.3)
    assert mask[128, 128] == pytest.approx(1, abs=1e-3)
    assert mask[128, 19] == pytest.approx(0.5, abs=0.06)
    assert mask[128, 0] < 0.06


def test_masks_combine_by_minimum():
    own = np.full((SIZE, SIZE), 0.6, np.float32)
    mask = combined(landmarks(), SIZE, own, GROUPS, MaskSettings(box=True))
    assert mask.max() == pytest.approx(0.6)
    assert mask[185, 128] == pytest.approx(0, abs=0.02)
    assert mask[4, 4] == 0


def test_no_mask_at_all_is_one():
    settings = MaskSettings(hull=False, mouth=False, own=False)
    assert combined(landmarks(), 64, np.zeros((64, 64), np.float32), GROUPS, settings).min() == 1
