"""What the timeline does to a clip, as values."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ffstudio.domain.clip import FrameRange
from ffstudio.domain.editing import TrackPart
from ffstudio.domain.faces import Analysis, FaceTrack, Person
from ffstudio.domain.project import Marker, Project, SourcePerson, TargetClip
from ffstudio.faces.editing import EditedAnalysis, apply_edits
from ffstudio.ui.timeline import changes
from ffstudio.ui.timeline.evidence import evidence_of
from ffstudio.ui.timeline.lanes import make_lanes

CLIP = TargetClip("t", Path("/footage/shot.mp4"))
SOURCES = (SourcePerson("a", "Ana"), SourcePerson("b", "Ben"))


def track(number: int, first: int, count: int, size: float) -> FaceTrack:
    box = np.array([0, 0, size, size], np.float32)
    face = np.zeros(256, np.float32)
    face[number] = 1
    sure = np.linspace(0.4, 1, count, dtype=np.float32)
    boxes, seen = np.tile(box, (count, 1)), np.ones(count, np.bool_)
    points, mesh = np.zeros((count, 5, 2), np.float32), np.zeros((count, 148, 2), np.float32)
    return FaceTrack(number, first, boxes, points, mesh, sure, sure, seen, face)


TRACKS = (track(1, 0, 100, 80), track(2, 20, 40, 40), track(3, 120, 40, 80))
PEOPLE = tuple(
    Person(number, numbers, TRACKS[numbers[0] - 1].embedding) for number, numbers in ((1, (1, 3)), (2, (2,)))
)
ANALYSIS = Analysis("hash", "key", 200, (110,), TRACKS, PEOPLE)


def edited(clip: TargetClip) -> EditedAnalysis:
    return apply_edits(ANALYSIS, clip.edits)


def parts(clip: TargetClip, person: int) -> list[tuple[int, int]]:
    return [(piece.part.track, piece.part.first) for piece in edited(clip).pieces_of(person)]


def test_split_and_join_in_either_direction():
    piece = edited(CLIP).pieces_of(1)[0]
    cut = changes.split(changes.split(CLIP, [piece], 40), [piece], 70)
    assert parts(cut, 1) == [(1, 0), (1, 40), (1, 70), (3, 120)]
    assert changes.joins(cut.edits, [TrackPart(1, 0)]) == [TrackPart(1, 40)]
    assert changes.joins(cut.edits, [TrackPart(1, 70)]) == [TrackPart(1, 70)]
    every = [TrackPart(1, first) for first in (0, 40, 70)]
    assert changes.join(cut, changes.joins(cut.edits, every)) == CLIP
    assert changes.split(CLIP, [piece], 150) == CLIP


def test_a_track_that_goes_home_leaves_no_edit():
    pieces = edited(CLIP).pieces_of(2)
    moved = changes.give(CLIP, pieces, 1, changes.owners_of(edited(CLIP)))
    assert parts(moved, 1) == [(1, 0), (2, 20), (3, 120)]
    back = changes.give(moved, edited(moved).pieces_of(1)[1:2], 2, changes.owners_of(edited(moved)))
    assert back == CLIP


def test_merged_people_keep_a_name_and_a_source():
    clip = changes.rename(CLIP.with_role(1, "a"), 1, " Eva ")
    merged = changes.merge(clip, edited(clip), 1, 2)
    assert parts(merged, 2) == [(1, 0), (2, 20), (3, 120)]
    assert (merged.source_of(1), merged.source_of(2), merged.names) == (None, "a", ((2, "Eva"),))


def test_who_is_not_replaced_is_not_chosen_either_and_comes_back():
    clip = CLIP.with_role(None, "b")
    project = Project(SOURCES, (clip,))
    lanes = make_lanes(project, clip, edited(clip))
    assert [lane.player and (lane.player.name, lane.player.is_chosen) for lane in lanes] == [
        ("Ben", True),
        None,
    ]
    without = changes.release(clip, edited(clip), 1)
    lanes = make_lanes(project, without, edited(without))
    assert lanes[0].is_ignored
    assert [lane.player is not None for lane in lanes] == [False, True]
    again = changes.assign(without, edited(without), 1, "a")
    assert not again.edits.ignored
    assert again.source_of(1) == "a"


def test_overlapping_tracks_of_one_lane_have_rows_of_their_own():
    moved = changes.give(CLIP, edited(CLIP).pieces_of(2), 1, changes.owners_of(edited(CLIP)))
    (lane,) = make_lanes(Project(SOURCES, (moved,)), moved, edited(moved))
    assert (lane.rows, lane.depth) == ((0, 1, 0), 2)
    assert [piece.part.track for piece, _ in lane.between(55, 130)] == [1, 2, 3]


def test_in_and_out_ranges_and_markers():
    assert changes.trim(CLIP, 0, 199, 200).trim == FrameRange()
    assert changes.trimmed(changes.trim(CLIP, 50, 10, 200), 200) == (10, 50)
    ranged = changes.set_range(changes.add_range(CLIP, 30, 10), 0, 5, 8)
    assert (ranged.ranges[0].first, ranged.ranges[0].last) == (5, 8)
    assert changes.remove_range(ranged, 0) == CLIP
    marked = TargetClip("t", CLIP.path, markers=(Marker(5, "a"), Marker(9, "b")))
    moved = changes.move_marker(marked, Marker(5, "a"), 20)
    assert moved.markers == (Marker(9, "b"), Marker(20, "a"))
    assert changes.write_marker(moved, Marker(9, "b"), "c").markers[0].text == "c"
    assert changes.remove_marker(moved, Marker(20, "a")).markers == (Marker(9, "b"),)


def test_the_least_sure_frame_shows_at_any_zoom():
    evidence = evidence_of(ANALYSIS)[1]
    fine = evidence.columns(np.arange(0, 100))
    assert (np.diff(fine[0].astype(int)) >= 0).all()
    coarse = evidence.columns(np.array([0, 50, 99]))
    assert coarse[0, 0] == fine[0, 0]
    assert coarse[0, 1] <= fine[0, 50]
