from __future__ import annotations

import numpy as np
import pytest

from ffstudio.domain.faces import Floats
from ffstudio.faces.align import apply
from ffstudio.swap.proportions import laid_over, usual_over, with_lips, with_proportions
from tests.swap.drawn import GROUPS, landmarks

NOSE, BROW, LIPS, OVAL = (GROUPS[name] for name in ("nose", "right_brow", "lips_outer", "face_oval"))
QUARTER_TURN = np.array([[0.0, -1.5, 300.0], [1.5, 0.0, 20.0]])  # and half as large again


def own(nose: float = 0.0, brow: float = 0.0, lips: float = 0.0) -> Floats:
    """The drawn face with parts so many px lower."""
    points = landmarks()
    points[NOSE, 1] += nose
    points[BROW, 1] += brow
    points[LIPS, 1] += lips
    points[GROUPS["lips_inner"], 1] += lips
    return points


@pytest.mark.parametrize("amount", [0.0, 0.5, 1.0])
def test_proportions_go_from_the_target_s_to_the_source_s(amount: float):
    target = landmarks()
    made = with_proportions(target, target, own(nose=6, brow=-4, lips=5), GROUPS, amount)
    for part, way in ((NOSE, 6), (BROW, -4)):
        assert (made[part] - target[part])[:, 1].mean() == pytest.approx(amount * way, abs=0.05)
    for part in (LIPS, OVAL):
        assert np.array_equal(made[part], target[part])


def test_what_the_target_does_stays():
    usual, raised = landmarks(), own(brow=-7)
    resting, moved = (with_proportions(now, usual, own(brow=3), GROUPS, 1.0) for now in (usual, raised))
    assert np.allclose(moved[BROW] - resting[BROW], raised[BROW] - usual[BROW], atol=0.01)


def test_no_part_goes_far_or_grows_much():
    target, strange = landmarks(), own(nose=60)
    strange[BROW] = (strange[BROW] - strange[BROW].mean(axis=0)) * 3 + strange[BROW].mean(axis=0)
    made = with_proportions(target, target, strange, GROUPS, 1.0)
    assert (made[NOSE] - target[NOSE])[:, 1].mean() < 10
    assert np.ptp(made[BROW][:, 0]) < 1.15 * np.ptp(target[BROW][:, 0])


@pytest.mark.parametrize(("amount", "share"), [(0.0, 0.0), (0.5, 0.5), (1.0, 1.0)])
def test_lips_are_as_full_as_the_source_s(amount: float, share: float):
    target, source = landmarks(), landmarks()
    outer, inner = LIPS, GROUPS["lips_inner"]
    source[outer] += (source[outer] - source[inner]) * 0.5
    made = with_lips(target, source, GROUPS, amount)
    thick = np.ptp(made[outer][:, 1]) - np.ptp(target[outer][:, 1])
    wanted = np.ptp(source[outer][:, 1]) - np.ptp(target[outer][:, 1])
    assert thick == pytest.approx(share * wanted, abs=0.2)
    assert np.ptp(made[outer][:, 0]) == pytest.approx(np.ptp(target[outer][:, 0]), abs=0.5)
    rest = np.setdiff1d(np.arange(148), np.arange(148)[outer])
    assert np.array_equal(made[rest], target[rest])


def test_faces_are_laid_over_each_other_by_what_is_inside():
    source, goal = landmarks(), apply(QUARTER_TURN, landmarks())
    assert np.abs(laid_over(source, goal, GROUPS) - goal).max() < 0.01
    assert np.abs(usual_over(source, goal, GROUPS) - goal).max() < 0.01
    goal[OVAL] += 40
    assert np.abs(laid_over(source, goal, GROUPS) - goal)[36:].max() < 0.01


def test_a_turned_head_is_no_other_nose():
    """A nose's tip that lies aside, with all that lies before the eyes, is a view and not the person."""
    frontal, turned = landmarks(), landmarks()
    depth = np.zeros(148, np.float32)
    depth[NOSE] = (0.26, 0.32, 0.39, 0.47, 0.55, 0.58, 0.54, 0.29, 0.17, 0.27, 0.26, 0.17, 0.24, 0.24)
    depth[88:128] = 0.13
    turned[:, 0] += depth * 72 * np.float32(np.sin(np.radians(15)))
    laid = laid_over(frontal, turned, GROUPS)
    assert np.abs(turned - frontal)[NOSE, 0].max() > 10
    assert np.abs(laid - turned)[NOSE].max() < 0.01
