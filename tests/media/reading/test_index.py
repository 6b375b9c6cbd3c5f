"""The list of shown frames against what decoding gives."""

from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import pytest

from ffstudio.domain.errors import Cancelled
from ffstudio.domain.progress import CancelToken
from ffstudio.media.reading.index import build_index
from ffstudio.media.reading.packets import shows_frame
from ffstudio.media.reading.probe import probe
from tests.clips import make_clip

B_FRAMES = {"preset": "ultrafast", "bf": "3", "g": "12"}


@pytest.mark.parametrize("suffix", [".mp4", ".mkv", ".ts"])
def test_times_are_those_of_the_decoded_frames(tmp_path, suffix):
    path = make_clip(tmp_path / f"a{suffix}", options=B_FRAMES, frames=40)
    index = build_index(probe(path))
    with av.open(str(path)) as container:
        assert index.pts.tolist() == [frame.pts for frame in container.decode(video=0)]
    assert index.count == 40
    assert (np.diff(index.pts) > 0).all()
    assert (index.durations == index.pts[1] - index.pts[0]).all()


def test_entry_points_of_an_open_gop(tmp_path):
    options = {"preset": "ultrafast", "x264-params": "bframes=3:b-adapt=0:keyint=10:min-keyint=10:open-gop=1"}
    index = build_index(probe(make_clip(tmp_path / "a.mp4", options=options, frames=40)))
    points = index.point_pts[index.entries]
    assert (points <= index.pts).all(), "a frame shown before a keyframe needs the keyframe before"
    assert len(index.keyframes) == len(index.point_pts) > 2


def test_frames_cut_off_by_an_edit_list_are_left_out(tmp_path):
    path = make_clip(tmp_path / "a.mp4", options=B_FRAMES, start_pts=-7)
    index = build_index(probe(path))
    assert (index.count, index.packets) == (23, 30)
    assert index.pts[0] == 0


def test_start_offset_is_kept(tmp_path):
    clip = probe(make_clip(tmp_path / "a.mp4", options=B_FRAMES, start_pts=25))
    index = build_index(clip)
    assert index.pts[0] * clip.video.time_base == 1


def test_variable_times(tmp_path):
    pts = [*range(0, 45, 3), *range(45, 180, 9)]
    clip = probe(make_clip(tmp_path / "a.mp4", options=B_FRAMES, pts=pts, time_base=Fraction(1, 90)))
    assert [time * clip.video.time_base * 90 for time in build_index(clip).pts.tolist()] == pts


def test_avi_is_counted_where_its_times_do_not_tell_the_order(tmp_path):
    assert not build_index(probe(make_clip(tmp_path / "a.avi", options=B_FRAMES))).is_timed
    plain = make_clip(tmp_path / "b.avi", codec="mjpeg", pix_fmt="yuvj420p", colour=None)
    assert build_index(probe(plain)).is_timed


def test_number_of_a_time(tmp_path):
    index = build_index(probe(make_clip(tmp_path / "a.mkv", options=B_FRAMES)))
    assert index.number_of(80) == 2
    assert index.number_of(81) is None
    assert index.number_of(10**9) is None


def test_cancel(tmp_path):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        build_index(probe(make_clip(tmp_path / "a.mp4", options=B_FRAMES)), cancel=token)


@pytest.mark.parametrize(
    ("codec", "data", "is_shown"),
    [
        ("vp8", b"\x10", True),
        ("vp8", b"\x00", False),
        ("vp9", b"\x82\x00", True),  # frame marker, key frame, shown
        ("vp9", b"\x80\x00", False),
        ("vp9", b"\x88\x00", True),  # shows an existing frame
        ("vp9", b"\x80\xc0", True),  # a superframe ends in one that is shown
        ("h264", b"\x00", True),
    ],
)
def test_hidden_frames(codec, data, is_shown):
    assert shows_frame(codec, av.Packet(data)) is is_shown
