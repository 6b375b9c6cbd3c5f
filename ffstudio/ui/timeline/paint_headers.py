"""Draws the headers at the left of the rows: who each lane is, and who plays it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ffstudio.ui.texts import QT_TRANSLATE_NOOP
from ffstudio.ui.timeline.geometry import HEADER, LANE, RANGE, RULER, STRIP
from ffstudio.ui.timeline.hits import MORE, Place
from ffstudio.ui.timeline.lanes import Lane, Player
from ffstudio.ui.timeline.look import Look
from ffstudio.ui.timeline.pictures import Pictures

FACE = 28  # px
CONTEXT = "TimelineHeader"
PERSON = QT_TRANSLATE_NOOP("TimelineHeader", "Person {number}")
NOBODY = QT_TRANSLATE_NOOP("TimelineHeader", "Not replaced")
IGNORED = QT_TRANSLATE_NOOP("TimelineHeader", "Ignored")
CHOSEN = QT_TRANSLATE_NOOP("TimelineHeader", "{name}, automatically")
SETTINGS = QT_TRANSLATE_NOOP("TimelineHeader", "Settings of ranges")
UNSET = QT_TRANSLATE_NOOP("TimelineHeader", "no settings yet")
FRAME = QT_TRANSLATE_NOOP("TimelineHeader", "Frame {frame} of {last}")


def say(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)


def name_of(lane: Lane) -> str:
    """The person as the editor calls it."""
    return lane.name or say(PERSON).format(number=lane.person)


def player_text(lane: Lane) -> str:
    """Who plays the person."""
    if lane.is_ignored:
        return say(IGNORED)
    return _played(lane.player) if lane.player else say(NOBODY)


def _played(player: Player) -> str:
    return say(CHOSEN).format(name=player.name) if player.is_chosen else player.name


def paint_head(painter: QPainter, place: Place, look: Look) -> None:
    """The corner above the people: where the playhead is."""
    rows, scene = place.rows, place.scene
    painter.fillRect(QRectF(0, 0, HEADER, rows.lanes_top), look.colour("panel"))
    if scene.target is None:
        return
    timecode = scene.timecode.at(scene.frame)
    look.write(painter, QRectF(12, 0, HEADER - 24, RULER), timecode, look.colour("text"), look.strong)
    name = QRectF(12, RULER + 6, HEADER - 24, 18)
    look.write(painter, name, scene.target.path.name, look.colour("text"), look.small)
    frame = say(FRAME).format(frame=scene.frame, last=scene.count - 1)
    look.write(painter, name.translated(0, 18), frame, look.colour("muted"), look.small)
    if rows.ranges:
        where = QRectF(12, rows.range_top, HEADER - 24, RANGE)
        look.write(painter, where, say(SETTINGS), look.colour("muted"), look.small)
    painter.fillRect(QRectF(0, RULER - 1, HEADER, 1), look.colour("line"))
    painter.fillRect(QRectF(0, RULER + STRIP - 1, HEADER, 1), look.colour("line"))


def paint_header(painter: QPainter, place: Place, look: Look, pictures: Pictures, index: int) -> None:
    """The header of the lane at this place of the list."""
    lane, top = place.scene.lanes[index], place.rows.top(index)
    in_hand = lane.person == place.scene.person
    painter.fillRect(QRectF(0, top, HEADER, LANE), look.colour("raised" if in_hand else "panel"))
    painter.fillRect(QRectF(0, top + LANE - 1, HEADER, 1), look.colour("line"))
    painter.fillRect(QRectF(0, top, 4, LANE - 1), look.person(lane.person))
    _paint_face(painter, look, pictures, lane, QRectF(12, top + (LANE - FACE) / 2 - 0.5, FACE, FACE))
    width = HEADER - 48 - MORE
    look.write(painter, QRectF(48, top + 4, width, 16), name_of(lane), look.colour("text"), look.strong)
    look.icon(painter, "forward", 48, top + 22, 12)
    is_played = lane.player is not None and not lane.is_ignored
    tone = look.colour("text" if is_played else "muted")
    look.write(painter, QRectF(64, top + 20, width - 16, 16), player_text(lane), tone, look.small)
    look.icon(painter, "more", HEADER - MORE + 4, top + 12, 16)


def _paint_face(painter: QPainter, look: Look, pictures: Pictures, lane: Lane, box: QRectF) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    path = QPainterPath()
    path.addRoundedRect(box, 4, 4)
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.fillRect(box, look.colour("field"))
    image = pictures.head(lane.portrait)
    if image is not None:
        painter.setOpacity(0.4 if lane.is_ignored else 1.0)
        painter.drawImage(box, image)
    painter.restore()


def paint_focus(painter: QPainter, look: Look, box: QRectF) -> None:
    """The ring round the row that has the keyboard."""
    painter.setPen(QPen(look.colour("focus"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -1.5))


def paint_edge(painter: QPainter, look: Look, height: int) -> None:
    """The line between headers and lanes."""
    painter.setPen(look.colour("line"))
    painter.drawLine(QPointF(HEADER - 0.5, 0), QPointF(HEADER - 0.5, height))
