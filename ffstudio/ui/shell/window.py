"""The window: viewer and timeline in the middle, docks around them, banners above, status below."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QTabWidget

from ffstudio.ui.desk import Desk
from ffstudio.ui.help.welcome import Welcome
from ffstudio.ui.preferences import unpack
from ffstudio.ui.scopes.panel import ScopesPanel
from ffstudio.ui.shell.docks import give_keyboard, make_docks, show_titles
from ffstudio.ui.shell.files import FileCommands
from ffstudio.ui.shell.status import Status
from ffstudio.ui.shell.top import Top
from ffstudio.ui.shell.workspaces import arrange, restore_layout, save_layout, workspace
from ffstudio.ui.taking import take
from ffstudio.ui.timeline.panel import TimelinePanel
from ffstudio.ui.viewer.panel import ViewerPanel

FIRST_SIZE = (1600, 960)
LEAST_SIZE = (1120, 680)


class Window(QMainWindow):
    """`closing(event)` lets others ask before the window goes."""

    closing = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("console")
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)
        self.setDockNestingEnabled(True)
        self.setAnimated(False)
        self.setDockOptions(self.dockOptions() | QMainWindow.DockOption.GroupedDragging)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.setAcceptDrops(True)
        self.top = Top(desk, self)
        self.setMenuWidget(self.top)
        self.setStatusBar(Status(desk, self))
        self.files = FileCommands(desk, self)
        self.viewer, self.timeline = ViewerPanel(desk), TimelinePanel(desk)
        self._middle = self._centre()
        self.setCentralWidget(self._middle)
        self.docks = make_docks(self, desk)
        scopes = self.docks["scopes"].widget()
        if isinstance(scopes, ScopesPanel):
            self.viewer.canvas.showed.connect(scopes.show_frame)
        self.restoreGeometry(unpack(desk.preferences.now.geometry))
        restore_layout(self, self.docks, desk.preferences)
        self._show_centre()
        self._titles = QTimer(self, singleShot=True, interval=0)
        self._titles.timeout.connect(self._show_titles)
        for dock in self.docks.values():
            dock.dockLocationChanged.connect(self._titles.start)
            dock.topLevelChanged.connect(self._titles.start)
            dock.visibilityChanged.connect(self._titles.start)
        self._titles.start()
        desk.document.moved.connect(self._show_title)
        desk.document.undo_stack.cleanChanged.connect(self._show_title)
        self._show_title()

    def switch(self, id: str) -> None:
        """Goes to another workspace, as it was left."""
        save_layout(self, self._desk.preferences)
        self._desk.preferences.set(workspace=id)
        self._show_centre()
        restore_layout(self, self.docks, self._desk.preferences)

    def reset_layout(self) -> None:
        """The present workspace as it is built in."""
        arrange(self, self.docks, workspace(self._desk.preferences.now.workspace))

    def show_dock(self, id: str) -> None:
        """Brings a dock to the front and gives it the keyboard."""
        dock = self.docks[id]
        dock.show()
        dock.raise_()
        give_keyboard(dock)

    def show_welcome(self) -> None:
        """The welcome page over viewer and timeline, until something is opened."""
        if self._middle.count() == 1:
            welcome = Welcome(self._desk, self._middle)
            welcome.left.connect(self._leave_welcome)
            self._middle.addWidget(welcome)
        self._middle.setCurrentIndex(1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        take(files, self._desk, "window")
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        self.closing.emit(event)
        if event.isAccepted():
            save_layout(self, self._desk.preferences)
            self.viewer.stop()

    def _centre(self) -> QStackedWidget:
        split = QSplitter(Qt.Orientation.Vertical)
        split.setObjectName("centre")
        split.setChildrenCollapsible(False)
        split.addWidget(self.viewer)
        split.addWidget(self.timeline)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        stack = QStackedWidget(self)
        stack.addWidget(split)
        return stack

    def _leave_welcome(self) -> None:
        welcome = self._middle.widget(1)
        if welcome:
            self._middle.removeWidget(welcome)
            welcome.deleteLater()

    def _show_centre(self) -> None:
        shows = workspace(self._desk.preferences.now.workspace).shows_viewer
        self._middle.setVisible(shows)

    def _show_titles(self) -> None:
        show_titles(self, self.docks)

    @Slot()
    def _show_title(self) -> None:
        path = self._desk.document.path
        name = path.name if path else self.tr("Untitled")
        self.setWindowTitle(f"{name}[*] — FF Studio")
        self.setWindowModified(self._desk.document.is_modified)
