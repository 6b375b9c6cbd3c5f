"""Takes tracks, people, markers and ranges in hand: by keyboard rows up and down, and items along a row."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ffstudio.domain.editing import TrackPart
from ffstudio.faces.editing import Piece
from ffstudio.ui.timeline.lanes import Lane
from ffstudio.ui.timeline.scene import Scene

MARKERS, RANGES = "markers", "ranges"
Row = str | int  # of a person, its number


def pick_bar(scene: Scene, lane: Lane, piece: Piece, keys: Qt.KeyboardModifier) -> None:
    """A piece in hand: with Ctrl also, or no more; with Shift all from the one before."""
    parts: set[TrackPart] = {piece.part}
    picked, anchor = scene.picked, piece.part
    if keys & Qt.KeyboardModifier.ControlModifier:
        parts = set(picked.parts ^ {piece.part})
    elif keys & Qt.KeyboardModifier.ShiftModifier and picked.anchor:
        parts, anchor = set(_between(lane, picked.anchor, piece.part)), picked.anchor
    scene.pick(parts, anchor, lane.person)


def _between(lane: Lane, begin: TrackPart, end: TrackPart) -> list[TrackPart]:
    parts = [piece.part for piece in lane.pieces]
    if begin not in parts:
        return [end]
    first, last = sorted((parts.index(begin), parts.index(end)))
    return parts[first : last + 1]


def pick_lane(scene: Scene) -> None:
    """Every piece of the lane in hand."""
    if scene.lane:
        parts = [piece.part for piece in scene.lane.pieces]
        scene.pick(parts, parts[0], scene.lane.person)


def step_row(scene: Scene, by: int) -> None:
    """To the row above or below: markers, ranges, people."""
    rows = _rows(scene)
    if not rows:
        return
    now = _row(scene)
    place = rows.index(now) + by if now in rows else (0 if by > 0 else len(rows) - 1)
    row = rows[min(max(place, 0), len(rows) - 1)]
    if row == now:
        return
    if isinstance(row, int):
        scene.pick(person=row)
    else:
        _pick_item(scene, row, None, 1, extends=False)


def step_item(scene: Scene, by: int, *, extends: bool = False) -> None:
    """To the item before or after, of the row in hand; the first one is that nearest the playhead."""
    row = _row(scene)
    if row is None and scene.lanes:
        row = scene.lanes[0].person
    if row is not None:
        _pick_item(scene, row, _item(scene, row), by, extends=extends)


def _rows(scene: Scene) -> list[Row]:
    target = scene.target
    above = [MARKERS] if target and target.markers else []
    above += [RANGES] if target and target.ranges else []
    return [*above, *(lane.person for lane in scene.lanes)]


def _row(scene: Scene) -> Row | None:
    if scene.picked.marker:
        return MARKERS
    if scene.range is not None:
        return RANGES
    return scene.lane.person if scene.lane else None


def _item(scene: Scene, row: Row) -> int | None:
    """The place of the item in hand in its row."""
    target, lane = scene.target, scene.lane
    if row == MARKERS and target and scene.picked.marker:
        return target.markers.index(scene.picked.marker)
    if row == RANGES:
        return scene.range
    pieces = lane.pieces if lane else ()
    places = [place for place, piece in enumerate(pieces) if piece.part in scene.picked.parts]
    anchor = next((place for place in places if pieces[place].part == scene.picked.anchor), None)
    # Shift extends from the anchor: the other end moves.
    return max(places, key=lambda place: 0 if anchor is None else abs(place - anchor), default=None)


def _pick_item(scene: Scene, row: Row, now: int | None, by: int, *, extends: bool) -> None:
    frames = _begins(scene, row)
    if not frames:
        return
    nearest = min(range(len(frames)), key=lambda place: abs(frames[place] - scene.frame))
    place = nearest if now is None else min(max(now + by, 0), len(frames) - 1)
    if row == MARKERS and scene.target:
        scene.pick_marker(scene.target.markers[place])
    elif row == RANGES:
        scene.pick_range(place)
    else:
        lane = next(lane for lane in scene.lanes if lane.person == row)
        keys = Qt.KeyboardModifier.ShiftModifier if extends else Qt.KeyboardModifier.NoModifier
        pick_bar(scene, lane, lane.pieces[place], keys)


def _begins(scene: Scene, row: Row) -> list[int]:
    target = scene.target
    if row == MARKERS:
        return [marker.frame for marker in target.markers] if target else []
    if row == RANGES:
        return [each.first for each in target.ranges] if target else []
    return [piece.track.first for lane in scene.lanes if lane.person == row for piece in lane.pieces]
