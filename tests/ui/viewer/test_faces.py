"""Faces over the picture: picked, given a source, left as shot."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ffstudio.domain.project import SourcePerson
from ffstudio.ui.viewer.hand import SOURCE_MIME
from ffstudio.ui.viewer.looks import Mode

NO_KEY, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


def middle(sight):
    canvas = sight.panel.canvas
    return canvas.face_box(canvas.labels[0]).center()


def drop(sight, source: str, at: QPointF) -> None:
    data = QMimeData()
    data.setData(SOURCE_MIME, source.encode("utf-8"))
    canvas, action = sight.panel.canvas, Qt.DropAction.CopyAction
    QApplication.sendEvent(canvas, QDragEnterEvent(at.toPoint(), action, data, LEFT, NO_KEY))
    QApplication.sendEvent(canvas, QDropEvent(at, action, data, LEFT, NO_KEY))


def menu_action(sight, text: str):
    menu = sight.panel.roles.menu(sight.panel.canvas.labels[0], [])
    menu.deleteLater()
    return next(action for action in menu.actions() if action.text() == text)


def share_under(canvas, at: QPointF) -> tuple[float, float]:
    box = canvas.picture_box()
    return (at.x() - box.x()) / box.width(), (at.y() - box.y()) / box.height()


def test_a_face_is_named_and_picked(sight):
    label = sight.panel.canvas.labels[0]
    assert (label.name, label.plays) == ("Person 1", "played by Ana")
    QTest.mouseClick(sight.panel.canvas, LEFT, pos=middle(sight).toPoint())
    assert sight.desk.selection.now.person == 1
    assert sight.panel.canvas.labels[0].is_chosen


def test_a_source_dropped_on_a_face_plays_that_person_and_can_be_undone(analysed):
    sight = analysed
    bea = SourcePerson("bea", "Bea", sight.desk.document.project.source("ana").images)
    sight.desk.document.edit("Add", lambda project: project.with_source(bea))
    drop(sight, "bea", middle(sight))
    assert sight.target.source_of(1) == "bea"
    assert sight.target.source_of(None) == "ana"
    drop(sight, "bea", QPointF(2, 2))
    assert sight.target.source_of(None) == "bea"
    for _ in range(2):
        sight.desk.document.undo_stack.undo()
    assert sight.target.source_of(1) is None


def test_a_person_is_left_as_shot_and_replaced_again(analysed):
    sight = analysed
    menu_action(sight, "Do not replace").trigger()
    sight.rest()
    assert sight.target.edits.ignored
    assert sight.panel.canvas.labels[0].plays == "left as shot"
    assert (sight.panel.shown.view.after == sight.panel.shown.view.before).all()
    menu_action(sight, "Do not replace").trigger()
    assert not sight.target.edits.ignored
    sight.rest()
    menu_action(sight, "Clear who plays").trigger()
    assert sight.target.roles == ()


def test_the_wheel_zooms_at_the_cursor_and_the_middle_button_pans(plain):
    canvas, at = plain.panel.canvas, QPointF(500, 150)
    under = share_under(canvas, at)
    QApplication.sendEvent(
        canvas,
        QWheelEvent(
            at,
            at,
            QPoint(),
            QPoint(0, 600),
            Qt.MouseButton.NoButton,
            NO_KEY,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )
    assert canvas.zoom > 1.5
    assert share_under(canvas, at) == pytest.approx(under, abs=2e-3)
    before = canvas.picture_box().left()
    QTest.mousePress(canvas, Qt.MouseButton.MiddleButton, pos=QPoint(400, 200))
    QTest.mouseMove(canvas, QPoint(430, 200))
    QTest.mouseRelease(canvas, Qt.MouseButton.MiddleButton, pos=QPoint(430, 200))
    assert canvas.picture_box().left() == before + 30


def test_the_wipe_moves_by_mouse_and_by_keys(sight):
    sight.panel.modes.actions[Mode.WIPE].trigger()
    sight.rest()
    canvas = sight.panel.canvas
    QTest.mousePress(canvas, LEFT, pos=QPoint(400, 200))
    QTest.mouseMove(canvas, QPoint(200, 200))
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(200, 200))
    assert canvas.wipe == 0.25
    sight.panel.zooming.actions["wipe-right"].trigger()
    assert canvas.wipe == 0.27
