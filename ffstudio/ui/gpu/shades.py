"""The ground of a chart: lines at the numbers of its scale, and the stretches in which jobs ran, with names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ffstudio.ui.gpu.runs import Run
from ffstudio.ui.theme import GRID, Theme, text_font

NAME_PX = 11
LEAST_NAME = 16 * GRID  # px; in less room a name says nothing
OPACITY = (36, 60)  # of 255: jobs that follow each other differ


class Shades(QGraphicsItem):
    """Drawn behind the curves of a pyqtgraph view box, over its whole height."""

    def __init__(self, view: Any, theme: Theme) -> None:
        super().__init__()
        self._view, self._theme = view, theme
        self._runs: tuple[Run, ...] = ()
        self._area, self._names = QRectF(), False
        self.ticks: tuple[float, ...] = ()
        self._pen = QPen(theme.colour("raised"))
        self._pen.setCosmetic(True)
        self.setZValue(-100)

    def show_ticks(self, ticks: Sequence[float]) -> None:
        """Where the scale has numbers."""
        self.ticks = tuple(ticks)
        self.update()

    def show_runs(self, runs: Sequence[Run], area: QRectF, *, names: bool) -> None:
        """`area` is what the view shows, in seconds and values; runs that are under way go to its end."""
        shown = tuple(
            run for run in runs if run.begin < area.right() and (run.end or area.right()) > area.left()
        )
        self.prepareGeometryChange()
        self._runs, self._area, self._names = shown, area, names
        self.update()

    @property
    def shown(self) -> tuple[Run, ...]:
        """The runs in sight."""
        return self._runs

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return self._area

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        del option, widget
        painter.setPen(self._pen)
        for tick in self.ticks:
            painter.drawLine(QPointF(self._area.left(), tick), QPointF(self._area.right(), tick))
        for number, run in enumerate(self._runs):
            left = max(run.begin, self._area.left())
            right = min(run.end or self._area.right(), self._area.right())
            box = QRectF(left, self._area.top(), right - left, self._area.height())
            colour = self._theme.colour("accent")
            colour.setAlpha(OPACITY[number % 2])
            painter.fillRect(box, colour)
            if self._names:
                self._paint_name(painter, run.title, box)

    def _paint_name(self, painter: QPainter, name: str, box: QRectF) -> None:
        """In pixels: the view's own scale would stretch the letters."""
        place = painter.transform().mapRect(box).adjusted(GRID, 2, -GRID, 0)
        if place.width() < LEAST_NAME:
            return
        font = text_font(NAME_PX)
        text = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, place.width())
        painter.save()
        painter.resetTransform()
        painter.setFont(font)
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(QPointF(place.left(), place.top() + QFontMetricsF(font).ascent()), text)
        painter.restore()
