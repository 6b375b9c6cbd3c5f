"""The line below: what is being worked on, and the numbers of the queue."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from ffstudio.domain.jobs import Job, JobState
from ffstudio.ui.desk import Desk
from ffstudio.ui.progress import show_progress
from ffstudio.ui.theme import GRID
from ffstudio.ui.work import Task

BAR_WIDTH = 120  # px


class Status(QStatusBar):
    """Titled tasks of the window's own work, with progress and cancel; the queue at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: dict[Task, TaskRow] = {}
        self._queue = QLabel(self)
        self._queue.setProperty("tone", "muted")
        self.addPermanentWidget(self._queue)
        desk.work.began.connect(self._begin)
        desk.work.ended.connect(self._end)
        desk.jobs.changed.connect(self._show_jobs)
        self._show_jobs((), desk.jobs.all)

    @Slot(object)
    def _begin(self, task: Task) -> None:
        if task.title:
            self._rows[task] = TaskRow(task, self._desk, self)
            self.addWidget(self._rows[task])

    @Slot(object)
    def _end(self, task: Task) -> None:
        row = self._rows.pop(task, None)
        if row:
            self.removeWidget(row)
            row.deleteLater()

    @Slot(object, object)
    def _show_jobs(self, _old: tuple[Job, ...], jobs: tuple[Job, ...]) -> None:
        counts = {state: sum(job.state is state for job in jobs) for state in JobState}
        parts = [
            text.format(count=counts[state])
            for state, text in (
                (JobState.RUNNING, self.tr("{count} running")),
                (JobState.QUEUED, self.tr("{count} waiting")),
                (JobState.PAUSED, self.tr("{count} paused")),
                (JobState.FAILED, self.tr("{count} failed")),
            )
            if counts[state]
        ]
        self._queue.setText(" · ".join(parts) or self.tr("Queue empty"))


class TaskRow(QWidget):
    """One task: title, bar, cancel."""

    def __init__(self, task: Task, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._bar = QProgressBar(self)
        self._bar.setFixedWidth(BAR_WIDTH)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(task.title)
        cancel = QToolButton(self)
        cancel.setProperty("role", "flat")
        cancel.setIcon(desk.theme.icon("cancel", "muted"))
        cancel.setAccessibleName(self.tr("Cancel"))
        cancel.clicked.connect(task.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        row.setSpacing(2 * GRID)
        for widget in (QLabel(task.title, self), self._bar, cancel):
            row.addWidget(widget)
        self._task = task
        desk.work.progressed.connect(self._show)

    @Slot(object)
    def _show(self, task: Task) -> None:
        if task is self._task and task.progress:
            show_progress(self._bar, task.progress)
