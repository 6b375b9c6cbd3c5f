"""Renders with edited tracks and settings that differ within the clip."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ffstudio.domain.clip import FrameRange
from ffstudio.domain.editing import RangeSettings, TrackEdits, TrackPart
from ffstudio.domain.failures import NoSuchPerson, SettingInvalid
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.spec import RenderSpec
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.render import render
from tests.footage import frames_of

SPLIT = 8
HALVES = TrackEdits().split(TrackPart(1, 0), SPLIT)
SECOND = TrackPart(1, SPLIT)


@pytest.fixture(scope="module")
def plain(small_spec: RenderSpec, small_engine: Engine) -> list[bytes]:
    return pictures(small_spec, small_engine)


@pytest.fixture(scope="module")
def source(small_clip: Path) -> list[bytes]:
    return [content for _, content in frames_of(small_clip)]


def pictures(spec: RenderSpec, engine: Engine) -> list[bytes]:
    render(spec, engine)
    return [content for _, content in frames_of(spec.output)]


def differing(one: list[bytes], other: list[bytes]) -> list[int]:
    return [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]


def test_ranges_differ_there_and_nowhere_else(
    small_spec: RenderSpec, plain: list[bytes], small_engine: Engine
) -> None:
    ranges = (RangeSettings(5, 7, ("mask.feather=0.15",)), RangeSettings(10, 11, ("swap.amount=0.4",)))
    found = pictures(replace(small_spec, ranges=ranges), small_engine)
    assert differing(plain, found) == [5, 6, 7, 10, 11]


def test_what_is_ignored_is_the_source_and_a_split_alone_changes_nothing(
    small_spec: RenderSpec, plain: list[bytes], source: list[bytes], small_engine: Engine
) -> None:
    found = pictures(replace(small_spec, edits=HALVES.ignore(SECOND)), small_engine)
    assert found == plain[:SPLIT] + source[SPLIT:]
    assert differing(plain, source) == list(range(len(source)))


def test_the_second_half_of_a_track_can_be_another_person(
    small_spec: RenderSpec, plain: list[bytes], source: list[bytes], sample: Path, small_engine: Engine
) -> None:
    other = Assignment((SourceRef(sample / "source_c.jpg"),), 2)
    cast = replace(small_spec, assignments=(*small_spec.assignments, other), edits=HALVES.move(SECOND, 2))
    found = pictures(cast, small_engine)
    late = list(range(SPLIT, len(plain)))
    assert differing(plain, found) == late
    assert set(late) <= set(differing(source, found))
    with pytest.raises(NoSuchPerson, match="person 2"):
        render(replace(cast, edits=TrackEdits()), small_engine)


def test_a_trimmed_render_with_edits_analyses_the_whole_clip(
    small_spec: RenderSpec, plain: list[bytes], source: list[bytes], small_engine: Engine
) -> None:
    anyone = replace(small_spec.assignments[0], person=None)
    edits = replace(small_spec, assignments=(anyone,), edits=HALVES.ignore(SECOND), trim=FrameRange(6, 9))
    assert pictures(edits, small_engine) == plain[6:8] + source[8:10]


def test_a_bad_range_stops_before_any_frame(small_spec: RenderSpec, small_engine: Engine) -> None:
    with pytest.raises(SettingInvalid, match="holds for the whole clip"):
        render(replace(small_spec, ranges=(RangeSettings(0, 1, ("faces.min_size=30",)),)), small_engine)
