"""What the pointer shows by itself: its shape, and a tip about what is under it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from ffstudio.ui.timeline.canvas import Canvas
from ffstudio.ui.timeline.describe import lane_text, piece_text, range_text
from ffstudio.ui.timeline.hits import Hit, Zone

EDGES = (Zone.IN, Zone.OUT, Zone.RANGE_FIRST, Zone.RANGE_LAST)
BUTTONS = (Zone.MARKER, Zone.MORE)


def point_out(canvas: Canvas, at: QPoint) -> None:
    """Gives the pointer the shape of what it may do here."""
    zone, shape = canvas.place.find(at.x(), at.y()).zone, Qt.CursorShape.ArrowCursor
    if zone in EDGES:
        shape = Qt.CursorShape.SizeHorCursor
    elif zone in BUTTONS:
        shape = Qt.CursorShape.PointingHandCursor
    canvas.viewport().setCursor(shape)


def show_tip(canvas: Canvas, event: QHelpEvent) -> bool:
    """Shows it, or hides the one before where there is nothing to say."""
    hit = canvas.place.find(event.pos().x(), event.pos().y())
    QToolTip.showText(event.globalPos(), _text(canvas, hit), canvas.viewport())
    return True


def _text(canvas: Canvas, hit: Hit) -> str:
    if hit.piece:
        return piece_text(hit.piece, canvas.scene)
    if hit.marker:
        return hit.marker.text
    if hit.index is not None:
        return range_text(canvas.scene, hit.index)
    return lane_text(hit.lane) if hit.lane and hit.zone is Zone.HEADER else ""
