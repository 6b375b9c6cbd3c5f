"""The line below the history: why a run failed, or that its output is gone; and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ffstudio.domain.history import HistoryEntry
from ffstudio.domain.jobs import JobState
from ffstudio.ui.history.again import Again
from ffstudio.ui.queue.remedies import AGAIN, REMEDIES
from ffstudio.ui.texts import translated
from ffstudio.ui.theme import GRID


class RunDetail(QFrame):
    """Shown for one run that has something to say; hidden otherwise."""

    def __init__(self, again: Again, parent: QWidget) -> None:
        super().__init__(parent)
        self._again = again
        self._entry: HistoryEntry | None = None
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.button = QPushButton(self)
        self.button.clicked.connect(self._remedy)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        self.show_run(None, is_lost=False)

    def show_run(self, entry: HistoryEntry | None, *, is_lost: bool) -> None:
        """None, or a run of which there is nothing to say, hides the line."""
        self._entry = entry
        self.setVisible(bool(entry and (entry.reason or is_lost)))
        if entry is None:
            return
        has_failed = entry.state is JobState.FAILED
        self._style("bad" if has_failed else "warn" if is_lost else "info")
        self.text.setText(self._sentence(entry, is_lost=is_lost))
        self.button.setVisible(has_failed or is_lost)
        remedy = REMEDIES.get(entry.error, AGAIN) if has_failed else None
        text = QCoreApplication.translate("Jobs", remedy.text) if remedy else self.tr("Queue again")
        self.button.setText(text)

    def _sentence(self, entry: HistoryEntry, *, is_lost: bool) -> str:
        if is_lost:
            gone = self.tr("The output was moved or deleted: {path}")
            return gone.format(path=entry.output)
        return self.tr("Job {number}: {reason}").format(number=entry.job, reason=translated(entry.reason))

    @Slot()
    def _remedy(self) -> None:
        if entry := self._entry:
            has_failed = entry.state is JobState.FAILED
            change = REMEDIES.get(entry.error, AGAIN).change if has_failed else None
            self._again.queue([entry.id], change)

    def _style(self, banner: str) -> None:
        if self.property("banner") != banner:
            self.setProperty("banner", banner)
            self.style().polish(self)
