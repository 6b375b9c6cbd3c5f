"""The list that shows cards, and what stands above it while files are looked at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ffstudio.domain.progress import Progress
from ffstudio.ui.progress import show_progress
from ffstudio.ui.theme import GRID, Theme
from ffstudio.ui.work import Task


class CardList(QListView):
    """One card a line. `menu_asked(point)` in the screen's px; `key_pressed(event)` for what the list leaves."""

    menu_asked = Signal(QPoint)
    key_pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(6 * GRID)

    def lay_out_again(self) -> None:
        """Rows may have another height now."""
        self.scheduleDelayedItemsLayout()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """By mouse where it is; by key at the current card."""
        point = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            point = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_asked.emit(point)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.lay_out_again()


class TaskStrip(QFrame):
    """What is under way, how far it is, and a button that stops it; hidden while nothing is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks: list[Task] = []
        self._label, self._bar, self._stop = QLabel(self), QProgressBar(self), QToolButton(self)
        self._label.setProperty("tone", "muted")
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(16 * GRID)
        self._stop.setIcon(theme.icon("cancel"))
        self._stop.setProperty("role", "flat")
        self._stop.setToolTip(self.tr("Stop adding these files"))
        self._stop.setAccessibleName(self._stop.toolTip())
        self._stop.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 0, GRID, 0)
        row.addWidget(self._label, 1)
        row.addWidget(self._bar)
        row.addWidget(self._stop)
        self.hide()

    def watch(self, task: Task) -> None:
        """Shows this task, after those watched before, until it ends."""
        self._tasks.append(task)
        self._show()

    def follow(self, _task: Task) -> None:
        """One of the tasks has gone on."""
        self._show()

    def forget(self, task: Task) -> None:
        """The task has ended; one that was not watched is no matter."""
        if task in self._tasks:
            self._tasks.remove(task)
            self.setVisible(bool(self._tasks))
            self._show()

    def _show(self) -> None:
        if not self._tasks:
            return
        task = self._tasks[0]
        self._label.setText(task.title)
        self._bar.setAccessibleName(task.title)
        show_progress(self._bar, task.progress or Progress("", 0, 0))
        self.show()

    def _cancel(self) -> None:
        for task in self._tasks:
            task.cancel()


class Notice(QFrame):
    """A sentence in the panel it is about, until it is closed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", "warn")
        self._label, close = QLabel(self), QToolButton(self)
        self._label.setWordWrap(True)
        close.setIcon(theme.icon("close"))
        close.setProperty("role", "flat")
        close.setAccessibleName(self.tr("Close this message"))
        close.setToolTip(close.accessibleName())
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        row.addWidget(self._label, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        return self._label.text()

    def say(self, text: str) -> None:
        self._label.setText(text)
        self.show()
