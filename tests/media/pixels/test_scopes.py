"""Scopes of 75 % colour bars and of a ramp: every value where a colourist looks for it."""

from __future__ import annotations

import numpy as np
import pytest

from ffstudio.media.pixels.scopes import measure, to_rgb, to_ycbcr, vector_place

BARS = ((1, 1, 1), (1, 1, 0), (0, 1, 1), (0, 1, 0), (1, 0, 1), (1, 0, 0), (0, 0, 1))  # white to blue
LEVEL = 191
# Y' and Cb, Cr of 75 % bars by BT.709, as 10-bit codes of SMPTE RP 219-1, table 1.
CODES = (
    (721, 512, 512),
    (674, 176, 543),
    (581, 589, 176),
    (534, 253, 207),
    (251, 771, 817),
    (204, 435, 848),
    (111, 848, 481),
)


def bars(high: int = 48, wide: int = 70) -> np.ndarray:
    return np.repeat(np.array([BARS], np.uint8) * np.uint8(LEVEL), wide // 7, axis=1).repeat(high, axis=0)


def test_bars_lie_where_the_standard_has_them():
    coded = to_ycbcr(bars())[0, ::10]
    codes = np.array(CODES, np.float32)
    assert np.abs(coded[:, 0] - (codes[:, 0] - 64) / 876).max() < 0.002
    assert np.abs(coded[:, 1:] - (codes[:, 1:] - 512) / 896).max() < 0.002
    assert np.abs(to_rgb(coded) * 255 - bars()[0, ::10]).max() < 0.01


def test_a_vectorscope_has_one_dot_for_each_bar():
    vectors = measure(bars()).vectors
    cb, cr = vector_place(to_ycbcr(bars())[0, ::10, 1:]).T
    assert vectors[cr, cb] == pytest.approx(np.full(7, 1 / 7))
    assert vectors[128, 128] == pytest.approx(1 / 7)  # white is in the middle


def test_a_waveform_has_one_step_for_each_bar():
    waveform = measure(bars()).waveform
    assert waveform.shape == (4, 256, 70)
    luma = waveform[0].argmax(axis=0)
    assert list(luma[5::10]) == [round(191 * y) for y in (1, 0.9278, 0.7874, 0.7152, 0.2848, 0.2126, 0.0722)]
    assert waveform.sum(axis=1) == pytest.approx(np.ones((4, 70)))
    assert set(waveform[1].argmax(axis=0)) == {0, LEVEL}


def test_a_histogram_of_a_ramp_is_flat_and_clipped_ends_do_not_flatten_it():
    ramp = np.tile(np.arange(256, dtype=np.uint8)[:, None], (1, 1, 3)).repeat(8, axis=0).reshape(8, 256, 3)
    ramp = np.concatenate([ramp, np.zeros((64, 256, 3), np.uint8)])
    scopes = measure(ramp)
    assert scopes.histogram == pytest.approx(np.ones((4, 256)))
    assert scopes.levels == (0, 0, 1)


def test_a_large_picture_is_thinned_out():
    assert measure(np.zeros((2160, 3840, 3), np.uint8)).waveform.shape[2] == 384
