"""The line above the history: what to look for, and what can be done with the runs in hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from ffstudio.ui.history.query import RESULTS, TIMES, Query
from ffstudio.ui.listbox import ListBox
from ffstudio.ui.theme import GRID

TYPING_MS = 200  # a pause in typing after which is searched
SEARCH_PX = (96, 320)  # least and most
LIST_PX = 88  # at least
ROOMY_PX = 640  # from which on there is room to count


class Bar(QWidget):
    """`changed(query)` when something else is wanted."""

    changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.search = QLineEdit(self, clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Search runs"))
        self.search.setToolTip(self.tr("Looks in paths, presets, results, reasons and devices (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Search runs"))
        self.search.setMinimumWidth(SEARCH_PX[0])
        self.search.setMaximumWidth(SEARCH_PX[1])
        self.results = self._choices(self.tr("Results shown"), [text for text, _ in RESULTS])
        self.times = self._choices(self.tr("Time shown"), [text for text, _ in TIMES])
        self.total = QLabel(self)
        self.total.setProperty("tone", "muted")
        self._pause = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._pause.timeout.connect(self._ask)
        self.search.textChanged.connect(self._wait)
        self.search.returnPressed.connect(self._ask)
        for box in (self.results, self.times):
            box.activated.connect(self._ask)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._row.setSpacing(GRID)
        self._row.addWidget(self.search, 1)
        for widget in (self.results, self.times):
            self._row.addWidget(widget)
        self._row.addSpacing(GRID)
        self._row.addWidget(self.total)
        self._row.addStretch(1)

    @property
    def query(self) -> Query:
        """What is wanted now."""
        states, days = RESULTS[self.results.currentIndex()][1], TIMES[self.times.currentIndex()][1]
        return Query(self.search.text().strip(), states, days)

    def add_actions(self, actions: Sequence[QAction]) -> None:
        """Buttons at the right."""
        for action in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setProperty("role", "flat")
            button.setAccessibleName(action.text())
            self._row.addWidget(button)

    def show_total(self, total: int) -> None:
        """How many runs the query finds."""
        self.total.setText(self.tr("%n run(s)", "", total))

    @Slot()
    def clear(self) -> None:
        """Wants everything again."""
        with QSignalBlocker(self.search):
            self.search.clear()
        for box in (self.results, self.times):
            box.setCurrentIndex(0)
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.total.setVisible(self.width() >= ROOMY_PX)

    @Slot()
    def _wait(self) -> None:
        self._pause.start()

    @Slot()
    def _ask(self) -> None:
        self._pause.stop()
        self.changed.emit(self.query)

    def _choices(self, name: str, texts: Sequence[str]) -> QComboBox:
        box = ListBox(name, self)
        box.addItems([QCoreApplication.translate("History", text) for text in texts])
        box.setMinimumWidth(LIST_PX)
        return box
