"""Frames along x, rows down y, ticks and thumbnails: pure numbers."""

from __future__ import annotations

import itertools
from dataclasses import replace
from fractions import Fraction

import pytest

from ffstudio.ui.timeline.filmstrip import slots
from ffstudio.ui.timeline.geometry import LANE, MOST_ZOOM, RULER, STRIP, Rows, Scale, snapped, stacked
from ffstudio.ui.timeline.ticks import LABEL, ticks
from ffstudio.ui.viewer.timecode import Timecode

WHOLE = Scale(100_000, 1000).fitted()


@pytest.mark.parametrize("scale", [WHOLE, WHOLE.zoomed(40, 300), WHOLE.zoomed(1e9, 999)])
def test_a_frame_is_where_it_is_drawn(scale: Scale):
    first, last = scale.visible()
    for frame in (first, (first + last) // 2, last):
        assert scale.frame(scale.x(frame) + scale.zoom / 2) == frame


def test_zoom_keeps_what_is_under_the_pointer_and_stays_within_limits():
    scale = WHOLE.zoomed(30, 250)
    assert scale.x(WHOLE.frame(250)) == pytest.approx(250, abs=1.01 * scale.zoom)
    assert scale.zoomed(1e9, 10).zoom == MOST_ZOOM
    assert scale.zoomed(1e-9, 10) == WHOLE


def test_a_whole_clip_stays_whole_in_another_width_and_a_part_stays_a_part():
    assert WHOLE.resized(500).content == pytest.approx(500)
    near = WHOLE.zoomed(20, 0)
    assert near.resized(500).zoom == near.zoom


def test_the_playhead_out_of_sight_turns_the_page():
    scale = replace(WHOLE.zoomed(100, 0), scroll=0.0)
    assert scale.showing(10) == scale
    page = scale.showing(50_000)
    assert 0 <= page.x(50_000) < page.width / 2


def test_lanes_by_their_place():
    rows = Rows(ranges=1, lanes=3, scroll=10)
    for lane in range(3):
        assert rows.lane(rows.top(lane) + LANE / 2) == lane
    assert rows.lane(RULER + STRIP - 1) is None
    assert rows.lane(rows.top(3)) is None
    assert list(Rows(lanes=200, scroll=10 * LANE).visible(rows.lanes_top + 3 * LANE)) == [10, 11, 12, 13]


def test_snapping_reaches_only_so_far():
    assert snapped(103, [0, 100, 200], 5) == 100
    assert snapped(103, [0, 100, 200], 2) == 103
    assert snapped(7, [], 50) == 7


def test_what_overlaps_is_stacked():
    assert stacked([(0, 10), (5, 20), (11, 30), (12, 13)]) == [0, 1, 0, 2]


@pytest.mark.parametrize("factor", [1, 7, 300, 5000, 100_000])
def test_labels_have_room_and_stand_at_round_timecodes(factor: int):
    scale, timecode = WHOLE.zoomed(factor, 0), Timecode(Fraction(25), "10:00:00:07")
    frames = [tick.frame for tick in ticks(scale, timecode, 0, 1000) if tick.is_labelled]
    assert all((b - a) * scale.zoom >= LABEL for a, b in itertools.pairwise(frames))
    step = min((b - a for a, b in itertools.pairwise(frames)), default=1)
    assert all((frame + 7) % step == 0 for frame in frames)
    assert len(list(ticks(scale, timecode, 0, 1000))) < 200


def test_thumbnails_cover_what_shows_without_a_gap():
    for factor in (1, 3, 50, 1000):
        scale = WHOLE.zoomed(factor, 200)
        found = slots(scale, None, 0, 1000)
        assert len(found) < 40
        assert found[0][0] <= scale.frame(0)
        assert found[-1][1] >= scale.frame(1000)
        assert all(b[0] == a[1] + 1 for a, b in itertools.pairwise(found))
