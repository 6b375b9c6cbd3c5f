"""The whole console with its engine and its runner: from dropped files to a run done again; by keyboard alone."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QLineEdit,
    QProgressBar,
    QScrollBar,
    QWidget,
)

from ffstudio.domain.jobs import JobState
from ffstudio.domain.view import View
from ffstudio.ui.console import Console
from ffstudio.ui.history.panel import HistoryPanel
from ffstudio.ui.inspector.controls.number import NumberControl
from ffstudio.ui.inspector.controls.slider import ValueSlider
from ffstudio.ui.inspector.panel import InspectorPanel
from tests.footage import sample_frames, write_footage

PATIENCE_MS = 180_000
Panel = TypeVar("Panel", bound=QWidget)
CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QAbstractItemView,
    QProgressBar,
)


@pytest.fixture
def short(tmp_path: Path, sample: Path) -> Path:
    """Twelve small frames of the sample."""
    frames = (frame.reformat(640, 360) for frame in sample_frames(sample / "shot010.mp4", 12))
    return write_footage(tmp_path / "short.mp4", frames)


def drop(window: QWidget, *files: Path) -> None:
    """As a file manager does it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    for event in (
        QDragEnterEvent(QPoint(5, 5), copy, data, buttons, keys),
        QDropEvent(QPointF(5, 5), copy, data, buttons, keys),
    ):
        QApplication.sendEvent(window, event)
        assert event.isAccepted()


def test_from_dropped_files_to_a_run_done_again(console: Console, qtbot, short, sample):
    desk, window = console.desk, console.window

    def until(is_so) -> None:
        qtbot.waitUntil(is_so, timeout=PATIENCE_MS)

    def do(id: str) -> None:
        until(desk.commands[id].isEnabled)
        desk.commands[id].trigger()

    drop(window, short, sample / "source_b.jpg")
    until(lambda: bool(desk.document.project.targets and desk.document.project.sources))
    target, source = desk.document.project.targets[0].id, desk.document.project.sources[0].id
    desk.selection.set(target=target, source=source)
    until(lambda: desk.analyses.of(target) is not None)

    do("clip.assign-source")
    until(lambda: bool(desk.document.project.targets[0].roles))
    do("playback.step-forward")
    until(lambda: _view(console, frame=1) is not None)
    first = _view(console, frame=1)
    assert first
    assert (first.after != first.before).any()

    feather = _panel(console, InspectorPanel).line("mask.feather").setting_control
    assert isinstance(feather, NumberControl)
    feather.field.setValue(0.15)
    until(lambda: _view(console, frame=1) not in (None, first))
    softer = _view(console, frame=1)
    assert softer
    assert (softer.after != first.after).any()
    assert desk.document.undo_stack.canUndo()

    do("queue.add")
    until(lambda: len(desk.jobs.all) == 1)
    do("queue.run")
    until(lambda: desk.jobs.all[0].state is JobState.COMPLETED)
    window.show_dock("history")
    history = _panel(console, HistoryPanel)
    until(lambda: bool(history.model.entries))
    assert history.model.entries[0].output.exists()

    history.table.selectRow(0)
    do("history.requeue")
    until(lambda: any(job.state is not JobState.COMPLETED for job in desk.jobs.all))


def _view(console: Console, frame: int) -> View | None:
    """What the viewer shows of this frame, once that is what is wanted."""
    viewer = console.window.viewer
    shown = viewer.shown
    if shown is None or not viewer.asking.is_at_rest or shown.request != viewer.asking.asked:
        return None
    return shown.view if shown.view and shown.view.index == frame else None


def _panel(console: Console, kind: type[Panel]) -> Panel:
    return next(panel for dock in console.window.docks.values() if isinstance(panel := dock.widget(), kind))


@pytest.fixture
def loaded(console: Console, qtbot) -> Console:
    """The sample project with a clip in hand, in the active window."""
    console.desk.preferences.set_value("analyse.auto", value=False)
    console.desk.commands["file.open-sample"].trigger()
    qtbot.waitUntil(lambda: bool(console.desk.document.project.targets))
    console.desk.selection.set(target="sample-shot010")
    console.window.activateWindow()
    qtbot.waitUntil(console.window.isActiveWindow)
    return console


def test_every_dock_is_reached_by_its_keys_and_every_control_by_tab(loaded, qtbot):
    window = loaded.window
    for id, dock in window.docks.items():
        (keys,) = loaded.desk.commands.keys(f"view.dock-{id}")
        QTest.keySequence(window, QKeySequence(keys))
        inside = QApplication.focusWidget()
        assert dock.widget().isVisible()
        assert inside is dock or dock.isAncestorOf(inside), f"{keys} leaves the keyboard elsewhere"
        assert _without_tab_stop(dock.widget()) == []
    assert _without_tab_stop(window.viewer) == []
    assert _without_tab_stop(window.timeline) == []


def _without_tab_stop(panel: QWidget) -> list[str]:
    """Visible controls of a panel that Tab passes by, though they can be used."""
    reached: set[QWidget] = set()
    at: QWidget | None = panel
    while at is not None and at not in reached:
        reached.add(at)
        at = at.nextInFocusChain()
    controls = [child for child in _controls(panel) if child.isVisible() and child.isEnabled()]
    return [
        _name(child)
        for child in controls
        if not isinstance(child, (QProgressBar, ValueSlider))  # a slider's value is in the field beside it
        and (child not in reached or not child.focusPolicy() & Qt.FocusPolicy.TabFocus)
    ]


def test_every_control_has_a_text_or_a_name(loaded):
    for dock in loaded.window.docks:
        loaded.window.show_dock(dock)
    controls = [child for child in _controls(loaded.window) if child.isVisibleTo(_dock(child))]
    nameless = [_name(child) for child in controls if not _spoken(child)]
    assert not nameless, "\n".join(nameless)


def _controls(parent: QWidget) -> list[QWidget]:
    """Those of the parent that are its own: not the bars of an area, and not the field inside of a box."""
    inner = (QScrollBar, QAbstractSpinBox, QComboBox, QAbstractItemView, QLineEdit)
    return [
        child
        for child in parent.findChildren(QWidget)
        if isinstance(child, CONTROLS)
        and not isinstance(child, QScrollBar)
        and not any(isinstance(above, inner) for above in _above(child, parent))
        and not child.objectName().startswith("qt_")
    ]


def _above(child: QWidget, parent: QWidget) -> list[QWidget]:
    above, at = [], child.parentWidget()
    while at is not None and at is not parent:
        above.append(at)
        at = at.parentWidget()
    return above


def _dock(child: QWidget) -> QWidget:
    """The dock it is in, or the window: one behind a tab is not visible, and counts."""
    docks = [above for above in _above(child, child.window()) if isinstance(above, QDockWidget)]
    return docks[0] if docks else child.window()


def _spoken(child: QWidget) -> str:
    """What a screen reader says of it."""
    text = child.text() if isinstance(child, QAbstractButton) else ""
    hint = child.placeholderText() if isinstance(child, QLineEdit) else ""
    return child.accessibleName() or text or hint


def _name(child: QWidget) -> str:
    names = [child.objectName() or type(child).__name__ for child in (child, *_above(child, child.window()))]
    return " < ".join(names)
