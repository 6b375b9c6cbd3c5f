"""What cards are made of: backgrounds, pictures, lines of text, chips."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ffstudio.ui.theme import GRID, Theme, text_font

CHIP = 18  # px, height
CHIP_TINT = 0.16  # of its colour
SMALL_PX = 11
RADIUS = 4
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Chip:
    """A short word about a card; `tip` says the whole. `tone` is the name of a colour of the theme."""

    text: str
    tip: str
    tone: str = "muted"


def bold() -> QFont:
    return text_font(weight=QFont.Weight.DemiBold)


def small() -> QFont:
    return text_font(SMALL_PX)


def image_of(pixels: NDArray[np.uint8]) -> QImage:
    """Of uint8 RGB [h, w, 3]; owns its pixels."""
    rows = np.ascontiguousarray(pixels)
    high, wide = rows.shape[:2]
    return QImage(rows.data, wide, high, 3 * wide, QImage.Format.Format_RGB888).copy()


def place_chips(chips: Sequence[Chip], room: QRect) -> Iterator[tuple[QRect, Chip]]:
    """Chips from the left, in as many lines as the room is wide for; the last of a line is cut."""
    metrics, left, top = QFontMetrics(small()), room.left(), room.top()
    for chip in chips:
        wide = min(metrics.horizontalAdvance(chip.text) + 3 * GRID, room.width())
        if left > room.left() and left + wide > room.right() + 1:
            left, top = room.left(), top + CHIP + GRID
        yield QRect(left, top, wide, CHIP), chip
        left += wide + GRID


def chip_lines(chips: Sequence[Chip], width: int) -> int:
    """How many lines `place_chips` takes."""
    if not chips:
        return 0
    tops = {rect.top() for rect, _ in place_chips(chips, QRect(0, 0, width, CHIP))}
    return len(tops)


class Brush:
    """Paints in the colours of a theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._icons: dict[tuple[str, str, int, float], QPixmap] = {}

    def background(self, painter: QPainter, option: QStyleOptionViewItem, *, is_target: bool = False) -> None:
        """Of a row: chosen, under the mouse, about to be dropped on; the current one has a focus ring."""
        state, flag = option.state, QStyle.StateFlag  # type: ignore[attr-defined]
        rect = QRectF(option.rect).adjusted(2.5, 1.5, -2.5, -1.5)  # type: ignore[attr-defined]
        is_chosen, has_focus = bool(state & flag.State_Selected), bool(state & flag.State_HasFocus)
        fill = "accent_soft" if is_chosen or is_target else "hover" if state & flag.State_MouseOver else ""
        painter.setPen(Qt.PenStyle.NoPen)
        if fill:
            painter.setBrush(self._theme.colour(fill))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
        if has_focus or is_target:
            self.ring(painter, rect, "focus", 1.0)

    def ring(self, painter: QPainter, rect: QRectF, colour: str, width: float = 2.0) -> None:
        painter.setPen(QPen(self._theme.colour(colour), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def picture(self, painter: QPainter, rect: QRect, image: QImage | None, icon: str = "picture") -> None:
        """Fills the rect; what does not fit is cut off evenly. Without an image its place, with an icon."""
        path = QPainterPath()
        path.addRoundedRect(QRectF(rect), RADIUS, RADIUS)
        painter.fillPath(path, self._theme.colour("field"))
        if image is None:
            side = min(rect.width(), rect.height()) // 2
            mark = QRect(0, 0, side, side)
            mark.moveCenter(rect.center())
            self.icon(painter, mark, icon, "faint")
            return
        painter.save()
        painter.setClipPath(path)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(rect), image, _middle(image, rect))
        painter.restore()

    def text(self, painter: QPainter, rect: QRect, text: str, font: QFont, tone: str = "text") -> None:
        """One line, cut at its end."""
        painter.setFont(font)
        painter.setPen(self._theme.colour(tone))
        painter.drawText(rect, _LEFT, _cut(text, font, rect.width()))

    def chip(self, painter: QPainter, rect: QRect, chip: Chip) -> None:
        colour = self._theme.colour(chip.tone)
        tint = QColor(colour)
        tint.setAlphaF(CHIP_TINT)
        painter.setPen(Qt.PenStyle.NoPen)
        for brush in (self._theme.colour("field"), tint):  # the text is read alike on every row
            painter.setBrush(brush)
            painter.drawRoundedRect(QRectF(rect), CHIP / 2, CHIP / 2)
        painter.setFont(small())
        painter.setPen(colour)
        inside = rect.adjusted(GRID, 0, -GRID, 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, _cut(chip.text, small(), inside.width()))

    def corner(self, painter: QPainter, rect: QRect, text: str) -> None:
        """A few characters at the lower right of a picture."""
        if not text:
            return
        wide = QFontMetrics(small()).horizontalAdvance(text) + 2 * GRID
        place = QRect(rect.right() - wide - 2, rect.bottom() - CHIP, wide, CHIP - 2)
        veil = self._theme.colour("viewer")
        veil.setAlphaF(0.78)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(veil)
        painter.drawRoundedRect(QRectF(place), RADIUS, RADIUS)
        self.text(painter, place.adjusted(GRID, 0, 0, 0), text, small())

    def bar(self, painter: QPainter, rect: QRect, share: float) -> None:
        """A thin bar, filled from the left by `share` 0..1."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("line"))
        painter.drawRoundedRect(QRectF(rect), rect.height() / 2, rect.height() / 2)
        filled = QRectF(rect.topLeft(), QSizeF(rect.width() * min(1.0, share), rect.height()))
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(filled, rect.height() / 2, rect.height() / 2)

    def icon(self, painter: QPainter, rect: QRect, name: str, tone: str = "muted") -> None:
        """Kept as a picture: drawing its glyph anew each time is slow."""
        ratio = painter.device().devicePixelRatio()
        key = (name, tone, rect.width(), ratio)
        if key not in self._icons:
            self._icons[key] = self._theme.icon(name, tone).pixmap(rect.size(), ratio)
        painter.drawPixmap(rect, self._icons[key])


def _cut(text: str, font: QFont, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _middle(image: QImage, rect: QRect) -> QRectF:
    """The part of an image that has the shape of the rect."""
    wide, high = image.width(), image.height()
    scale = max(rect.width() / wide, rect.height() / high)
    size = QSizeF(rect.width() / scale, rect.height() / scale)
    return QRectF(QPointF((wide - size.width()) / 2, (high - size.height()) / 2), size)
