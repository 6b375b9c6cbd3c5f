"""Draws the timeline, as far as it is to be drawn anew."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from ffstudio.ui.theme import Theme
from ffstudio.ui.timeline.geometry import HEADER, LANE, RANGE
from ffstudio.ui.timeline.hits import Place
from ffstudio.ui.timeline.look import Look
from ffstudio.ui.timeline.paint_headers import paint_edge, paint_focus, paint_head, paint_header
from ffstudio.ui.timeline.paint_lanes import paint_lane
from ffstudio.ui.timeline.paint_ruler import (
    paint_cuts,
    paint_outside,
    paint_playhead,
    paint_ranges,
    paint_ruler,
    paint_strip,
)
from ffstudio.ui.timeline.pictures import Pictures


@dataclass(frozen=True)
class Shown:
    """The window's `area` and the part of it that is `dirty`, px.

    `band` are frames being marked, `target_row` the lane under a drag, one more than there are for a new person.
    """

    place: Place
    area: QRect
    dirty: QRect
    band: tuple[int, int] | None
    target_row: int | None
    has_focus: bool


class Paint:
    """`new_person` is the text of the lane that a drop would make."""

    def __init__(self, theme: Theme, pictures: Pictures, new_person: str) -> None:
        self._look, self._pictures, self._new_person = Look(theme), pictures, new_person

    def draw(self, painter: QPainter, shown: Shown) -> None:
        painter.fillRect(shown.dirty, self._look.colour("window"))
        if shown.place.scene.clip is None:
            return
        if shown.dirty.right() >= HEADER:
            self._lanes(painter, shown)
        if shown.dirty.left() < HEADER:
            self._headers(painter, shown)
        self._target(painter, shown)
        if shown.has_focus:
            self._focus(painter, shown)

    def _lanes(self, painter: QPainter, shown: Shown) -> None:
        """Everything right of the headers; x from the lanes' left edge."""
        place, look, height = shown.place, self._look, shown.area.height()
        x0 = float(max(shown.dirty.left() - 1, HEADER) - HEADER)
        x1 = float(shown.dirty.right() + 2 - HEADER)
        painter.save()
        painter.setClipRect(shown.dirty & shown.area.adjusted(HEADER, 0, 0, 0))
        painter.translate(HEADER, 0)
        painter.save()
        top = place.rows.lanes_top
        painter.setClipRect(QRectF(x0, top, x1 - x0, height - top), Qt.ClipOperation.IntersectClip)
        for index in place.rows.visible(height):
            paint_lane(painter, place, look, index, x0, x1)
        painter.restore()
        paint_strip(painter, place, look, self._pictures, x0, x1)
        paint_ranges(painter, place, look, x0, x1)
        paint_outside(painter, place, look, height)
        paint_ruler(painter, place, look, x0, x1)
        paint_cuts(painter, place, look, height, x0, x1)
        self._band(painter, shown)
        paint_playhead(painter, place, look, height)
        painter.restore()

    def _band(self, painter: QPainter, shown: Shown) -> None:
        if shown.band:
            left, right = (shown.place.scale.x(frame) for frame in (shown.band[0], shown.band[1] + 1))
            wash = self._look.colour("good", 70)
            painter.fillRect(QRectF(left, 0, right - left, shown.area.height()), wash)

    def _headers(self, painter: QPainter, shown: Shown) -> None:
        place, height = shown.place, shown.area.height()
        if shown.dirty.bottom() >= place.rows.lanes_top:
            painter.save()
            painter.setClipRect(shown.dirty & QRect(0, place.rows.lanes_top, HEADER, height))
            for index in place.rows.visible(height):
                paint_header(painter, place, self._look, self._pictures, index)
            painter.restore()
        paint_head(painter, place, self._look)
        paint_edge(painter, self._look, height)

    def _target(self, painter: QPainter, shown: Shown) -> None:
        if shown.target_row is None:
            return
        look, place = self._look, shown.place
        row = QRectF(0, place.rows.top(shown.target_row), shown.area.width(), LANE)
        painter.fillRect(row, look.colour("accent", 50))
        if shown.target_row == len(place.scene.lanes):
            look.write(painter, row.adjusted(12, 0, 0, 0), self._new_person, look.colour("text"), look.text)

    def _focus(self, painter: QPainter, shown: Shown) -> None:
        """Round the row that has the keyboard, the whole timeline where none is in hand."""
        place, wide = shown.place, shown.area.width()
        lane, top = place.scene.lane, place.rows.range_top
        if place.scene.range is not None:
            box = QRectF(0, top, wide, place.rows.ranges * RANGE + 1)
        elif lane in place.scene.lanes and not place.scene.picked.marker:
            box = QRectF(0, place.rows.top(place.scene.lanes.index(lane)), wide, LANE)
        else:
            box = QRectF(shown.area)
        if box.top() >= (place.rows.lanes_top if lane else 0) or place.scene.range is not None:
            paint_focus(painter, self._look, box)
