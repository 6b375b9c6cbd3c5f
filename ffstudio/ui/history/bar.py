"""The line above the history: what to look for, and what can be done with the runs in hand."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QWidget

from ffstudio.ui.history.query import RESULTS, TIMES, Query
from ffstudio.ui.searchrow import SearchRow

TYPING_MS = 200  # a pause in typing after which is searched


class Bar(SearchRow):
    """`changed(query)` when something else is wanted."""

    changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(TYPING_MS, parent)
        tip = self.tr("Looks in paths, presets, results, reasons and devices (Ctrl+F)")
        self.name(self.tr("Search runs"), tip)
        self.results = self.add_list(self.tr("Results shown"))
        self.times = self.add_list(self.tr("Time shown"))
        translate = QCoreApplication.translate
        self.results.addItems([translate("History", text) for text, _ in RESULTS])
        self.times.addItems([translate("History", text) for text, _ in TIMES])
        for signal in (self.typed, self.results.activated, self.times.activated):
            signal.connect(self._ask)

    @property
    def query(self) -> Query:
        """What is wanted now."""
        states, days = RESULTS[self.results.currentIndex()][1], TIMES[self.times.currentIndex()][1]
        return Query(self.search.text().strip(), states, days)

    def show_total(self, total: int) -> None:
        """How many runs the query finds."""
        self.count.setText(self.tr("%n run(s)", "", total))

    @Slot()
    def clear(self) -> None:
        """Wants everything again."""
        with QSignalBlocker(self.search):
            self.search.clear()
        for box in (self.results, self.times):
            box.setCurrentIndex(0)
        self._ask()

    @Slot()
    def _ask(self) -> None:
        self.changed.emit(self.query)
