"""The line below the queue: what is to be said of the job in hand, and a button that remedies it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ffstudio.domain.jobs import Job, JobState
from ffstudio.ui.desk import Desk
from ffstudio.ui.queue.remedies import remedy_of
from ffstudio.ui.texts import translated
from ffstudio.ui.theme import GRID


class JobDetail(QFrame):
    """Shown for one job that has something to say; hidden otherwise."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._button = QPushButton(self)
        self._button.clicked.connect(self._remedy)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * GRID, GRID, 2 * GRID, GRID)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self.show_job(None)

    def show_job(self, job: Job | None) -> None:
        """None, or a job without a reason, hides the line."""
        self._job = job
        self.setVisible(bool(job and job.reason))
        if not job:
            return
        has_failed = job.state is JobState.FAILED
        self._style("bad" if has_failed else "info")
        self._text.setText(
            self.tr("Job {number}: {reason}").format(number=job.id, reason=translated(job.reason))
        )
        self._button.setVisible(has_failed)
        self._button.setText(QCoreApplication.translate("Jobs", remedy_of(job).text))

    @Slot()
    def _remedy(self) -> None:
        if job := self._job:
            self._desk.jobs.do(lambda store: remedy_of(job).apply(store, job))

    def _style(self, banner: str) -> None:
        if self.property("banner") != banner:
            self.setProperty("banner", banner)
            self.style().polish(self)
