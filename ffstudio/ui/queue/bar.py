"""The cell of the queue that shows how far a job is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ffstudio.domain.jobs import JobState
from ffstudio.ui.queue.model import JOB_ROLE
from ffstudio.ui.theme import GRID, Theme

HEIGHT = 4  # px
TEXT_WIDTH = 44  # px, "100 %"
COLOURS = {JobState.COMPLETED: "good", JobState.FAILED: "bad", JobState.PAUSED: "warn"}


class ProgressCell(QStyledItemDelegate):
    """A thin bar and a percentage; nothing while nothing is done."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        job = index.data(JOB_ROLE)
        if not job.total or not job.done:
            return
        share = min(1.0, job.done / job.total)
        area = QRectF(option.rect).adjusted(2 * GRID, 0, -2 * GRID, 0)  # type: ignore[attr-defined]
        groove = QRectF(area.left(), area.center().y() - HEIGHT / 2, area.width() - TEXT_WIDTH, HEIGHT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for width, colour in ((1.0, "line"), (share, COLOURS.get(job.state, "accent"))):
            painter.setBrush(self._theme.colour(colour))
            painter.drawRoundedRect(
                groove.adjusted(0, 0, groove.width() * (width - 1), 0), HEIGHT / 2, HEIGHT / 2
            )
        painter.setPen(self._theme.colour("muted"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, right, f"{int(100 * share)} %")
        painter.restore()
