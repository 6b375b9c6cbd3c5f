"""Draws the people's lanes: their tracks as bars, as high as the analysis is sure."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from ffstudio.faces.editing import Piece
from ffstudio.ui.timeline.evidence import Evidence
from ffstudio.ui.timeline.geometry import LANE
from ffstudio.ui.timeline.grain import Extent
from ffstudio.ui.timeline.heed import runs_in
from ffstudio.ui.timeline.hits import Place
from ffstudio.ui.timeline.lanes import Lane
from ffstudio.ui.timeline.look import Look

NUMBERED = 40  # px; narrower bars have no number
DETAILED = 6  # px; narrower bars are plain
HEEDED = 3.0  # px, height of the line of a caution


@dataclass(frozen=True, slots=True)
class Bar:
    """One piece in its box."""

    piece: Piece
    lane: Lane
    box: QRectF
    is_picked: bool


def paint_lane(painter: QPainter, place: Place, look: Look, index: int, x0: float, x1: float) -> None:
    """The lane at this place of the list, between two x from the lanes' left edge."""
    lane, top = place.scene.lanes[index], place.rows.top(index)
    in_hand = lane.person == place.scene.person
    painter.fillRect(QRectF(x0, top, x1 - x0, LANE), look.colour("panel" if in_hand else "window"))
    painter.fillRect(QRectF(x0, top + LANE - 1, x1 - x0, 1), look.colour("line"))
    first, last = place.scale.visible(x0, x1)
    for piece, row in lane.between(first, last):
        y, height = place.bar(lane, row, index)
        left, right = place.scale.x(piece.track.first), place.scale.x(piece.track.last + 1)
        box = QRectF(left, y, max(1.5, right - left - (1 if right - left > 4 else 0)), height)
        bar = Bar(piece, lane, box, piece.part in place.scene.picked.parts)
        paint_bar(painter, place, look, bar)


def paint_bar(painter: QPainter, place: Place, look: Look, bar: Bar) -> None:
    colour, box = look.person(bar.lane.person), bar.box
    if bar.piece.ignored:
        colour = look.colour("faint")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_faded(look, bar, 90))
    painter.drawRoundedRect(box, 3, 3) if box.width() > DETAILED else painter.drawRect(box)
    evidence = place.scene.evidence.get(bar.piece.part.track)
    if evidence is not None and box.width() > DETAILED and not bar.piece.ignored:
        _paint_evidence(painter, place, look, bar, evidence)
    if bar.lane.player and not bar.piece.ignored:
        _paint_heeded(painter, place, look, bar)
    if bar.piece.ignored:
        y = box.center().y()
        painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(box.left() + 2, y), QPointF(box.right() - 2, y))
    if bar.is_picked:
        painter.setPen(QPen(look.colour("text"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)
    _paint_number(painter, place, look, bar)


def _faded(look: Look, bar: Bar, alpha: int) -> QBrush:
    if bar.piece.ignored:
        return QBrush(look.colour("faint", 60))
    return QBrush(look.person(bar.lane.person, alpha))


def _paint_number(painter: QPainter, place: Place, look: Look, bar: Bar) -> None:
    left, right = max(bar.box.left(), 0.0), min(bar.box.right(), place.scale.width)
    if right - left < NUMBERED or bar.box.height() < 12:
        return
    text = str(bar.piece.track.id)
    plate = QRectF(left + 4, bar.box.top() + 3, 10 + 7 * len(text), 14)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("window", 190))
    painter.drawRoundedRect(plate, 3, 3)
    colour = look.colour("muted" if bar.piece.ignored else "text")
    look.write(painter, plate, text, colour, look.small, Qt.AlignmentFlag.AlignHCenter)


def _paint_evidence(painter: QPainter, place: Place, look: Look, bar: Bar, evidence: Evidence) -> None:
    box, ratio = bar.box, painter.device().devicePixelRatioF()
    extent = Extent(box.left(), box.right(), box.height(), ratio)
    colour = look.person(bar.lane.person)
    grain = look.grains.of(bar.piece, evidence, place.scale, extent, colour)
    painter.drawImage(QRectF(grain.left, box.top(), grain.width, box.height()), grain.image)
    if bar.lane.player:
        for left, right in grain.exposed:
            _hatch(painter, look, QRectF(left, box.top(), max(1.5, right - left), box.height()))


def _paint_heeded(painter: QPainter, place: Place, look: Look, bar: Bar) -> None:
    """A line along the top where the method is out of its range."""
    for caution in place.scene.heeded.get(bar.piece.part.track, ()):
        for first, last in runs_in(bar.piece, caution):
            left, right = place.scale.x(first), place.scale.x(last + 1)
            run = QRectF(left, bar.box.top(), max(1.5, right - left), min(HEEDED, bar.box.height()))
            painter.fillRect(run.adjusted(0, 0, 0, 1), look.colour("window"))  # some people are as yellow
            painter.fillRect(run, look.colour("warn"))


def _hatch(painter: QPainter, look: Look, run: QRectF) -> None:
    """Where the original face can be seen."""
    painter.fillRect(run, look.colour("window", 110))
    painter.fillRect(run, QBrush(look.colour("bad"), Qt.BrushStyle.BDiagPattern))
    painter.fillRect(QRectF(run.left(), run.bottom() - 2, run.width(), 2), look.colour("bad"))
