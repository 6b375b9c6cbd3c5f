"""One scope: its trace, and the lines by which it is read."""

from __future__ import annotations

import math
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ffstudio.ui.scopes.traces import bar_places
from ffstudio.ui.theme import GRID, Theme, text_font

SMALL_PX = 11
TITLE = 5 * GRID  # px, height
SCALE = 7 * GRID  # px left of a waveform, for its numbers
GRID_ALPHA = 110  # of 255: lines stand back behind the trace
MARKS = (0, 25, 50, 75, 100)  # %
BAR_NAMES = ("R", "Mg", "B", "Cy", "G", "Yl")
# Counter-clockwise from +Cb: the +I axis of NTSC (SMPTE 170M), near which skin of every shade lies.
SKIN_DEGREES = 123
WHOLE = 0.5  # Cb and Cr reach this far


class Kind(StrEnum):
    """Which scope it is."""

    HISTOGRAM = "histogram"
    WAVEFORM = "waveform"
    VECTORS = "vectors"


class Plot(QWidget):
    """Paints a trace that was made elsewhere."""

    def __init__(self, kind: Kind, title: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind, self._title, self._theme = kind, title, theme
        self.image: QImage | None = None
        self.setAccessibleName(title)
        self.setMinimumSize(24 * GRID, 20 * GRID)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_trace(self, image: QImage | None, said: str) -> None:
        """`said` is what the picture tells, for those who do not see it."""
        self.image = image
        self.setAccessibleDescription(said)
        self.setToolTip(said)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        with QPainter(self) as painter:
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
            )
            painter.setFont(text_font(SMALL_PX))
            box = self._box()
            painter.fillRect(box, self._theme.colour("viewer"))
            self._write(painter, QRectF(0, 0, self.width(), TITLE), self._title, Qt.AlignmentFlag.AlignLeft)
            draw = {Kind.WAVEFORM: self._levels, Kind.VECTORS: self._circle, Kind.HISTOGRAM: self._quarters}
            draw[self._kind](painter, box)
            if self.image is not None:
                painter.drawImage(box, self.image)

    def _box(self) -> QRectF:
        left = SCALE if self._kind is Kind.WAVEFORM else 0
        box = QRectF(left, TITLE, self.width() - left, self.height() - TITLE)
        if self._kind is Kind.VECTORS:
            side = min(box.width(), box.height())
            return QRectF(box.center().x() - side / 2, box.top(), side, side)
        return box

    def _levels(self, painter: QPainter, box: QRectF) -> None:
        """Lines of a waveform, in percent of white."""
        for mark in MARKS:
            y = box.bottom() - box.height() * mark / 100
            painter.setPen(self._grid())
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            if mark % 50 == 0 or box.height() > 30 * GRID:
                top = min(max(y - 2 * GRID, box.top() - GRID), box.bottom() - 4 * GRID)
                place = QRectF(0, top, SCALE - GRID, 4 * GRID)
                self._write(painter, place, str(mark), Qt.AlignmentFlag.AlignRight)

    def _quarters(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(self._grid())
        for mark in MARKS[1:-1]:
            x = box.left() + box.width() * mark / 100
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))

    def _circle(self, painter: QPainter, box: QRectF) -> None:
        """Axes, the 75 % bars, and the line of skin."""
        middle, scale = box.center(), box.width() / (2 * WHOLE)
        painter.setPen(self._grid())
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()))
        painter.drawLine(QPointF(middle.x(), box.top()), QPointF(middle.x(), box.bottom()))
        turn = math.radians(SKIN_DEGREES)
        way = QPointF(math.cos(turn), -math.sin(turn)) * WHOLE * scale
        painter.setPen(QPen(self._theme.colour("warn"), 1))
        painter.drawLine(middle, middle + way)
        for name, (cb, cr) in zip(BAR_NAMES, bar_places(), strict=True):
            at = middle + QPointF(cb, -cr) * scale
            painter.setPen(QPen(self._theme.colour("edge"), 1))
            painter.drawRect(QRectF(at.x() - 3, at.y() - 3, 6, 6))
            place = QRectF(at.x() + GRID, at.y() - 2 * GRID, 6 * GRID, 4 * GRID)
            self._write(painter, place, name, Qt.AlignmentFlag.AlignLeft)

    def _grid(self) -> QPen:
        colour = self._theme.colour("edge")
        colour.setAlpha(GRID_ALPHA)
        return QPen(colour, 1)

    def _write(self, painter: QPainter, place: QRectF, text: str, side: Qt.AlignmentFlag) -> None:
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, text)
