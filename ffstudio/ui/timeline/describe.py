"""The timeline in words: what is in hand for a screen reader, and tool tips."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ffstudio.faces.editing import Piece
from ffstudio.ui.texts import QT_TRANSLATE_NOOP
from ffstudio.ui.timeline.lanes import Lane
from ffstudio.ui.timeline.paint_headers import name_of, player_text
from ffstudio.ui.timeline.scene import Scene

CONTEXT = "TimelineText"
NOTHING = QT_TRANSLATE_NOOP("TimelineText", "No clip is chosen.")
CLIP = QT_TRANSLATE_NOOP("TimelineText", "{clip}: {people} people, {tracks} tracks.")
LANE = QT_TRANSLATE_NOOP("TimelineText", "{person}: {player}; {tracks} tracks.")
TRACK = QT_TRANSLATE_NOOP("TimelineText", "Track {track}, frames {first} to {last} ({count})")
IGNORED = QT_TRANSLATE_NOOP("TimelineText", "ignored")
SURE = QT_TRANSLATE_NOOP("TimelineText", "confidence {mean} % on the mean, {least} % at the least")
FILLED = QT_TRANSLATE_NOOP("TimelineText", "{count} frames filled in, where no face was detected")
MARKER = QT_TRANSLATE_NOOP("TimelineText", "Marker at frame {frame}: {text}")
RANGE = QT_TRANSLATE_NOOP("TimelineText", "Settings of their own in frames {first} to {last}: {settings}")
NO_SETTINGS = QT_TRANSLATE_NOOP("TimelineText", "none yet; change values in the Inspector")
SEVERAL = QT_TRANSLATE_NOOP("TimelineText", "{count} tracks are selected.")


def _say(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)


def describe(scene: Scene) -> str:
    """What is in hand."""
    if scene.target is None:
        return _say(NOTHING)
    if scene.picked.marker:
        return _say(MARKER).format(frame=scene.picked.marker.frame, text=scene.picked.marker.text)
    if scene.range is not None:
        return range_text(scene, scene.range)
    if scene.lane is None:
        count = sum(len(lane.pieces) for lane in scene.lanes)
        name = scene.target.path.name
        return _say(CLIP).format(clip=name, people=len(scene.lanes), tracks=count)
    pieces = scene.pieces()
    if len(pieces) > 1:
        return lane_text(scene.lane) + " " + _say(SEVERAL).format(count=len(pieces))
    return " ".join([lane_text(scene.lane), *map(piece_text, pieces)])


def lane_text(lane: Lane) -> str:
    return _say(LANE).format(person=name_of(lane), player=player_text(lane), tracks=len(lane.pieces))


def piece_text(piece: Piece) -> str:
    """Number, frames and how sure the analysis is of it."""
    track = piece.track
    text = _say(TRACK).format(track=track.id, first=track.first, last=track.last, count=track.count)
    sure = track.confidence[track.detected]
    parts = [text]
    if len(sure):
        least, mean = round(float(sure.min()) * 100), round(float(sure.mean()) * 100)
        parts.append(_say(SURE).format(mean=mean, least=least))
    if len(sure) < track.count:
        parts.append(_say(FILLED).format(count=track.count - len(sure)))
    if piece.ignored:
        parts.append(_say(IGNORED))
    return "; ".join(parts) + "."


def range_text(scene: Scene, index: int) -> str:
    each = scene.target.ranges[index] if scene.target else None
    if each is None:
        return ""
    settings = ", ".join(each.overrides) or _say(NO_SETTINGS)
    return _say(RANGE).format(first=each.first, last=each.last, settings=settings)
