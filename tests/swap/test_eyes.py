from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ffstudio.domain.faces import Floats
from ffstudio.faces.align import apply, similarity
from ffstudio.media.pixels.sampling import Region, crop
from ffstudio.swap.eyes import Eye, eyes_of, widest_gaps
from ffstudio.swap.lids import draw_eye
from ffstudio.swap.measure import mouth_of, turn_of
from ffstudio.swap.moves import AWAKE, as_open, moves
from ffstudio.swap.seen import confidence
from ffstudio.swap.sources import mirror_rows
from tests.swap.drawn import EYES, GROUPS, SIZE, SKIN, WIDTH, landmarks, picture
from tests.swap.people import People

USUAL = (AWAKE, AWAKE)


def seen(shown: float = 1.0, look: float = 0.0) -> tuple[Eye, Eye]:
    return eyes_of(picture(shown, look), landmarks(shown=shown), GROUPS)


def drawn(target: tuple[Eye, Eye], *, lids: bool = True, gaze: float = 1.0, look: float = 0.0) -> np.ndarray:
    """The drawn face with its eyes as the target's: no warp but the eyes' own."""
    image = (np.dstack([picture(look=look), np.ones((SIZE, SIZE))]) * 255).astype(np.uint8)
    maps = np.dstack(np.meshgrid(*[np.arange(SIZE, dtype=np.float32)] * 2))
    pixels = image.copy()
    for move in moves(target, seen(look=look), USUAL, 1.0, lids=lids, gaze=gaze):
        draw_eye(pixels, image, maps, move, Region(0, 0, SIZE, SIZE))
    return pixels[..., :3].astype(np.float32) / np.float32(255)


def inside(image: np.ndarray, name: str) -> Floats:
    x, y = EYES[name]
    return np.asarray(image[round(y) - 3 : round(y) + 3, round(x) - 8 : round(x) + 8], np.float32)


@pytest.mark.parametrize("scale", [0.5, 1.0, 3.0])
def test_frame_and_back(scale: float):
    eye = seen()[0]
    points = np.array([[80.0, 100.0], [100.0, 120.0]], np.float32)
    assert np.allclose(eye.frame.px(eye.frame.local(points)), points, atol=1e-3)
    finer = eye.frame.scaled(scale)
    assert finer.width == pytest.approx(WIDTH * scale, rel=1e-3)
    assert np.allclose(finer.local((points + 0.5) * scale - 0.5), eye.frame.local(points), atol=1e-3)


def test_an_eye_does_the_same_elsewhere():
    points, right = landmarks(), GROUPS["right_eye"]
    eye = seen(0.6)[0]
    contour = (points[right] - points[right].mean(axis=0)) * np.float32(1.2) + np.float32(70)
    moved = eye.moved(contour, points[GROUPS["right_brow"]])
    assert moved.frame.width == pytest.approx(1.2 * eye.frame.width, rel=1e-3)
    assert np.allclose(moved.frame.origin, [70, 70], atol=1)
    assert np.array_equal(moved.gap, eye.gap)
    assert moved.brow != eye.brow


def test_open_and_shut_are_told_apart():
    assert all(eye.open > 0.95 for eye in seen(1.0))
    assert all(eye.open < 0.1 for eye in seen(0.0))
    assert seen(1.0)[0].open > seen(0.55)[0].open > seen(0.0)[0].open


def test_a_half_blink_of_footage_is_half_shut(people: People):
    opening = {}
    for number in (38, 41, 46, 87):
        frame = people.frame("shot010.mp4", number)
        face = people.face(frame)
        matrix = similarity(face.points, people.catalog.template("arcface_128"), 384)
        assert face.landmarks is not None
        eyes = eyes_of(crop(frame, matrix, 384), apply(matrix, face.landmarks), GROUPS)
        opening[number] = np.mean([eye.open for eye in eyes])
    assert opening[38] > 0.95
    assert opening[46] > 0.95
    assert 0.05 < opening[41] < 0.6
    assert 0.05 < opening[87] < 0.6


def test_the_iris_is_found_on_both_sides():
    for look in (-0.12, 0.0, 0.12):
        right, left = seen(look=look)
        assert right.iris[0] == pytest.approx(look, abs=0.03)
        assert left.iris[0] == pytest.approx(-look, abs=0.03)


def test_a_shut_eye_is_covered_by_skin():
    shut, opened = drawn(seen(0.0)), drawn(seen(1.0))
    for name in EYES:
        assert np.abs(inside(shut, name) - SKIN).max() < 0.1
        assert inside(opened, name).min() < 0.2


def test_lids_can_be_left_alone():
    assert np.abs(drawn(seen(0.0), lids=False, gaze=0) - picture()).mean() < 3e-3


def test_the_same_eyes_stay_as_they_are():
    assert np.abs(drawn(seen()) - picture()).mean() < 3e-3


@pytest.mark.parametrize(("gaze", "share"), [(0.0, 0.0), (0.5, 0.5), (1.0, 1.0)])
def test_the_gaze_follows_the_target(gaze: float, share: float):
    right, left = eyes_of(drawn(seen(look=0.12), gaze=gaze), landmarks(), GROUPS)
    assert (right.iris[0] - left.iris[0]) / 2 == pytest.approx(0.12 * share, abs=0.04)


def test_closing_is_steady():
    """As the lid comes down evenly, no step is much larger than the others."""
    steps = []
    base = seen()
    before = drawn(base)
    for opening in np.linspace(1, 0, 21)[1:]:
        lids = [replace(eye, upper=eye.lower + eye.gap * np.float32(opening)) for eye in base]
        now = drawn((lids[0], lids[1]))
        steps.append(float(np.abs(now - before).mean()))
        before = now
    assert max(steps) < 4 * float(np.mean(steps))


def test_lids_are_as_open_as_is_usual_for_their_person():
    half, awake = seen(0.5), widest_gaps(landmarks(), GROUPS)
    assert awake == pytest.approx([float(eye.gap.max()) for eye in seen()])
    narrow, usual, wide = (
        moves(half, seen(), (gap, gap), 1.0, lids=True, gaze=1)[0].gap.max() for gap in (0.26, AWAKE, 0.42)
    )
    assert narrow > 1.1 * usual > 1.2 * wide


def test_the_warp_is_made_for_open_eyes():
    points = landmarks()
    points[GROUPS["right_eye"]][:, 1] = EYES["right_eye"][1]
    changes = moves(eyes_of(picture(0), points, GROUPS), seen(), USUAL, 1.0, lids=True, gaze=1)
    gap = np.ptp(as_open(points, changes, GROUPS)[GROUPS["right_eye"]][:, 1])
    assert gap > 0.1 * WIDTH
    assert np.ptp(points[GROUPS["right_eye"]][:, 1]) == 0


def test_confidence_falls_where_the_source_is_stretched():
    rows, columns = np.mgrid[:200, :240].astype(np.float32)
    assert confidence(columns, rows, 1.0).min() == 1
    assert confidence(columns * 2, rows * 2, 2.0).min() == 1
    narrow = np.where(columns < 120, columns, 120 + (columns - 120) * np.float32(0.05)).astype(np.float32)
    result = confidence(narrow, rows, 1.0)
    assert result[:, :90].min() > 0.99
    assert result[:, 150:].max() < 0.01
    folded = np.where(columns < 120, columns, 240 - columns).astype(np.float32)
    assert confidence(folded, rows, 1.0)[:, 150:].max() < 1e-3


def test_a_mirrored_face_has_its_rows_swapped():
    rows, points = mirror_rows(GROUPS, 148), landmarks()
    mirrored = points[rows].copy()
    mirrored[:, 0] = SIZE - mirrored[:, 0]
    assert np.array_equal(rows[rows], np.arange(148))
    assert np.abs(mirrored - points).max() < 0.1


def test_measures_of_the_drawn_face():
    assert abs(turn_of(landmarks(), GROUPS)) < 0.01
    assert mouth_of(landmarks(12), GROUPS) > 2 * mouth_of(landmarks(4), GROUPS)
