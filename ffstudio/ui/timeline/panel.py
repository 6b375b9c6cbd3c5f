"""The Timeline panel: tools, the timeline itself, and how it stands with the clip's analysis."""

from __future__ import annotations

from math import log

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSlider,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ffstudio.ui.desk import Desk
from ffstudio.ui.empty import EmptyState
from ffstudio.ui.texts import plain
from ffstudio.ui.theme import GRID
from ffstudio.ui.timeline.acts import Acts
from ffstudio.ui.timeline.canvas import Canvas
from ffstudio.ui.timeline.dropping import Dropping
from ffstudio.ui.timeline.geometry import MOST_ZOOM
from ffstudio.ui.timeline.hits import Hit
from ffstudio.ui.timeline.menus import Menus
from ffstudio.ui.timeline.pointer import Pointer
from ffstudio.ui.timeline.scene import Scene
from ffstudio.ui.timeline.states import StatePane, situation
from ffstudio.ui.timeline.verbs import Verbs

TOOLS = ("assign", "release", "", "split", "join", "ignore", "", "range-settings", "snap")
STEPS = 1000  # of the zoom slider
SLIDER = 120  # px


class TimelinePanel(QWidget):
    """`canvas` draws, `scene` says what, `verbs` edit."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAccessibleName(self.tr("Timeline"))
        self.scene = Scene(desk, self)
        self.verbs = Verbs(desk, self.scene, self)
        self.canvas = Canvas(desk, self.scene, self.verbs)
        self.menus = Menus(self.canvas)
        self.acts = Acts(self.canvas, self.menus)
        self.pointer = Pointer(self.canvas)
        Dropping(self.canvas)
        commands = desk.commands
        self.pane = StatePane(
            commands["timeline.analyse"], commands["timeline.stop-analysis"], self.canvas.viewport()
        )
        self._zoom, self._outdated = self._slider(), self._outdated_label()
        self._stack = self._stacked()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tools())
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.canvas)
        self._connect()
        self._show()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """By the mouse: what is under it; by the keyboard: what is in hand."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menus.in_hand()
            return
        at = self.canvas.viewport().mapFromGlobal(event.globalPos())
        self.menus.context(self.canvas.place.find(at.x(), at.y()), event.globalPos())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The pane fills the room below the thumbnails."""
        if event.type() == QEvent.Type.Resize:
            self._place_pane()
        return False

    def _connect(self) -> None:
        self.scene.changed.connect(self._show)
        self._desk.analyses.changed.connect(self._show)
        self._desk.clips.changed.connect(self._show)
        self.pointer.menu.connect(self._show_menu)
        self.pointer.rename.connect(self.acts.rename)
        self.pointer.edit_marker.connect(self.acts.edit_marker)
        self.canvas.scaled.connect(self._show_zoom)
        self.canvas.viewport().installEventFilter(self)

    def _show_menu(self, hit: Hit, at: object) -> None:
        self.menus.context(hit, at)  # type: ignore[arg-type]

    def _show(self) -> None:
        target = self.scene.target
        self._stack.setCurrentIndex(0 if target else 1)
        now = situation(self._desk, self.scene)
        self.pane.show_situation(now)
        self._outdated.setVisible(bool(target and self._desk.analyses.is_outdated(target)))
        self._place_pane()
        self._show_zoom()

    def _place_pane(self) -> None:
        room = self.canvas.viewport().rect()
        self.pane.setGeometry(room.adjusted(0, self.canvas.rows.lanes_top, 0, 0))

    def _stacked(self) -> QStackedWidget:
        empty = EmptyState(
            self._desk.theme,
            "timeline",
            self.tr("No clip is open"),
            self.tr("Choose a clip in Targets, or drop footage anywhere in the window."),
        )
        stack = QStackedWidget(self)
        stack.addWidget(self.canvas)
        stack.addWidget(empty)
        return stack

    def _tools(self) -> QWidget:
        bar = QFrame(self)
        bar.setProperty("surface", "panel")
        row = QHBoxLayout(bar)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(GRID)
        for id in TOOLS:
            if id:
                row.addWidget(self._button(id))
            else:
                row.addSpacing(3 * GRID)
        row.addStretch()
        row.addWidget(self._outdated)
        row.addWidget(self._button("zoom-out"))
        row.addWidget(self._zoom)
        row.addWidget(self._button("zoom-in"))
        row.addWidget(self._button("fit"))
        return bar

    def _button(self, id: str) -> QToolButton:
        button, action = QToolButton(self), self._desk.commands[f"timeline.{id}"]
        button.setDefaultAction(action)
        button.setProperty("role", "flat")
        button.setAccessibleName(plain(action.text()))
        return button

    def _slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(0, STEPS)
        slider.setFixedWidth(SLIDER)
        slider.setAccessibleName(self.tr("Zoom of the timeline"))
        slider.valueChanged.connect(self._zoom_to)
        return slider

    def _outdated_label(self) -> QLabel:
        label = QLabel(self.tr("The settings of Faces have changed: find faces again (menu Clip)"), self)
        label.setProperty("tone", "warn")
        label.hide()
        return label

    def _zoom_to(self, value: int) -> None:
        scale = self.canvas.scale
        wanted = scale.least_zoom * (MOST_ZOOM / scale.least_zoom) ** (value / STEPS)
        self.canvas.zoom(wanted / scale.zoom)

    def _show_zoom(self) -> None:
        scale = self.canvas.scale
        span = log(MOST_ZOOM / scale.least_zoom) or 1.0
        with QSignalBlocker(self._zoom):
            self._zoom.setValue(round(log(scale.zoom / scale.least_zoom) / span * STEPS))
