"""Zoom, pan, fit and wipe as numbers."""

from __future__ import annotations

import pytest

from ffstudio.ui.viewer.geometry import (
    Box,
    Camera,
    Size,
    Upright,
    halves,
    is_larger,
    longest_side,
    panned,
    place,
    scale_of,
    stepped,
    visible,
    wipe_at,
    zoomed,
)

FRAME, VIEW = Size(1920, 1080), Size(960, 600)


def test_a_frame_is_fitted_amid_the_view():
    assert scale_of(Camera(), FRAME, VIEW) == 0.5
    assert place(Camera(), FRAME, VIEW) == Box(0, 30, 960, 540)


@pytest.mark.parametrize("at", [(480.0, 300.0), (100.0, 100.0), (900.0, 500.0)])
def test_zooming_keeps_what_is_under_the_cursor(at):
    camera, box = Camera(), place(Camera(), FRAME, VIEW)
    for zoom in (1.0, 3.0, 8.0):
        camera = zoomed(camera, FRAME, VIEW, zoom, at)
        after = place(camera, FRAME, VIEW)
        assert (at[0] - after.x) / after.width == pytest.approx((at[0] - box.x) / box.width, abs=2e-3)
        assert (at[1] - after.y) / after.height == pytest.approx((at[1] - box.y) / box.height, abs=2e-3)


def test_panning_ends_at_the_frame_s_edges():
    camera = zoomed(Camera(), FRAME, VIEW, 1.0, (480, 300))
    assert place(panned(camera, FRAME, VIEW, 5000, -5000), FRAME, VIEW) == Box(0, -480, 1920, 1080)
    assert panned(Camera(), FRAME, VIEW, 50, 50) == Camera()
    assert is_larger(camera, FRAME, VIEW)
    assert not is_larger(Camera(), FRAME, VIEW)


def test_pictures_are_made_no_larger_than_they_are_seen():
    upright = Upright(1920, 1080)
    assert longest_side(Camera(), upright, VIEW) == 960
    assert longest_side(Camera(0.25), upright, VIEW) == 480
    assert longest_side(Camera(1.0), upright, VIEW) == 0
    assert longest_side(Camera(), upright, Size(4000, 4000)) == 0


@pytest.mark.parametrize("turns", range(4))
def test_stored_px_find_their_place_when_turned(turns):
    upright = Upright(720, 576, 16 / 11, turns)
    corners = [upright.to_shown(point) for point in ((0, 0), (720, 0), (0, 576), (720, 576))]
    size = upright.size
    assert {(round(x), round(y)) for x, y in corners} == {
        (x, y) for x in (0, round(size.width)) for y in (0, round(size.height))
    }
    assert upright.to_stored(upright.to_shown((100.0, 50.0))) == pytest.approx((100.0, 50.0))


def test_a_quarter_turn_leftwards_brings_the_right_edge_up():
    assert Upright(720, 576, 1.0, 1).to_shown((720.0, 10.0)) == (10.0, 0.0)


def test_only_the_visible_px_are_painted():
    target, source = visible(Box(-3200, 0, 6400, 3200), Box(0, 0, 640, 320), Size(200, 100))
    assert source == Box(100, 0, 20, 10)
    assert target == Box(0, 0, 640, 320)


def test_zooms_go_up_and_down_a_ladder():
    assert stepped(0.62, 1) == pytest.approx(2 / 3)
    assert stepped(1.0, 1) == 1.5
    assert stepped(1.0, -1) == pytest.approx(2 / 3)
    assert stepped(32.0, 1) == 32.0


def test_halves_and_wipe():
    left, right = halves(Size(1004, 500))
    assert (left.width, right.x, right.width) == (500, 504, 500)
    assert wipe_at(250, Box(0, 0, 1000, 10)) == 0.25
    assert wipe_at(-5, Box(0, 0, 1000, 10)) == 0.0
