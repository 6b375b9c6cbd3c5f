"""Paints pictures where the geometry has them, px for px where they fit so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPen, QTransform

from ffstudio.ui.theme import GRID, Theme
from ffstudio.ui.viewer import geometry
from ffstudio.ui.viewer.geometry import Box, Size, Upright

HANDLE = 5.0 * GRID  # px, the wipe's handle
SHADOW = 3.0  # px, so that the wipe's line is seen on bright footage


@dataclass(frozen=True)
class Easel:
    """A painter over a widget of `ratio` device px for one of its own."""

    painter: QPainter
    upright: Upright
    ratio: float
    is_smooth: bool

    def draw(self, images: Sequence[QImage], box: Box, pane: Box) -> None:
        """Images over each other in `box`, as far as `pane` shows it; both in device px."""
        painter = self.painter
        painter.save()
        painter.setClipRect(rect(pane, 1 / self.ratio))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.is_smooth)
        painter.scale(1 / self.ratio, 1 / self.ratio)
        for image in images:
            if self.upright.turns:
                self._draw_turned(image, box)
            else:
                size = Size(image.width(), image.height())
                target, source = geometry.visible(box, pane, size)
                painter.drawImage(rect(target), image, rect(source))
        painter.restore()

    def draw_wipe(self, images: Sequence[QImage], box: Box, pane: Box, wipe: float) -> None:
        """The first image left of the wipe, the second right of it."""
        x = round(box.x + box.width * wipe)
        left = Box(pane.x, pane.y, x - pane.x, pane.height)
        right = Box(x, pane.y, pane.x + pane.width - x, pane.height)
        for image, part in zip(images, (left, right), strict=True):
            if part.width > 0:
                self.draw((image,), box, part)

    def _draw_turned(self, image: QImage, box: Box) -> None:
        a, b, c, d, x, y = self.upright.matrix
        across, down = box.width / self.upright.size.width, box.height / self.upright.size.height
        placed = QTransform(a, c, b, d, x, y) * QTransform(across, 0, 0, down, box.x, box.y)
        self.painter.save()
        self.painter.setTransform(placed, combine=True)
        self.painter.drawImage(QRectF(0, 0, self.upright.width, self.upright.height), image)
        self.painter.restore()


def rect(box: Box, scale: float = 1.0) -> QRectF:
    return QRectF(box.x * scale, box.y * scale, box.width * scale, box.height * scale)


def handle_of(picture: QRectF, wipe: float, height: float) -> QPointF:
    """The middle of the wipe's handle, kept in sight when the picture is larger than the widget."""
    middle = min(max(picture.center().y(), HANDLE), height - HANDLE)
    return QPointF(picture.left() + picture.width() * wipe, middle)


def draw_handle(painter: QPainter, picture: QRectF, wipe: float, theme: Theme) -> None:
    """The wipe's line and its handle."""
    at = handle_of(picture, wipe, painter.viewport().height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for pen in (QPen(theme.colour("viewer"), SHADOW), QPen(theme.colour("accent"), 1)):
        painter.setPen(pen)
        painter.drawLine(QPointF(at.x(), picture.top()), QPointF(at.x(), picture.bottom()))
    painter.setBrush(theme.colour("panel"))
    painter.setPen(QPen(theme.colour("accent"), 1.5))
    painter.drawEllipse(at, HANDLE / 2, HANDLE / 2)
    painter.setPen(QPen(theme.colour("text"), 1.5))
    for side in (-1.0, 1.0):
        tip = QPointF(at.x() + side * 1.5 * GRID, at.y())
        for way in (-1.0, 1.0):
            painter.drawLine(tip, QPointF(at.x() + side * GRID * 0.75, at.y() + way * GRID * 0.75))
    painter.restore()
