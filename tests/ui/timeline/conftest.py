"""A timeline over frames of the sample with two people, analysed by the real engine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ffstudio.domain.identity import SourceRef
from ffstudio.domain.project import Project, SourcePerson, TargetClip
from ffstudio.ui.desk import Desk
from ffstudio.ui.sources.model import SOURCE_MIME
from ffstudio.ui.timeline.editor import InlineEditor
from ffstudio.ui.timeline.geometry import HEADER, LANE
from ffstudio.ui.timeline.panel import TimelinePanel
from tests.footage import blank_frame, sample_frames, write_footage

PATIENCE_MS = 60_000  # networks are opened by the first analysis
FRAMES = 30
SHOT = "shot"

Button = Qt.MouseButton
NO_KEY = Qt.KeyboardModifier.NoModifier


class Bench:
    """A panel, and hands to work it."""

    def __init__(self, panel: TimelinePanel, desk: Desk, qtbot: QtBot) -> None:
        self.panel, self.desk, self._qtbot = panel, desk, qtbot
        self.canvas, self.scene, self.verbs = panel.canvas, panel.scene, panel.verbs

    def until(self, is_so) -> None:
        self._qtbot.waitUntil(is_so, timeout=PATIENCE_MS)

    def rest(self) -> None:
        """Waits until thumbnails and evidence are there."""
        self.until(lambda: not self.desk.work.tasks)

    @property
    def clip(self) -> TargetClip:
        found = self.desk.document.project.target(self.desk.selection.now.target)
        assert found is not None
        return found

    def command(self, id: str) -> QAction:
        return self.desk.commands[f"timeline.{id}"]

    def do(self, id: str) -> None:
        action = self.command(id)
        assert action.isEnabled(), id
        action.trigger()

    def undo(self) -> None:
        self.desk.document.undo_stack.undo()

    def steps(self) -> int:
        return self.desk.document.undo_stack.count()

    def at(self, frame: float, y: float) -> QPoint:
        """A place in the window: the middle of a frame."""
        return QPointF(HEADER + self.canvas.scale.x(frame + 0.5), y).toPoint()

    def middle(self, lane: int) -> float:
        return self.canvas.rows.top(lane) + LANE / 2

    def click(self, at: QPoint, mods: Qt.KeyboardModifier = NO_KEY) -> None:
        QTest.mouseClick(self.canvas.viewport(), Button.LeftButton, mods, at)

    def drag(self, begin: QPoint, end: QPoint, mods: Qt.KeyboardModifier = NO_KEY) -> None:
        port = self.canvas.viewport()
        QTest.mousePress(port, Button.LeftButton, mods, begin)
        for part in (0.3, 0.7, 1.0):
            step = QPointF(begin + (end - begin) * part)
            event = _move(step, QPointF(port.mapToGlobal(step)), mods)
            QApplication.sendEvent(port, event)
        QTest.mouseRelease(port, Button.LeftButton, mods, end)

    def drop(self, source: str, at: QPoint) -> None:
        """A source from the Sources panel."""
        data = QMimeData()
        data.setData(SOURCE_MIME, source.encode())
        action = Qt.DropAction.CopyAction
        for event in (
            QDragEnterEvent(at, action, data, Button.LeftButton, NO_KEY),
            QDropEvent(QPointF(at), action, data, Button.LeftButton, NO_KEY),
        ):
            QApplication.sendEvent(self.canvas.viewport(), event)
            assert event.isAccepted()

    def write(self, text: str) -> None:
        """Into the editor that is open, and Return."""
        editor = self.canvas.findChild(InlineEditor)
        assert editor is not None
        editor.setText(text)
        QTest.keyClick(editor, Qt.Key.Key_Return)

    def choose(self, text: str) -> None:
        """An entry of the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        (action,) = [action for action in menu.actions() if action.text() == text]
        action.trigger()
        menu.close()


def _move(at: QPointF, there: QPointF, mods: Qt.KeyboardModifier) -> QMouseEvent:
    return QMouseEvent(QEvent.Type.MouseMove, at, there, Button.NoButton, Button.LeftButton, mods)


@pytest.fixture(scope="session")
def two(tmp_path_factory: pytest.TempPathFactory, sample: Path) -> Path:
    """Two people side by side, quick to analyse."""
    frames = (frame.reformat(640, 360) for frame in sample_frames(sample / "shot020.mp4", FRAMES))
    return write_footage(tmp_path_factory.mktemp("two") / "two.mp4", frames)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory, sample: Path) -> Path:
    """The same two, too small to be replaced well."""
    frames = (frame.reformat(160, 90) for frame in sample_frames(sample / "shot020.mp4", 8))
    return write_footage(tmp_path_factory.mktemp("small") / "small.mp4", frames)


@pytest.fixture(scope="session")
def nobody(tmp_path_factory: pytest.TempPathFactory) -> Path:
    frames = (blank_frame(320, 180) for _ in range(8))
    return write_footage(tmp_path_factory.mktemp("nobody") / "nobody.mp4", frames)


@pytest.fixture
def bench(desk: Desk, qtbot: QtBot) -> Iterator[Bench]:
    desk.preferences.set_value("analyse.auto", value=False)
    panel = TimelinePanel(desk)
    panel.resize(1000, 320)
    panel.show()
    qtbot.waitExposed(panel)
    yield Bench(panel, desk, qtbot)
    if isValid(panel):
        panel.close()
        panel.deleteLater()


def open_clip(bench: Bench, sample: Path, path: Path) -> None:
    """A project of two sources and one clip, which is in hand."""
    sources = tuple(
        SourcePerson(letter, letter.upper(), (SourceRef(sample / f"source_{letter}.jpg"),)) for letter in "ab"
    )
    bench.desk.document.open(Project(sources, (TargetClip(SHOT, path),)), None)
    bench.desk.selection.set(target=SHOT)
    bench.until(lambda: bench.scene.clip is not None)
    bench.rest()


@pytest.fixture
def lanes(bench: Bench, sample: Path, two: Path) -> Bench:
    """Both people have their lanes."""
    open_clip(bench, sample, two)
    bench.do("analyse")
    bench.until(lambda: len(bench.scene.lanes) == 2)
    bench.rest()
    return bench
