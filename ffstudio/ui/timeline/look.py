"""Type and colours of the timeline's drawing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap

from ffstudio.ui.theme import Theme, text_font
from ffstudio.ui.timeline.grain import Grains

SMALL_PX, TEXT_PX = 11, 13


class Look:
    """The theme, with fonts and pictures that are made once."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.small = text_font(SMALL_PX)
        self.text = text_font(TEXT_PX)
        self.strong = text_font(TEXT_PX, QFont.Weight.DemiBold)
        self.grains = Grains()
        self._icons: dict[tuple[str, int, float], QPixmap] = {}

    def icon(self, painter: QPainter, name: str, x: float, y: float, size: int) -> None:
        """A quiet icon of the theme, `size` px."""
        key = (name, size, painter.device().devicePixelRatioF())
        if key not in self._icons:
            self._icons[key] = self.theme.icon(name, "muted").pixmap(QSize(size, size), key[2])
        painter.drawPixmap(QPointF(x, y), self._icons[key])

    def colour(self, name: str, alpha: int = 255) -> QColor:
        """A colour of the theme, `alpha` 0..255."""
        colour = self.theme.colour(name)
        colour.setAlpha(alpha)
        return colour

    def person(self, number: int, alpha: int = 255) -> QColor:
        """The colour of a person of the clip."""
        colour = self.theme.series_colour(number)
        colour.setAlpha(alpha)
        return colour

    def write(
        self,
        painter: QPainter,
        where: QRectF,
        text: str,
        colour: QColor,
        font: QFont,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """One line in the middle of a box, cut short with … where it is too long."""
        painter.setFont(font)
        painter.setPen(colour)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(where.width()))
        painter.drawText(where, align | Qt.AlignmentFlag.AlignVCenter, shown)
