"""The timeline without people: ruler, in and out, markers, ranges, and how it stands with the analysis."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ffstudio.domain.clip import FrameRange
from ffstudio.domain.project import Marker
from ffstudio.ui.timeline.geometry import HEADER, RANGE, RULER, SNAP
from ffstudio.ui.timeline.states import State, situation
from tests.ui.timeline.conftest import FRAMES, SHOT, Bench, open_clip

Mods = Qt.KeyboardModifier
TICKS, MARKS = 8, RULER - 8  # px: heights in the ruler


@pytest.fixture
def plain(bench: Bench, sample: Path, two: Path) -> Bench:
    """A clip that is not analysed."""
    open_clip(bench, sample, two)
    return bench


def state(bench: Bench) -> State:
    return situation(bench.desk, bench.scene).state


def test_says_how_it_stands_and_what_to_do(bench: Bench, sample: Path, nobody: Path, two: Path):
    assert state(bench) is State.NO_CLIP
    open_clip(bench, sample, nobody)
    assert state(bench) is State.WAITING
    bench.do("analyse")
    assert state(bench) in {State.RUNNING, State.IN_LINE}
    assert not bench.command("analyse").isEnabled()
    bench.until(lambda: state(bench) is State.NO_FACES)
    assert bench.panel.pane.isVisible()
    open_clip(bench, sample, two)
    bench.do("analyse")
    bench.do("stop-analysis")
    bench.until(lambda: state(bench) is State.WAITING)


def test_scrubbing_moves_the_frame_in_hand_and_snaps_unless_shift(plain: Bench):
    plain.verbs.trim(10, 20)
    plain.panel.resize(HEADER + FRAMES * 5, 320)  # a frame is narrower than the reach
    assert plain.canvas.scale.zoom < SNAP
    plain.drag(plain.at(3, TICKS), plain.at(11, TICKS))
    assert plain.desk.selection.now.frame == 10
    plain.drag(plain.at(3, TICKS), plain.at(11, TICKS), Mods.ShiftModifier)
    assert plain.desk.selection.now.frame == 11
    plain.command("snap").setChecked(False)
    plain.drag(plain.at(3, TICKS), plain.at(11, TICKS))
    assert plain.desk.selection.now.frame == 11


def test_in_and_out_are_drawn_as_one_step_each(plain: Bench):
    plain.drag(plain.at(0, MARKS), plain.at(6, MARKS))
    plain.drag(plain.at(FRAMES - 1, MARKS), plain.at(22, MARKS))
    assert plain.clip.trim == FrameRange(6, 22)
    assert plain.steps() == 2
    plain.undo()
    plain.undo()
    assert plain.clip.trim == FrameRange()


def test_a_marker_is_moved_written_and_removed(plain: Bench):
    marked = replace(plain.clip, markers=(Marker(5, "eyes"),))
    plain.desk.document.edit("Mark", lambda project: project.with_target(marked))
    plain.drag(plain.at(5, MARKS), plain.at(9, MARKS), Mods.ShiftModifier)
    assert plain.clip.markers == (Marker(9, "eyes"),)
    plain.do("edit-marker")
    plain.write("mouth")
    assert plain.clip.markers == (Marker(9, "mouth"),)
    plain.do("remove")
    assert not plain.clip.markers
    for _ in range(3):
        plain.undo()
    assert plain.clip.markers == (Marker(5, "eyes"),)


def test_a_range_is_marked_resized_moved_and_removed(plain: Bench):
    plain.drag(plain.at(4, TICKS), plain.at(10, TICKS), Mods.AltModifier)
    assert [(each.first, each.last) for each in plain.clip.ranges] == [(4, 10)]
    assert plain.desk.selection.now.range == 0
    y = plain.canvas.rows.range_top + RANGE / 2
    end = plain.at(10.5, y) - QPoint(2, 0)
    plain.drag(end, plain.at(15, y), Mods.ShiftModifier)
    assert plain.clip.ranges[0].last == 15
    plain.drag(plain.at(8, y), plain.at(11, y), Mods.ShiftModifier)
    assert (plain.clip.ranges[0].first, plain.clip.ranges[0].last) == (7, 18)
    plain.desk.selection.set(frame=9)
    plain.do("range-first")
    assert plain.clip.ranges[0].first == 9
    plain.do("remove")
    assert plain.desk.selection.now.range is None
    assert not plain.clip.ranges
    for _ in range(5):
        plain.undo()
    assert not plain.clip.ranges


def test_settings_for_a_range_take_in_to_out(plain: Bench):
    plain.verbs.trim(5, 12)
    plain.do("range-settings")
    assert [(each.first, each.last) for each in plain.clip.ranges] == [(5, 12)]


def test_a_drag_given_up_leaves_nothing(plain: Bench):
    port = plain.canvas.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Mods.NoModifier, plain.at(0, MARKS))
    QTest.mouseMove(port, plain.at(8, MARKS))
    QTest.keyClick(plain.canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Mods.NoModifier, plain.at(8, MARKS))
    assert plain.clip.trim == FrameRange()


def test_the_wheel_with_ctrl_zooms_at_the_pointer(plain: Bench):
    at = plain.at(20, 60)
    frame = plain.canvas.scale.frame(at.x() - HEADER)
    event = QWheelEvent(
        QPointF(at),
        QPointF(plain.canvas.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Mods.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    whole = plain.canvas.scale.zoom
    QApplication.sendEvent(plain.canvas.viewport(), event)
    assert plain.canvas.scale.zoom > whole
    assert plain.canvas.scale.frame(at.x() - HEADER) == frame
    plain.do("fit")
    assert plain.canvas.scale.zoom == whole


def test_another_clip_and_no_clip(plain: Bench):
    plain.desk.selection.set(target="")
    assert plain.scene.target is None
    plain.desk.selection.set(target=SHOT)
    assert plain.scene.count == FRAMES
