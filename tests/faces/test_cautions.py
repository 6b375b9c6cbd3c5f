"""How a face is turned, and which stretches of a track are out of a method's range."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ffstudio.domain.cautions import Limits, Reason
from ffstudio.domain.faces import FaceTrack, Floats
from ffstudio.faces.cautions import Watch, cautions_of
from ffstudio.faces.landmarks import LandmarkGroups, load_groups
from ffstudio.faces.pose import pitch, yaw
from ffstudio.inference.catalog import load_catalog, metadata_path

LIMITS = Limits(turn=40, tilt=25, smallest=60, largest=768, stretch=1.5)
# Of a head of average shape, cm to the right, down and towards the camera.
PARTS = {
    "right_eye": (-3.15, 0, 0),
    "left_eye": (3.15, 0, 0),
    "nose": (0, 3.53, 3.65),
    "lips_outer": (0, 6.03, 2.53),
}


@pytest.fixture(scope="module")
def groups() -> LandmarkGroups:
    return load_groups(metadata_path(load_catalog().model("lite-landmarks")))


def head(groups: LandmarkGroups, turn: float, tilt: float, roll: float = 0.0) -> Floats:
    """Landmarks [148, 2] of a head turned to the right of the picture, then up, then rolled, degrees."""
    a, b, c = np.radians([turn, tilt, roll])
    turned = np.array([[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]])
    tilted = np.array([[1, 0, 0], [0, np.cos(b), -np.sin(b)], [0, np.sin(b), np.cos(b)]])
    rolled = np.array([[np.cos(c), -np.sin(c)], [np.sin(c), np.cos(c)]])
    points = np.zeros((148, 3))
    for name, place in PARTS.items():
        points[groups[name]] = place
    return np.asarray((points @ turned.T @ tilted.T)[:, :2] @ rolled.T * 20 + 300, np.float32)


def track(groups: LandmarkGroups, turns: list[float], width: float = 200) -> FaceTrack:
    count, nobody = len(turns), np.zeros(256, np.float32)
    boxes = np.tile(np.array([0, 0, width, width], np.float32), (count, 1))
    landmarks = np.stack([head(groups, turn, 0) for turn in turns])
    sure, seen = np.ones(count, np.float32), np.ones(count, np.bool_)
    points = np.zeros((count, 5, 2), np.float32)
    return FaceTrack(7, 100, boxes, points, landmarks, sure, sure, seen, nobody, np.zeros(count, np.float32))


@pytest.mark.parametrize(("turn", "roll"), [(0, 0), (-50, 0), (30, 25), (45, -60)])
def test_a_turn_is_measured_however_the_head_is_rolled(
    groups: LandmarkGroups, turn: float, roll: float
) -> None:
    assert yaw(head(groups, turn, 0, roll)[None], groups)[0] == pytest.approx(turn, abs=0.5)


@pytest.mark.parametrize("tilt", [-30, -10, 0, 20, 35])
def test_a_tilt_is_measured_within_what_people_differ_by(groups: LandmarkGroups, tilt: float) -> None:
    assert pitch(head(groups, 0, tilt, 15)[None], groups)[0] == pytest.approx(tilt, abs=4)


def test_a_turned_stretch_is_one_run_with_its_gaps_and_without_slips(groups: LandmarkGroups) -> None:
    turns = [0.0] * 10 + [55.0] * 10 + [0.0] * 8 + [50.0] * 5 + [0.0] * 30 + [60.0, 0.0]
    (caution,) = cautions_of(track(groups, turns), 1, Watch(LIMITS, groups, 25.0))
    assert (caution.reason, caution.runs) == (Reason.TURNED, ((110, 132),))
    assert caution.worst == pytest.approx(55, abs=0.5)
    apart = cautions_of(track(groups, turns), 1, Watch(LIMITS, groups, 10.0))
    assert apart[0].runs == ((110, 119), (128, 132))


def test_only_rows_that_matter_count(groups: LandmarkGroups) -> None:
    turned = track(groups, [55.0] * 40)
    shown = np.arange(40) < 10
    (caution,) = cautions_of(turned, 1, Watch(LIMITS, groups, 25.0), shown)
    assert caution.runs == ((100, 109),)
    assert not cautions_of(turned, 1, Watch(LIMITS, groups, 25.0), np.zeros(40, np.bool_))


def test_a_picture_too_small_for_a_close_up(groups: LandmarkGroups) -> None:
    near, watch = track(groups, [0.0] * 20, width=400), Watch(LIMITS, groups, 25.0)
    (caution,) = cautions_of(near, 1, watch, picture=("ana.jpg", 150.0))
    assert (caution.reason, caution.picture, caution.worst) == (Reason.STRETCHED, "ana.jpg", 400)
    assert not cautions_of(near, 1, watch, picture=("ana.jpg", 300.0))
    assert not cautions_of(
        near, 1, replace(watch, limits=replace(LIMITS, stretch=0)), picture=("ana.jpg", 150.0)
    )


def test_size_and_a_sudden_lack_of_confidence(groups: LandmarkGroups) -> None:
    far = track(groups, [0.0] * 20, width=40)
    far.confidence[5:9] = 0.2
    tiny, covered = cautions_of(far, 1, Watch(LIMITS, groups, 25.0))
    assert (tiny.reason, tiny.runs, tiny.worst) == (Reason.TINY, ((100, 119),), 40)
    assert (covered.reason, covered.runs) == (Reason.COVERED, ((105, 108),))
    (large,) = cautions_of(track(groups, [0.0] * 20, width=900), 1, Watch(LIMITS, groups, 25.0))
    assert large.reason is Reason.LARGE
