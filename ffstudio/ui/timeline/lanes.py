"""What the timeline shows of a clip's people, as values: a lane a person, with the pieces of its tracks."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np

from ffstudio.domain.editing import TrackPart
from ffstudio.domain.faces import Floats
from ffstudio.domain.project import Project, TargetClip
from ffstudio.faces.editing import EditedAnalysis, Piece
from ffstudio.pipeline.casting import chosen_people
from ffstudio.ui.timeline.geometry import stacked


@dataclass(frozen=True, slots=True)
class Player:
    """Who plays a person: the source's id and name; `is_chosen` where the settings chose the person."""

    source: str
    name: str
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Portrait:
    """Where a person is seen best: `box` x0, y0, x1, y1 px in clip frame `frame`."""

    frame: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """One person. `name` is "" where none was given, `player` None where nobody plays it.

    `pieces` are in order of time; `rows` their places among the `depth` rows of the lane, one under the other
    where they overlap.
    """

    person: int
    name: str
    player: Player | None
    pieces: tuple[Piece, ...]
    rows: tuple[int, ...]
    portrait: Portrait

    @property
    def depth(self) -> int:
        return max(self.rows) + 1

    @property
    def is_ignored(self) -> bool:
        """Nothing of the person is left to replace."""
        return all(piece.ignored for piece in self.pieces)

    def between(self, first: int, last: int) -> list[tuple[Piece, int]]:
        """Pieces that show in these frames, with their rows."""
        end = bisect_right(self.pieces, last, key=lambda piece: piece.track.first)
        pairs = zip(self.pieces[:end], self.rows[:end], strict=True)
        return [(piece, row) for piece, row in pairs if piece.track.last >= first]

    def at(self, frame: int) -> Piece | None:
        """The first piece in this frame."""
        return next((piece for piece, _ in self.between(frame, frame)), None)


def make_lanes(project: Project, target: TargetClip, edited: EditedAnalysis) -> tuple[Lane, ...]:
    """The clip's people in order of their numbers."""
    by_person: dict[int, list[Piece]] = {}
    for piece in edited.pieces:
        by_person.setdefault(piece.person, []).append(piece)
    players = _players(project, target, edited)
    return tuple(
        _lane(person, target.name_of(person), players.get(person), pieces)
        for person, pieces in sorted(by_person.items())
    )


def person_of(lanes: tuple[Lane, ...], part: TrackPart) -> Lane | None:
    """The lane in which a piece lies."""
    return next((lane for lane in lanes if any(piece.part == part for piece in lane.pieces)), None)


def _players(project: Project, target: TargetClip, edited: EditedAnalysis) -> dict[int, Player]:
    names = {source.id: source.name for source in project.sources}
    named = {role.number: Player(role.source, names.get(role.source, "")) for role in target.roles}
    anyone = named.pop(None, None)
    players = {number: player for number, player in named.items() if number is not None}
    if anyone:
        chosen = chosen_people(edited.analysis, players, target.settings.faces.choose)
        players |= dict.fromkeys(chosen, Player(anyone.source, anyone.name, is_chosen=True))
    return players


def _lane(person: int, name: str, player: Player | None, pieces: list[Piece]) -> Lane:
    rows = stacked([(piece.track.first, piece.track.last) for piece in pieces])
    return Lane(person, name, player, tuple(pieces), tuple(rows), _portrait(pieces))


def _portrait(pieces: list[Piece]) -> Portrait:
    """The surest frame of the longest piece, large ones before small ones."""
    track = max(pieces, key=lambda piece: piece.track.count).track
    size: Floats = np.sqrt(np.prod(track.boxes[:, 2:] - track.boxes[:, :2], axis=1).clip(min=0))
    row = int(np.argmax(track.confidence * track.detected * size))
    x0, y0, x1, y1 = (float(value) for value in track.boxes[row])
    return Portrait(track.first + row, (x0, y0, x1, y1))
