"""Draws the rows above the people: ruler, thumbnails, ranges of settings; and the playhead over all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from ffstudio.ui.timeline.filmstrip import slots
from ffstudio.ui.timeline.geometry import HEADER, MARKS, RANGE, RULER, STRIP
from ffstudio.ui.timeline.hits import FLAG, Place
from ffstudio.ui.timeline.look import Look
from ffstudio.ui.timeline.paint_headers import UNSET, say
from ffstudio.ui.timeline.pictures import Pictures
from ffstudio.ui.timeline.ticks import ticks

OUTSIDE = 150  # alpha of what is not rendered
NOTCH = 8  # px, width of a cut's notch; closer ones are left out
ROOM = 400  # px that the text of the last marker has past what is drawn
HEAD = 6  # px, half the width of the playhead's head


def paint_ruler(painter: QPainter, place: Place, look: Look, x0: float, x1: float) -> None:
    """Ticks with timecodes, in and out, markers; x counts from the lanes' left edge."""
    scale, scene = place.scale, place.scene
    painter.fillRect(QRectF(x0, 0, x1 - x0, RULER), look.colour("panel"))
    timecode, middle = scene.timecode, RULER - MARKS
    painter.setFont(look.small)
    for tick in ticks(scale, timecode, x0, x1):
        x = round(scale.x(tick.frame)) + 0.5
        painter.setPen(look.colour("faint" if tick.is_labelled else "line"))
        painter.drawLine(QPointF(x, middle - (8 if tick.is_labelled else 4)), QPointF(x, middle))
        if tick.is_labelled:
            painter.setPen(look.colour("muted"))
            painter.drawText(QPointF(x + 4, middle - 6), timecode.at(tick.frame))
    _paint_trim(painter, place, look)
    painter.fillRect(QRectF(x0, RULER - 1, x1 - x0, 1), look.colour("line"))
    _paint_markers(painter, place, look, x1)


def _paint_trim(painter: QPainter, place: Place, look: Look) -> None:
    """A band over what is rendered, with a bracket at each end; both quiet where nothing is cut off."""
    first, last = place.scene.trim
    is_cut = (first, last) != (0, place.scene.count - 1)
    x0, x1 = place.scale.x(first), place.scale.x(last + 1)
    top, height = RULER - MARKS, MARKS - 1
    painter.fillRect(QRectF(x0, top, x1 - x0, height), look.colour("accent_soft" if is_cut else "field"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("accent" if is_cut else "faint"))
    width = min(4.0, (x1 - x0) / 2)
    foot = min(float(FLAG) - 4, (x1 - x0) / 2)
    for x, side in ((x0, 1), (x1, -1)):
        painter.drawRect(QRectF(x, top, side * width, height))
        painter.drawRect(QRectF(x, top, side * foot, 3))
        painter.drawRect(QRectF(x, top + height - 3, side * foot, 3))


def paint_cuts(painter: QPainter, place: Place, look: Look, height: int, x0: float, x1: float) -> None:
    """A notch in the ruler and a line down for each cut, as far as they can be told apart."""
    cuts = place.scene.cuts
    first, last = place.scale.visible(x0 - NOTCH, x1 + NOTCH)
    before = -float("inf")
    for cut in cuts[bisect_left(cuts, first) : bisect_right(cuts, last)]:
        x = round(place.scale.x(cut)) + 0.5
        if x - before >= NOTCH:
            before = x
            painter.setPen(look.colour("faint", 110))
            painter.drawLine(QPointF(x, RULER), QPointF(x, height))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("text"))
            notch = ((-4, 0), (0, -7), (4, 0))
            painter.drawPolygon(QPolygonF([QPointF(x + dx, RULER + dy) for dx, dy in notch]))


def _paint_markers(painter: QPainter, place: Place, look: Look, x1: float) -> None:
    target, picked = place.scene.target, place.scene.picked.marker
    markers = target.markers if target else ()
    ends = [*(place.scale.x(marker.frame) for marker in markers[1:]), x1 + ROOM]
    top = RULER - MARKS + 2
    for marker, end in zip(markers, ends, strict=False):
        x = place.scale.x(marker.frame)
        flag = QPolygonF(
            [QPointF(x + dx, top + dy) for dx, dy in ((0, 0), (10, 0), (10, 9), (5, 14), (0, 9))]
        )
        painter.setPen(
            QPen(look.colour("focus" if marker == picked else "window"), 2 if marker == picked else 1)
        )
        painter.setBrush(look.colour("warn"))
        painter.drawPolygon(flag.translated(-5, 0))
        room = QRectF(x + FLAG - 4, top, min(end - x - FLAG - 4, 160), MARKS - 4)
        if marker.text and room.width() > 24:
            look.write(painter, room, marker.text, look.colour("text"), look.small)


def paint_strip(
    painter: QPainter, place: Place, look: Look, pictures: Pictures, x0: float, x1: float
) -> None:
    """Thumbnails, each over the frames it stands for."""
    painter.fillRect(QRectF(x0, RULER, x1 - x0, STRIP), look.colour("field"))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for first, last in slots(place.scale, place.scene.clip, x0, x1):
        image = pictures.still((first, last))
        if image is None:
            continue
        left = place.scale.x(first)
        box = QRectF(left, RULER + 2, place.scale.x(last + 1) - left - 1, STRIP - 4)
        cover = box.width() / box.height()
        own = image.width() / image.height()
        wide = image.width() if own <= cover else image.height() * cover
        high = image.height() if own >= cover else image.width() / cover
        part = QRectF((image.width() - wide) / 2, (image.height() - high) / 2, wide, high)
        painter.drawImage(box, image, part)


def paint_ranges(painter: QPainter, place: Place, look: Look, x0: float, x1: float) -> None:
    """Parts of the clip with settings of their own."""
    top, target = place.rows.range_top, place.scene.target
    painter.fillRect(QRectF(x0, top, x1 - x0, place.rows.ranges * RANGE), look.colour("window"))
    for index, (each, row) in enumerate(
        zip(target.ranges if target else (), place.range_rows(), strict=True)
    ):
        left, right = place.scale.x(each.first), place.scale.x(each.last + 1)
        if right < x0 or left > x1:
            continue
        box = QRectF(left + 0.5, top + row * RANGE + 2.5, max(2.0, right - left - 1), RANGE - 5)
        is_picked = index == place.scene.range
        painter.setPen(QPen(look.colour("focus" if is_picked else "good"), 2 if is_picked else 1))
        painter.setBrush(look.colour("good", 70))
        painter.drawRoundedRect(box, 3, 3)
        text = ", ".join(each.overrides) or say(UNSET)
        seen = box.intersected(QRectF(0, top, place.scale.width, 1000)).adjusted(6, 0, -6, 0)
        if seen.width() > 16:
            look.write(painter, seen, text, look.colour("text"), look.small)


def paint_outside(painter: QPainter, place: Place, look: Look, height: int) -> None:
    """Dims what is before in and after out, and past the clip's end."""
    first, last = place.scene.trim
    scale, dim = place.scale, look.colour("window", OUTSIDE)
    painter.fillRect(QRectF(0, RULER, max(0.0, scale.x(first)), height), dim)
    out = scale.x(last + 1)
    painter.fillRect(QRectF(out, RULER, max(0.0, scale.width - out), height), dim)


def paint_playhead(painter: QPainter, place: Place, look: Look, height: int) -> None:
    """A line where the frame begins, and a wash over the frame where it is wide; x from the lanes' left edge."""
    left = place.scale.x(place.scene.frame)
    x = round(left) + 0.5
    if place.scale.zoom >= 4:
        painter.fillRect(QRectF(left, RULER, place.scale.zoom, height), look.colour("accent", 36))
    painter.setPen(QPen(look.colour("accent"), 1))
    painter.drawLine(QPointF(x, 8), QPointF(x, height))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("accent"))
    corners = ((-HEAD, 0), (HEAD, 0), (HEAD, 8), (0, 14), (-HEAD, 8))
    painter.drawPolygon(QPolygonF([QPointF(x + dx, dy) for dx, dy in corners]))


def playhead_columns(x: float) -> tuple[int, int]:
    """Window columns that a playhead at x (from the lanes' left edge) covers at least: left and width."""
    return int(x) + HEADER - HEAD - 2, 2 * HEAD + 4
