"""Views of native memory: exact, zero-copy, and safe to write to only after `writable`."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import av
import numpy as np
import pytest

from ffstudio.domain.frames import FrameTime
from ffstudio.domain.pixels import layout_of
from ffstudio.media.pixels.frame import converted, is_handled, working_format, wrap, writable
from tests.clips import make_clip

TIME = FrameTime(0, Fraction(1, 25))
FORMATS = [
    "yuv420p", "yuv422p10le", "yuv444p12le", "nv12", "p010le", "gbrp", "gbrap12le", "gray", "gray10le",
    "rgb24", "bgra", "rgba64le", "yuva444p10le", "yuv411p",
]  # fmt: skip


def _native(pix_fmt: str, width: int = 853, height: int = 481) -> Any:
    noise = np.random.default_rng(1).integers(0, 65535, (height, width, 3), np.uint16)
    return av.VideoFrame.from_ndarray(noise, format="rgb48le").reformat(format=pix_fmt)


@pytest.mark.parametrize("pix_fmt", FORMATS)
def test_views_hold_the_planes_bytes(pix_fmt):
    native = _native(pix_fmt)
    frame = wrap(native, 3, TIME)
    assert (frame.width, frame.height, frame.index) == (853, 481, 3)
    assert len(frame.planes) == len(native.planes)
    for view, plane in zip(frame.planes, native.planes, strict=True):
        rows = np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)
        assert view.shape[:2] == (plane.height, plane.width)
        assert view.tobytes() == rows[:, : view.nbytes // plane.height].tobytes()
        assert np.shares_memory(view, np.frombuffer(plane, np.uint8))
        assert not view.flags.writeable


def test_writing_reaches_the_native_frame():
    native = _native("yuv420p", 64, 48)
    frame = writable(wrap(native, 0, TIME))
    frame.planes[0][:] = 17
    assert frame.native is native
    assert (native.to_ndarray()[:48] == 17).all()


def test_writing_leaves_the_decoders_references_alone(tmp_path):
    path = make_clip(tmp_path / "a.mp4", options={"preset": "ultrafast", "bf": "2"}, size=(64, 48), frames=20)
    with av.open(str(path)) as untouched, av.open(str(path)) as blotted:
        pairs = zip(untouched.decode(video=0), blotted.decode(video=0), strict=True)
        for number, (wanted, native) in enumerate(pairs):
            assert (native.to_ndarray() == wanted.to_ndarray()).all(), f"frame {number}"
            for plane in writable(wrap(native, number, TIME)).planes:
                plane[:] = 0


@pytest.mark.parametrize(
    ("pix_fmt", "wanted"),
    [
        ("yuyv422", "yuv422p"), ("uyvy422", "yuv422p"), ("pal8", "rgba"), ("rgb48be", "rgb48le"),
        ("yuv420p10be", "yuv420p10le"), ("y210le", "yuv422p10le"), ("xv36le", "yuv444p12le"),
        ("vuya", "yuva444p"), ("x2rgb10le", "gbrp10le"), ("gbrpf32le", "gbrp16le"), ("ya8", "rgba"),
        ("ya16be", "rgba64le"), ("monow", "gray"), ("rgb565le", "rgb24"), ("p010be", "p010le"),
        ("uyyvyy411", "yuv411p"), ("yuv420p", "yuv420p"), ("nv12", "nv12"),
    ],
)  # fmt: skip
def test_working_formats(pix_fmt, wanted):
    assert working_format(pix_fmt) == wanted
    assert layout_of(wanted)
    assert is_handled(pix_fmt)


@pytest.mark.parametrize("pix_fmt", ["yuyv422", "uyvy422", "yuv420p10be", "rgb48be", "xv36le", "y210le"])
def test_unpacking_is_lossless(pix_fmt):
    native = _native(pix_fmt, 1024, 64)
    there = converted(native, working_format(pix_fmt))
    back = there.reformat(format=pix_fmt)
    for one, two in zip(native.planes, back.planes, strict=True):
        assert bytes(one) == bytes(two)


def test_hardware_formats_convert_without_loss():
    for hardware, planar in (("nv12", "yuv420p"), ("p010le", "yuv420p10le")):
        native = _native(planar, 1024, 64)
        back = converted(converted(native, hardware), planar)
        assert (native.to_ndarray() == back.to_ndarray()).all()


def test_frames_stored_upside_down():
    native = _native("yuv420p")
    graph = av.filter.Graph()
    source = graph.add_buffer(width=853, height=481, format=native.format, time_base=Fraction(1, 25))
    flip, sink = graph.add("vflip"), graph.add("buffersink")
    source.link_to(flip)
    flip.link_to(sink)
    graph.configure()
    native.pts, native.time_base = 5, Fraction(1, 25)
    graph.push(native)
    flipped: Any = graph.pull()
    assert flipped.planes[0].line_size < 0
    upright = wrap(native, 0, TIME)
    for view, wanted in zip(wrap(flipped, 0, TIME).planes, upright.planes, strict=True):
        assert (view == wanted[::-1]).all()
