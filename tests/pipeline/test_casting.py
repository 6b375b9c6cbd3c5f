"""Who is replaced by whom, and what is said where it was not asked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ffstudio.domain.editing import TrackEdits, TrackPart
from ffstudio.domain.faces import Analysis, FaceTrack, Person
from ffstudio.domain.failures import NoFaceInTarget, NoSuchPerson
from ffstudio.domain.identity import SourceIdentity
from ffstudio.domain.settings import Choose, FaceSettings, RenderSettings
from ffstudio.faces.editing import apply_edits
from ffstudio.pipeline.casting import as_ranges, make_cast
from ffstudio.swap.base import FaceInput, FaceOutput
from tests.swap.drawn import GROUPS

ANA, BEN = (SourceIdentity(name, (), np.zeros(256, np.float32)) for name in ("ana", "ben"))
CLIP = Path("clip.mov")


class Named:
    """A swapper whose prepared identity is the name, and whose crop is the face's own size."""

    name, template = "named", "arcface_128"

    def crop_size(self, face_px: float) -> int:
        return int(face_px)

    def prepare(self, identity: SourceIdentity) -> Any:
        return identity.name

    def swap(self, faces: Sequence[FaceInput], settings: RenderSettings) -> list[FaceOutput]:
        return [FaceOutput(face.crop) for face in faces]


def track(number: int, first: int, count: int, size: float) -> FaceTrack:
    def zeros(*shape: int) -> np.ndarray:
        return np.zeros((count, *shape), np.float32)

    boxes = np.tile(np.array([10, 10, 10 + size, 10 + size], np.float32), (count, 1))
    detected = np.ones(count, bool)
    return FaceTrack(
        number,
        first,
        boxes,
        zeros(5, 2),
        zeros(148, 2),
        zeros(),
        zeros() + 1,
        detected,
        np.zeros(256, np.float32),
    )


@pytest.fixture
def analysis() -> Analysis:
    """Person 1, small, in tracks 1 and 3; person 2, large, in track 2."""
    tracks = (track(1, 0, 10, 50), track(2, 0, 30, 200), track(3, 20, 10, 60))
    nobody = np.zeros(256, np.float32)
    return Analysis("h", "k", 30, (), tracks, (Person(1, (1, 3), nobody), Person(2, (2,), nobody)))


def cast_of(
    casting: dict[int | None, SourceIdentity],
    analysis: Analysis,
    choose: Choose = Choose.LARGEST,
    edits: TrackEdits | None = None,
):
    settings = RenderSettings(faces=FaceSettings(choose=choose))
    prepared = {number: Named().prepare(identity) for number, identity in casting.items()}
    return make_cast(prepared, apply_edits(analysis, edits or TrackEdits()), Named(), GROUPS, settings, CLIP)


def test_a_person_is_usually_the_same_in_all_tracks(analysis: Analysis) -> None:
    first, last = cast_of({1: ANA}, analysis).roles
    assert first.track is not last.track
    assert first.usual is last.usual


def test_a_source_without_a_number_replaces_the_largest_and_says_so(analysis: Analysis) -> None:
    cast = cast_of({None: ANA}, analysis)
    assert [(role.track.id, role.identity) for role in cast.roles] == [(2, "ana")]
    assert "person 1" in cast.warnings[0]


def test_it_may_replace_everyone(analysis: Analysis) -> None:
    cast = cast_of({None: ANA}, analysis, Choose.ALL)
    assert {role.track.id for role in cast.roles} == {1, 2, 3}
    assert not any("Only the largest" in warning for warning in cast.warnings)


def test_named_people_get_their_own_and_the_rest_is_left_alone(analysis: Analysis) -> None:
    cast = cast_of({1: BEN}, analysis)
    assert [(role.track.id, role.identity, role.size) for role in cast.roles] == [
        (1, "ben", 50),
        (3, "ben", 60),
    ]
    assert not any("Only the largest" in warning for warning in cast.warnings)


def test_names_and_one_for_the_rest(analysis: Analysis) -> None:
    cast = cast_of({2: BEN, None: ANA}, analysis)
    assert {role.track.id: role.identity for role in cast.roles} == {1: "ana", 2: "ben", 3: "ana"}


def test_the_farthest_face_of_a_frame_comes_first(analysis: Analysis) -> None:
    cast = cast_of({None: ANA}, analysis, Choose.ALL)
    assert [role.track.id for _, role in cast.at(25)] == [3, 2]
    assert [role.track.id for _, role in cast.at(15)] == [2]


def test_people_who_are_not_there(analysis: Analysis) -> None:
    with pytest.raises(NoSuchPerson, match="the clip shows 2"):
        cast_of({3: ANA}, analysis)
    with pytest.raises(NoFaceInTarget):
        cast_of({None: ANA}, Analysis("h", "k", 30, (), (), ()))


def test_an_ignored_person_may_stay_assigned(analysis: Analysis) -> None:
    cast = cast_of({2: BEN}, analysis, edits=TrackEdits().ignore(TrackPart(2, 0)))
    assert cast.roles == ()
    assert cast.warnings[0].startswith("Nothing of person 2 is replaced")


def test_nothing_fades_at_a_split(analysis: Analysis) -> None:
    cast = cast_of({2: BEN}, analysis, edits=TrackEdits().split(TrackPart(2, 0), 15))
    (whole,), halves = cast_of({2: BEN}, analysis).roles, cast.roles
    assert [role.track.first for role in halves] == [0, 15]
    assert np.array_equal(np.concatenate([role.opacity for role in halves]), whole.opacity)


def test_frames_that_show_the_original_face_are_named(analysis: Analysis) -> None:
    cast = cast_of({1: BEN}, analysis)
    assert cast.warnings[0].startswith("The original face shows in frames 9, 20: ")


@pytest.mark.parametrize(
    ("frames", "text"),
    [
        ([5], "5"),
        ([1, 2, 3, 9], "1-3, 9"),
        (range(0, 60, 2), "0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22 and 18 more"),
    ],
)
def test_frames_read_as_ranges(frames: Sequence[int], text: str) -> None:
    assert as_ranges(frames) == text
