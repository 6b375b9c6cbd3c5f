"""Draws faces over a picture: boxes, points, landmarks and labels."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from ffstudio.domain.faces import Floats
from ffstudio.ui.theme import GRID, Theme, text_font
from ffstudio.ui.viewer.labels import FaceLabel

ToWidget = Callable[[float, float], QPointF]

LABEL_PX = 11
CORNER = 0.22  # share of a box's side that its corners take
LEAST_FOR_POINTS = 56.0  # px of a box on screen below which the five points would only hide the face
LEAST_FOR_LANDMARKS = 180.0  # …and all the landmarks
BACK_ALPHA = 215


def draw_faces(painter: QPainter, labels: Sequence[FaceLabel], to_widget: ToWidget, theme: Theme) -> None:
    """Draws every face; `to_widget` takes px of the stored frame. The one in hand comes last, on top."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for label in sorted(labels, key=lambda each: each.is_chosen):
        box = box_of(label, to_widget)
        if box.width() >= LEAST_FOR_LANDMARKS:
            _draw_landmarks(painter, label, to_widget)
        if box.width() >= LEAST_FOR_POINTS:
            painter.setPen(QPen(label.colour, 4, c=Qt.PenCapStyle.RoundCap))
            painter.drawPoints(_polygon(label.face.face.points, to_widget))
        _draw_box(painter, label, box, theme)
        _draw_label(painter, label, box, theme)
    painter.restore()


def box_of(label: FaceLabel, to_widget: ToWidget) -> QRectF:
    """The face's box on the widget."""
    left, top, right, bottom = (float(each) + 0.5 for each in label.face.face.box)
    return QRectF(to_widget(left, top), to_widget(right, bottom)).normalized()


def _draw_box(painter: QPainter, label: FaceLabel, box: QRectF, theme: Theme) -> None:
    """Corners only, so that the edge of the face stays in sight; all of it for the one in hand."""
    pen = QPen(label.colour, 2 if label.is_chosen else 1.5)
    if label.face.ignored or label.concern:
        pen.setStyle(Qt.PenStyle.DotLine)
    shade = QPen(_faded(theme.colour("viewer"), 120), pen.widthF() + 2)
    for each in (shade, pen):
        painter.setPen(each)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if label.is_chosen:
            painter.drawRect(box)
        else:
            _draw_corners(painter, box)


def _draw_corners(painter: QPainter, box: QRectF) -> None:
    across, down = box.width() * CORNER, box.height() * CORNER
    for corner, x, y in (
        (box.topLeft(), across, down),
        (box.topRight(), -across, down),
        (box.bottomLeft(), across, -down),
        (box.bottomRight(), -across, -down),
    ):
        ends = [QPointF(corner.x(), corner.y() + y), corner, QPointF(corner.x() + x, corner.y())]
        painter.drawPolyline(QPolygonF(ends))


def _draw_landmarks(painter: QPainter, label: FaceLabel, to_widget: ToWidget) -> None:
    landmarks = label.face.face.landmarks
    if landmarks is not None:
        painter.setPen(QPen(_faded(label.colour, 190), 2, c=Qt.PenCapStyle.RoundCap))
        painter.drawPoints(_polygon(landmarks, to_widget))


def _draw_label(painter: QPainter, label: FaceLabel, box: QRectF, theme: Theme) -> None:
    name, rest = text_font(LABEL_PX, QFont.Weight.DemiBold), text_font(LABEL_PX)
    sign = "▲ " if label.concern else ""
    wide = QFontMetricsF(name).horizontalAdvance(label.name)
    second = f"{sign}{label.plays}"
    total = wide + QFontMetricsF(rest).horizontalAdvance(second) + 6 * GRID
    room = QRectF(painter.viewport())
    high = 5.0 * GRID
    y = box.top() - high - GRID if box.top() - high - GRID >= 0 else box.bottom() + GRID
    x = max(2.0, min(box.left(), room.width() - total - 2))
    plate = QRectF(x, y, total, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_faded(theme.colour("panel"), BACK_ALPHA))
    painter.drawRoundedRect(plate, GRID / 2, GRID / 2)
    painter.setBrush(label.colour)
    painter.drawRoundedRect(QRectF(x, y, GRID - 1, high), 1, 1)
    _write(painter, name, theme.colour("text"), plate.adjusted(2 * GRID, 0, 0, 0), label.name)
    tone = theme.colour("warn" if label.concern else "muted")
    _write(painter, rest, tone, plate.adjusted(2 * GRID + wide + 2 * GRID, 0, 0, 0), second)


def draw_tag(painter: QPainter, text: str, corner: QPointF, theme: Theme, *, is_right: bool = False) -> None:
    """A small word ("Before") in the upper corner of a picture."""
    font = text_font(LABEL_PX, QFont.Weight.Medium)
    wide, high = QFontMetricsF(font).horizontalAdvance(text) + 4 * GRID, 5.0 * GRID
    plate = QRectF(corner.x() - (wide if is_right else 0), corner.y(), wide, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_faded(theme.colour("panel"), BACK_ALPHA))
    painter.drawRoundedRect(plate, GRID / 2, GRID / 2)
    _write(painter, font, theme.colour("text"), plate.adjusted(2 * GRID, 0, 0, 0), text)


def _write(painter: QPainter, font: QFont, colour: QColor, where: QRectF, text: str) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def _polygon(points: Floats, to_widget: ToWidget) -> QPolygonF:
    return QPolygonF([to_widget(float(x), float(y)) for x, y in np.asarray(points) + np.float32(0.5)])


def _faded(colour: QColor, alpha: int) -> QColor:
    faded = QColor(colour)
    faded.setAlpha(alpha)
    return faded
