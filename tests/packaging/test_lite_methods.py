"""The parts of the evaluation over footage that need no torch."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from lite.methods.footage import media_in, paired
from lite.methods.measures import colour_at_border, expression_error, flicker, iou, spread
from lite.methods.scan import Trait, extremes
from lite.methods.sheet import CELL, save_sheet
from lite.methods.show import chosen_frames

SIDE = 64


def flat(value: float) -> np.ndarray:
    return np.full((SIDE, SIDE, 3), value, np.float32)


def disc() -> np.ndarray:
    mask = np.zeros((SIDE, SIDE), np.float32)
    return np.asarray(cv2.circle(mask, (SIDE // 2, SIDE // 2), 20, 1.0, -1), np.float32)


def test_frames_come_in_threes_that_are_all_there():
    assert spread(range(30), 9) == ((0, 1, 2), (13, 14, 15), (27, 28, 29))
    assert spread([0, 1, 3, 4, 5, 9], 12) == ((3, 4, 5),)
    assert len(spread(range(30), 99, every=10)) == 3
    assert spread([4], 9) == ()


def test_expressions_are_compared_over_the_eyes_distance():
    goal = np.zeros((468, 3), np.float32)
    goal[263] = 50, 0, 0
    moved = goal + np.array((3, 4, 9), np.float32)
    assert expression_error(moved, goal) == pytest.approx(0.1, abs=1e-6)


def test_only_the_colour_that_is_shown_counts_at_the_border():
    mask = disc()
    brim = np.asarray(cv2.GaussianBlur(mask, (0, 0), 3), np.float32)
    grey_beside = np.where(mask[..., None] > 0, flat(0.5), flat(0.0))
    assert colour_at_border(grey_beside, flat(0.4), mask, brim) == pytest.approx(25.5, abs=0.1)
    assert colour_at_border(grey_beside, flat(0.4), mask * 0, brim) == 0


def test_steady_motion_does_not_flicker():
    assert flicker([flat(0.1), flat(0.2), flat(0.3)], disc()) == pytest.approx(0, abs=1e-4)
    assert flicker([flat(0.1), flat(0.2), flat(0.1)], disc()) == pytest.approx(51, abs=0.1)


def test_overlap():
    mask = disc() > 0
    assert iou(mask, mask) == 1
    assert iou(mask, ~mask) == 0
    assert iou(mask & False, mask & False) == 1


def test_the_extremes_of_a_clip_are_named():
    plain = Trait(mouth=0.1, eyes=1.0, turn=0.05, width=200, light=0.5)
    found = {3: plain, 5: Trait(0.6, 1.0, 0.2, 200, 0.5), 9: Trait(0.1, 0.0, 0.1, 90, 0.2)}
    names = extremes(found)
    assert list(names) == [3, 5, 9]
    assert names[5] == "mouth open 0.60, turned 0.20"
    assert names[9] == "eyes shut 0.00, small 90.00, dark 0.20"


def test_frames_can_be_asked_for():
    assert chosen_frames(["a:3", "a:5", "b:c:7"]) == {"a": {3: "", 5: ""}, "b:c": {7: ""}}


def test_sources_are_taken_in_turn(tmp_path: Path):
    for name in ("b.mp4", "a.mov", "notes.txt"):
        (tmp_path / name).touch()
    clips = media_in([tmp_path])
    assert [clip.name for clip in clips] == ["a.mov", "b.mp4"]
    assert [source.name for _, source in paired(clips, [Path("x.jpg")])] == ["x.jpg", "x.jpg"]


def test_a_sheet_has_a_cell_for_every_picture(tmp_path: Path):
    cell = np.full((CELL, CELL, 3), 90, np.uint8)
    path = save_sheet(
        tmp_path / "new" / "sheet.png", ("target", "mesh"), [("clip 3 mouth open", [cell, cell])] * 2
    )
    sheet = cv2.imread(str(path))
    assert sheet is not None
    assert sheet.shape[0] > 2 * CELL
    assert (sheet[-CELL:, -2 * CELL :] == 90).all()
    assert (sheet[-CELL:, : -2 * CELL] < 90).any()
