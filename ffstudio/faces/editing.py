"""An analysis as the operator corrected it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ffstudio.domain.editing import TrackEdits, TrackPart
from ffstudio.domain.faces import Analysis, FaceTrack, Person
from ffstudio.domain.sentences import said
from ffstudio.faces.people import make_person


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A track, or a part of one, after the edits.

    `part` names it in edits; `track` is the piece itself, under its number in the edited analysis; `whole` the
    track as analysed. `person` is whom it belongs to; `ignored` pieces are not in the edited analysis.
    """

    part: TrackPart
    track: FaceTrack
    whole: FaceTrack
    person: int
    ignored: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class EditedAnalysis:
    """`analysis` is what a render follows; `pieces` are all of them, in order of time, then from the left.

    `original` is the analysis before; `remarks` are sentences about edits that had nothing to refer to.
    """

    analysis: Analysis
    original: Analysis
    pieces: tuple[Piece, ...]
    remarks: tuple[str, ...] = ()

    def piece(self, track: int) -> Piece | None:
        """The piece under a track's number in the edited analysis; ignored ones have one, too."""
        return next((piece for piece in self.pieces if piece.track.id == track), None)

    def piece_of(self, part: TrackPart) -> Piece | None:
        """The piece that edits name so; None where there is none."""
        return next((piece for piece in self.pieces if piece.part == part), None)

    def pieces_of(self, person: int) -> tuple[Piece, ...]:
        """The person's pieces in order of time, ignored ones as well."""
        return tuple(piece for piece in self.pieces if piece.person == person)

    @property
    def known(self) -> frozenset[int]:
        """Numbers of people that may be named: those analysed, and those that the edits made."""
        return frozenset(
            {person.number for person in self.original.people} | {piece.person for piece in self.pieces}
        )

    @property
    def next_person(self) -> int:
        """A number that nobody has, for a new person."""
        return max(self.known, default=0) + 1


def apply_edits(analysis: Analysis, edits: TrackEdits) -> EditedAnalysis:
    """The analysis with its tracks split, given to other people, or left out.

    The first piece of a track keeps its number, later ones get numbers of their own, and all keep the track's
    embedding. People keep their numbers; those who are left without a track are gone. An edit that refers to a
    track, frame or piece that is not there is ignored, with a remark.
    """
    splits, owners = _valid_splits(analysis, edits), _owners(analysis)
    moved, ignored = dict(edits.people), frozenset(edits.ignored)
    cut = sorted(_cut(analysis, splits), key=lambda pair: (pair[0].first, float(pair[0].boxes[0, 0])))
    pieces = tuple(
        Piece(part, track, whole, moved.get(part, owners[whole.id]), part in ignored)
        for track, whole in cut
        for part in [TrackPart(whole.id, track.first)]
    )
    if not (splits or edits.people or edits.ignored):
        return EditedAnalysis(analysis, analysis, pieces, _remarks(edits, splits, pieces))
    shown = [piece for piece in pieces if not piece.ignored]
    edited = replace(analysis, tracks=tuple(piece.track for piece in shown), people=_people(analysis, shown))
    return EditedAnalysis(edited, analysis, pieces, _remarks(edits, splits, pieces))


def _owners(analysis: Analysis) -> dict[int, int]:
    return {track: person.number for person in analysis.people for track in person.tracks}


def _valid_splits(analysis: Analysis, edits: TrackEdits) -> list[TrackPart]:
    spans = {track.id: (track.first, track.last) for track in analysis.tracks}
    return [
        part for part in edits.splits if part.track in spans and _is_inside(part.first, spans[part.track])
    ]


def _is_inside(frame: int, span: tuple[int, int]) -> bool:
    return span[0] < frame <= span[1]


def _cut(analysis: Analysis, splits: Sequence[TrackPart]) -> Iterator[tuple[FaceTrack, FaceTrack]]:
    """Every piece with the track that it is of."""
    number = max((track.id for track in analysis.tracks), default=0)
    for whole in analysis.tracks:
        inside = sorted(part.first for part in splits if part.track == whole.id)
        if not inside:
            yield whole, whole
            continue
        for first, end in pairwise([whole.first, *inside, whole.last + 1]):
            number += first != whole.first
            yield _slice(whole, first, end, whole.id if first == whole.first else number), whole


def _slice(track: FaceTrack, first: int, end: int, number: int) -> FaceTrack:
    rows = slice(first - track.first, end - track.first)
    return FaceTrack(
        number,
        first,
        track.boxes[rows],
        track.points[rows],
        track.landmarks[rows],
        track.scores[rows],
        track.confidence[rows],
        track.detected[rows],
        track.embedding,
        None if track.covered is None else track.covered[rows],
    )


def _people(analysis: Analysis, shown: Sequence[Piece]) -> tuple[Person, ...]:
    before = {person.number: person for person in analysis.people}
    groups: dict[int, list[FaceTrack]] = {}
    for piece in shown:
        groups.setdefault(piece.person, []).append(piece.track)
    people = []
    for number, tracks in sorted(groups.items()):
        kept = before.get(number)
        is_same = kept is not None and set(kept.tracks) == {track.id for track in tracks}
        people.append(kept if kept is not None and is_same else make_person(number, tracks))
    return tuple(people)


def _remarks(edits: TrackEdits, splits: Sequence[TrackPart], pieces: Sequence[Piece]) -> tuple[str, ...]:
    known = {piece.part for piece in pieces}
    lost = [(part, said("a split")) for part in edits.splits if part not in splits]
    lost += [
        (part, said("the move to person {person}", person=person))
        for part, person in edits.people
        if part not in known
    ]
    lost += [(part, said("ignoring a piece")) for part in edits.ignored if part not in known]
    return tuple(
        said(
            "An edit was left out, as the analysis has no such place: {what} of track {track} at frame {frame}.",
            what=what,
            track=part.track,
            frame=part.first,
        )
        for part, what in lost
    )
