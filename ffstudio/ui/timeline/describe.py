"""The timeline in words: what is in hand for a screen reader, and tool tips."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from ffstudio.domain.cautions import Caution, Reason, run_text
from ffstudio.faces.editing import Piece
from ffstudio.pipeline.cautions import RUNS_TOLD
from ffstudio.ui.texts import QT_TRANSLATE_NOOP
from ffstudio.ui.timeline.heed import runs_in
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
CAUTIONS = {
    Reason.TURNED: QT_TRANSLATE_NOOP(
        "TimelineText", "turned up to {worst}° to the side in frames {frames}, more than {limit}°"
    ),
    Reason.TILTED: QT_TRANSLATE_NOOP("TimelineText", "tilted by about {worst}° in frames {frames}"),
    Reason.TINY: QT_TRANSLATE_NOOP("TimelineText", "only {worst} px wide in frames {frames}"),
    Reason.LARGE: QT_TRANSLATE_NOOP(
        "TimelineText", "up to {worst} px wide in frames {frames}, soft above {limit} px"
    ),
    Reason.COVERED: QT_TRANSLATE_NOOP("TimelineText", "covered or turned away in frames {frames}"),
}
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
    return " ".join([lane_text(scene.lane), *(piece_text(piece, scene) for piece in pieces)])


def lane_text(lane: Lane) -> str:
    return _say(LANE).format(person=name_of(lane), player=player_text(lane), tracks=len(lane.pieces))


def piece_text(piece: Piece, scene: Scene) -> str:
    """Number, frames, how sure the analysis is of it, and where it is hard to replace."""
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
    else:
        parts += [
            text for each in scene.heeded.get(piece.part.track, ()) for text in _caution_texts(piece, each)
        ]
    return "; ".join(parts) + "."


def _caution_texts(piece: Piece, caution: Caution) -> Iterator[str]:
    """One, or none where the caution is about another piece of the track."""
    runs = runs_in(piece, caution)
    if runs:
        frames = ", ".join(run_text(*run) for run in runs[:RUNS_TOLD])
        frames += ", …" if len(runs) > RUNS_TOLD else ""
        yield _say(CAUTIONS[caution.reason]).format(
            worst=round(caution.worst), limit=round(caution.limit), frames=frames
        )


def range_text(scene: Scene, index: int) -> str:
    each = scene.target.ranges[index] if scene.target else None
    if each is None:
        return ""
    settings = ", ".join(each.overrides) or _say(NO_SETTINGS)
    return _say(RANGE).format(first=each.first, last=each.last, settings=settings)
