"""Faces come and go softly, and are not painted over what covers them."""

from __future__ import annotations

import numpy as np
import pytest

from ffstudio.domain.faces import FaceTrack, Floats
from ffstudio.faces.opacity import opacity


def track(seen: str, confidence: list[float] | None = None) -> FaceTrack:
    """`seen` has a "1" for each frame with a detection; the first is frame 10."""
    count = len(seen)
    certain = np.array(confidence or [1.0] * count, np.float32)
    detected = np.array([mark == "1" for mark in seen])

    def zeros(*shape: int) -> Floats:
        return np.zeros((count, *shape), np.float32)

    return FaceTrack(
        1, 10, zeros(4), zeros(5, 2), zeros(148, 2), certain, certain, detected, np.zeros(256, np.float32)
    )


def test_a_face_is_whole_from_cut_to_cut():
    assert opacity(track("1" * 8), (10, 18)).tolist() == [1.0] * 8


def test_inside_a_shot_it_fades_in_and_out():
    shown = opacity(track("1" * 12), ())
    assert shown[:4] == pytest.approx([0.25, 0.5, 0.75, 1])
    assert shown[::-1].tolist() == shown.tolist()


def test_a_short_gap_does_not_show_and_a_long_one_hides_the_face():
    short, long = (opacity(track("11111" + "0" * gap + "11111"), (10, 20 + gap)) for gap in (4, 12))
    assert short.min() == 1
    assert long[9:13].max() == 0
    assert np.abs(np.diff(long)).max() < 0.4


def test_landmarks_that_do_not_hold_hide_it():
    shown = opacity(track("1" * 9, [1, 1, 1, 0.2, 0.2, 0.2, 1, 1, 1]), (10, 19))
    assert shown[[0, 4, 8]].tolist() == [1, 0, 1]
    assert np.abs(np.diff(shown)).max() < 0.8
