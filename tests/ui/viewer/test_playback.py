"""Moving through a clip: playing keeps time, keys do what editors expect."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from ffstudio.domain.clip import FrameRange
from ffstudio.ui.viewer.looks import Mode

Key = Qt.Key


@pytest.fixture
def frame(plain):
    return lambda: plain.desk.selection.now.frame


def press(plain, name: str) -> None:
    plain.panel.playback.actions[name].trigger()


@pytest.mark.parametrize("mode", [Mode.AFTER, Mode.BEFORE])
def test_playing_keeps_time_and_drops_what_cannot_be_shown(plain, frame, mode):
    plain.panel.modes.actions[mode].trigger()
    plain.rest()
    looks, began = plain.panel.worker.looks, time.perf_counter()
    press(plain, "play")
    plain.until(lambda: frame() >= 30)
    passed = time.perf_counter() - began
    press(plain, "stop")
    assert passed * 25 == pytest.approx(frame(), abs=5)
    assert 1 <= plain.panel.worker.looks - looks <= frame() + 2
    plain.rest()
    assert plain.panel.shown.view.index == frame()


def test_j_k_and_l(plain, frame):
    player = plain.panel.player
    speeds = []
    for name in ("forward", "forward", "forward", "forward", "forward", "reverse", "reverse", "stop"):
        press(plain, name)
        speeds.append(player.speed)
    assert speeds == [1, 2, 4, 8, 8, -1, -2, 0]


def test_playing_ends_at_the_end_or_begins_anew(plain, frame):
    plain.panel.player.go(147)
    press(plain, "play")
    plain.until(lambda: plain.panel.player.speed == 0)
    assert frame() == 149
    press(plain, "loop")
    press(plain, "play")
    assert (frame(), plain.panel.player.speed) == (0, 1)
    plain.panel.player.go(148)
    plain.until(lambda: frame() < 100)
    assert plain.panel.player.speed == 1


def test_steps_stay_inside_the_clip(plain, frame):
    for name, expected in (
        ("step-back", 0),
        ("jump-forward", 10),
        ("step-forward", 11),
        ("last", 149),
        ("jump-forward", 149),
        ("first", 0),
    ):
        press(plain, name)
        assert frame() == expected


def test_in_and_out_are_edits_that_exclude_crossing(plain, frame):
    plain.panel.player.go(20)
    press(plain, "in")
    plain.panel.player.go(40)
    press(plain, "out")
    assert plain.target.trim == FrameRange(20, 40)
    plain.panel.player.go(60)
    press(plain, "in")
    assert plain.target.trim == FrameRange(60, None)
    plain.desk.document.undo_stack.undo()
    assert plain.target.trim == FrameRange(20, 40)
    press(plain, "in-to-out")
    assert frame() == 20
    press(plain, "clear-in")
    press(plain, "clear-out")
    assert plain.target.trim == FrameRange()


def test_marks_are_gone_to_and_taken_away(plain, frame):
    for at in (30, 90):
        plain.panel.player.go(at)
        press(plain, "marker")
    found = []
    for name in ("previous-mark", "previous-mark", "next-mark", "next-mark", "next-mark"):
        press(plain, name)
        found.append(frame())
    assert found == [30, 0, 30, 90, 149]
    plain.panel.player.go(30)
    press(plain, "marker")
    assert [marker.frame for marker in plain.target.markers] == [90]


def test_a_typed_timecode_is_gone_to(plain, frame):
    field = plain.panel.transport.position
    assert field.text() == "10:00:00:00"
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "10:00:02:03")
    QTest.keyClick(field, Key.Key_Return)
    assert frame() == 53
    assert field.text() == "10:00:02:03"


def test_keys_play_but_lists_keep_theirs(plain, frame, qtbot):
    """Shortcuts of the window do not take arrows from a list that has the keyboard."""
    both = QWidget()
    qtbot.addWidget(both)
    column, others = QVBoxLayout(both), QListWidget()
    others.addItems(["one", "two", "three"])
    column.addWidget(others)
    column.addWidget(plain.panel)
    both.addActions(list(plain.panel.playback.actions.values()))
    both.show()
    both.activateWindow()
    qtbot.waitUntil(both.isActiveWindow)
    plain.panel.canvas.setFocus()
    QTest.keyClick(plain.panel.canvas, Key.Key_Right)
    assert frame() == 1
    QTest.keyPress(plain.panel.canvas, Key.Key_K)
    QTest.keyClick(plain.panel.canvas, Key.Key_L)
    QTest.keyRelease(plain.panel.canvas, Key.Key_K)
    assert (frame(), plain.panel.player.speed) == (2, 0)
    others.setFocus()
    others.setCurrentRow(0)
    QTest.keyClick(others, Key.Key_Down)
    assert (others.currentRow(), frame()) == (1, 2)
    plain.panel.setParent(None)
