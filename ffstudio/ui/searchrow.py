"""The line above a table: a field to search with, lists to choose from, how many rows there are, and buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from ffstudio.ui.listbox import ListBox
from ffstudio.ui.theme import GRID

SEARCH_PX = (96, 320)  # least and most
LIST_PX = 88  # at least
ROOMY_PX = 640  # from which on there is room to count


class SearchRow(QWidget):
    """`typed()` after a pause of `typing_ms` in typing, and after Enter."""

    typed = Signal()

    def __init__(self, typing_ms: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.search = QLineEdit(self, clearButtonEnabled=True)
        self.search.setMinimumWidth(SEARCH_PX[0])
        self.search.setMaximumWidth(SEARCH_PX[1])
        self.count = QLabel(self)
        self.count.setProperty("tone", "muted")
        self._pause = QTimer(self, singleShot=True, interval=typing_ms)
        self._pause.timeout.connect(self.typed)
        self.search.textChanged.connect(self._wait)
        self.search.returnPressed.connect(self._end)
        self._row = self._lay_out()

    def name(self, title: str, tip: str) -> None:
        """What the field is for, and where it looks."""
        self.search.setPlaceholderText(title)
        self.search.setAccessibleName(title)
        self.search.setToolTip(tip)

    def add_list(self, name: str) -> ListBox:
        """A list to choose from, right of the field and of those before."""
        box = ListBox(name, self)
        box.setMinimumWidth(LIST_PX)
        self._row.insertWidget(self._row.indexOf(self.count) - 1, box)
        return box

    def add_actions(self, actions: Sequence[QAction]) -> None:
        """Buttons at the right."""
        for action in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setProperty("role", "flat")
            button.setAccessibleName(action.text())
            self._row.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.count.setVisible(self.width() >= ROOMY_PX)

    def _lay_out(self) -> QHBoxLayout:
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(self.search, 1)
        row.addSpacing(GRID)
        row.addWidget(self.count)
        row.addStretch(1)
        return row

    def _wait(self) -> None:
        self._pause.start()

    def _end(self) -> None:
        self._pause.stop()
        self.typed.emit()
