from __future__ import annotations

import numpy as np
import pytest

from ffstudio.domain.faces import FaceTrack, Floats
from ffstudio.faces.usual import usual_landmarks
from tests.swap.drawn import GROUPS, landmarks

BROW = GROUPS["left_brow"]
FIVE = np.array([[92, 110], [164, 110], [128, 150], [100, 190], [156, 190]], np.float32)


def track(shapes: list[Floats], beside: list[float] | None = None) -> FaceTrack:
    """A track that moves and grows; the nose is so many px `beside` the middle of the eyes."""
    count = len(shapes)
    points = np.repeat(FIVE[None], count, axis=0)
    points[:, 2, 0] += np.zeros(count, np.float32) if beside is None else np.asarray(beside, np.float32)
    size = (1 + np.arange(count, dtype=np.float32) / 10)[:, None, None]
    shifted = np.asarray(np.stack(shapes) * size + np.float32(5), np.float32)
    ones, boxes = np.ones(count, np.float32), np.zeros((count, 4), np.float32)
    return FaceTrack(
        1,
        0,
        boxes,
        np.asarray(points * size + np.float32(5), np.float32),
        shifted,
        ones,
        ones,
        ones > 0,
        np.zeros(256, np.float32),
    )


def raised(px: float) -> Floats:
    shape = landmarks()
    shape[BROW, 1] -= px
    return np.asarray(shape, np.float32)


def height(shape: Floats) -> float:
    """Of the brow over the eye, in widths between the eyes."""
    right, left = (shape[GROUPS[name]].mean(axis=0) for name in ("right_eye", "left_eye"))
    return float(left[1] - shape[BROW][:, 1].mean()) / float(left[0] - right[0])


def test_what_is_seen_now_and_then_is_not_usual():
    shapes = [raised(0)] * 24 + [raised(15)] * 6
    assert height(usual_landmarks([track(shapes, [0.0, 1.0] * 15)], GROUPS)) == pytest.approx(
        height(raised(0)), abs=0.01
    )


def test_the_frames_that_look_ahead_count():
    shapes, beside = [raised(15)] * 20 + [raised(0)] * 10, [20.0] * 20 + [0.0] * 10
    assert height(usual_landmarks([track(shapes, beside)], GROUPS)) == pytest.approx(
        height(raised(0)), abs=0.01
    )


def test_a_mouth_is_shut_where_it_ever_is():
    talking = [landmarks(mouth=12)] * 20 + [landmarks(mouth=1)] * 10
    lips = usual_landmarks([track(talking)], GROUPS)[GROUPS["lips_inner"]]
    assert np.ptp(lips[:, 1]) < 0.1 * np.ptp(lips[:, 0])


def test_a_person_s_tracks_count_together():
    tracks = [track([raised(15)] * 6), track([raised(0)] * 60)]
    assert height(usual_landmarks(tracks, GROUPS)) == pytest.approx(height(raised(0)), abs=0.01)


def test_one_frame_is_usual_itself():
    alone = track([raised(3)])
    assert np.allclose(usual_landmarks([alone], GROUPS), alone.landmarks[0], atol=1e-3)
