"""An analysis as corrected: pieces, people, and edits that no longer fit."""

from __future__ import annotations

import numpy as np
import pytest

from ffstudio.domain.editing import TrackEdits, TrackPart
from ffstudio.domain.faces import Analysis, FaceTrack, Person
from ffstudio.faces.editing import EditedAnalysis, apply_edits


def track(number: int, first: int, count: int) -> FaceTrack:
    """A face whose box begins at its frame's number, so that pieces can be told."""
    boxes = np.zeros((count, 4), np.float32)
    boxes[:, 0] = np.arange(first, first + count)
    embedding = np.zeros(256, np.float32)
    embedding[number] = 1
    points, landmarks = np.zeros((count, 5, 2), np.float32), np.zeros((count, 148, 2), np.float32)
    ones = np.ones(count, np.float32)
    return FaceTrack(number, first, boxes, points, landmarks, ones, ones, np.ones(count, np.bool_), embedding)


@pytest.fixture
def analysis() -> Analysis:
    """Person 1 in tracks 1 and 3, person 2 in track 2."""
    tracks = (track(1, 0, 10), track(2, 0, 30), track(3, 20, 10))
    people = (Person(1, (1, 3), tracks[0].embedding), Person(2, (2,), tracks[1].embedding))
    return Analysis("h", "k", 30, (), tracks, people)


def people_of(edited: EditedAnalysis) -> dict[int, tuple[int, ...]]:
    return {person.number: person.tracks for person in edited.analysis.people}


def test_no_edits_change_nothing(analysis: Analysis) -> None:
    edited = apply_edits(analysis, TrackEdits())
    assert edited.analysis is analysis
    assert [piece.part for piece in edited.pieces] == [TrackPart(1, 0), TrackPart(2, 0), TrackPart(3, 20)]
    assert [piece.person for piece in edited.pieces] == [1, 2, 1]


def test_a_split_makes_pieces_that_can_be_named(analysis: Analysis) -> None:
    part = TrackPart(2, 12)
    edited = apply_edits(analysis, TrackEdits().split(TrackPart(2, 0), 12).move(part, 7))
    first, second = edited.analysis.tracks_of(2), edited.analysis.tracks_of(7)
    assert [(t.id, t.first, t.last) for t in (*first, *second)] == [(2, 0, 11), (4, 12, 29)]
    assert second[0].at(12).box[0] == 12
    piece = edited.piece(4)
    assert piece is not None
    assert piece.part == part
    assert edited.piece_of(part) is piece
    assert np.array_equal(second[0].embedding, analysis.tracks[1].embedding)
    assert edited.known == {1, 2, 7}
    assert edited.next_person == 8
    assert edited.analysis.people[0] is analysis.people[0]


def test_merging_people_leaves_one(analysis: Analysis) -> None:
    edits = TrackEdits().merge([TrackPart(2, 0)], 1)
    assert people_of(apply_edits(analysis, edits)) == {1: (1, 2, 3)}


def test_the_ignored_are_not_rendered_but_can_be_shown(analysis: Analysis) -> None:
    edited = apply_edits(analysis, TrackEdits().ignore(TrackPart(2, 0)))
    assert people_of(edited) == {1: (1, 3)}
    assert [piece.ignored for piece in edited.pieces_of(2)] == [True]
    assert 2 in edited.known


def test_edits_that_no_longer_fit_are_left_out_with_a_remark(analysis: Analysis) -> None:
    edits = TrackEdits((TrackPart(1, 40), TrackPart(9, 3)), ((TrackPart(3, 21), 2),), (TrackPart(2, 5),))
    edited = apply_edits(analysis, edits)
    assert people_of(edited) == {1: (1, 3), 2: (2,)}
    assert len(edited.remarks) == 4
    assert "track 9 at frame 3" in edited.remarks[1]
