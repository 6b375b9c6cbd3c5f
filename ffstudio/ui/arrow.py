"""The arrow of what opens a list; the style sheet has none."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QWidget

ARROW_PX = 13  # its middle from the right edge


def draw_arrow(widget: QWidget) -> None:
    """Draws it at the right of a widget, from its `paintEvent`."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    role = QPalette.ColorRole.Text if widget.isEnabled() else QPalette.ColorRole.PlaceholderText
    painter.setPen(QPen(widget.palette().color(role), 1.5))
    middle = QPointF(widget.width() - ARROW_PX, widget.height() / 2)
    painter.drawPolyline([middle + QPointF(*step) for step in ((-4, -2), (0, 2), (4, -2))])
    painter.end()
