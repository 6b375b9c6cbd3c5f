"""The queue as a table model: an adapter over the jobs, nothing more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ffstudio.domain.jobs import Job, JobState
from ffstudio.ui.queue.words import LOOKS, as_clock, remaining, state_word
from ffstudio.ui.tables import header_of
from ffstudio.ui.texts import translated
from ffstudio.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
JOB_ROLE = Role.UserRole + 1
MIME = "application/x-ffstudio-jobs"
STATE, CLIP, PROGRESS, FPS, ETA, PRESET, OUTPUT = range(7)
NUMBERS = (FPS, ETA)


class QueueModel(QAbstractTableModel):
    """One row a job, in the order they run.

    `dropped(numbers, before)` asks to move jobs before another one; None is the end.
    """

    dropped = Signal(object, object)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.jobs: tuple[Job, ...] = ()
        self._titles = (
            self.tr("State"),
            self.tr("Clip"),
            self.tr("Progress"),
            self.tr("fps"),
            self.tr("Time left"),
            self.tr("Preset"),
            self.tr("Output"),
        )

    def show(self, jobs: tuple[Job, ...]) -> None:
        """Rows that only changed are changed, so that the selection stays; other rows are all new."""
        is_same = [job.id for job in jobs] == [job.id for job in self.jobs]
        if not is_same:
            self.beginResetModel()
        self.jobs = jobs
        if not is_same:
            self.endResetModel()
        elif jobs:
            self.dataChanged.emit(self.index(0, 0), self.index(len(jobs) - 1, OUTPUT))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return 0 if parent.isValid() else len(self.jobs)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:  # noqa: N802
        return header_of(self._titles, NUMBERS, section, orientation, role)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        job, column = self.jobs[index.row()], index.column()
        if role == Role.DisplayRole:
            return self._text(job, column)
        if role == Role.DecorationRole and column == STATE:
            return self._theme.icon(*LOOKS[job.state])
        if role == Role.ToolTipRole:
            return translated(job.reason) or str(job.spec.output)
        if role == Role.TextAlignmentRole and column in NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return job if role == JOB_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        movable = self.jobs[index.row()].state is JobState.QUEUED
        return flags | Qt.ItemFlag.ItemIsDragEnabled if movable else flags

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        rows = sorted({index.row() for index in indexes})
        data = QMimeData()
        data.setData(MIME, " ".join(str(self.jobs[row].id) for row in rows).encode())
        return data

    def dropMimeData(  # noqa: N802 - Qt's name
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        row = parent.row() if row < 0 and parent.isValid() else row
        before = self.jobs[row].id if 0 <= row < len(self.jobs) else None
        numbers = [int(number) for number in bytes(data.data(MIME).data()).decode().split()]
        self.dropped.emit(numbers, before)
        return False  # the rows move when the job database says so

    def _text(self, job: Job, column: int) -> str:
        left = remaining(job)
        is_running = job.state is JobState.RUNNING
        return {
            STATE: state_word(job.state),
            CLIP: job.spec.target.name,
            PROGRESS: "",
            FPS: f"{job.fps:.1f}" if job.fps else "",
            ETA: as_clock(left) if is_running and left else "",
            PRESET: job.spec.preset,
            OUTPUT: job.spec.output.name,
        }[column]
