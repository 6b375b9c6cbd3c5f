"""Exact access: what frame comes out, its time and its bytes, in sequence and at random."""

from __future__ import annotations

import random
import shutil
import threading
from dataclasses import replace
from fractions import Fraction
from typing import Any

import av
import numpy as np
import pytest
from av.codec.hwaccel import HWAccel, hwdevices_available

from ffstudio.domain.errors import Cancelled
from ffstudio.domain.failures import DecodeFailed, DecoderUnavailable, TargetChanged
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.settings import Decode
from ffstudio.media.reading.index import build_index
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader
from tests.clips import frame_number, make_clip

B_FRAMES = {"preset": "ultrafast", "bf": "3", "g": "12"}
OPEN_GOP = {"preset": "ultrafast", "x264-params": "bframes=3:b-adapt=0:keyint=10:min-keyint=10:open-gop=1"}
INTRA_REFRESH = {"preset": "ultrafast", "x264-params": "intra-refresh=1:keyint=12"}
X265 = {"preset": "ultrafast", "x265-params": "keyint=10:bframes=3:open-gop=1:log-level=none:pools=1"}
VP9 = {"deadline": "realtime", "cpu-used": "8", "g": "12"}
KINDS: dict[str, dict[str, Any]] = {
    "h264 in mp4": {"suffix": ".mp4", "options": B_FRAMES},
    "h264 in mkv": {"suffix": ".mkv", "options": B_FRAMES},
    "h264 in ts": {"suffix": ".ts", "options": B_FRAMES},
    "h264 in avi": {"suffix": ".avi", "options": B_FRAMES},
    "h264 open gop": {"suffix": ".mp4", "options": OPEN_GOP},
    "h264 intra refresh": {"suffix": ".mkv", "options": INTRA_REFRESH},
    "h264 one keyframe": {"suffix": ".mov", "options": {"preset": "ultrafast", "g": "999"}},
    "h264 cut by edit list": {"suffix": ".mp4", "options": B_FRAMES, "start_pts": -7},
    "h264 variable rate": {
        "suffix": ".mp4", "options": B_FRAMES, "time_base": Fraction(1, 90),
        "pts": [*range(0, 45, 3), *range(45, 180, 9)],
    },
    "hevc open gop": {"suffix": ".mp4", "codec": "libx265", "pix_fmt": "yuv420p10le", "options": X265},
    "prores": {"suffix": ".mov", "codec": "prores_ks", "pix_fmt": "yuv422p10le"},
    "prores 4444": {"suffix": ".mov", "codec": "prores_ks", "pix_fmt": "yuva444p10le", "frames": 12},
    "dnxhr": {
        "suffix": ".mxf", "codec": "dnxhd", "pix_fmt": "yuv422p", "size": (256, 144), "frames": 12,
        "options": {"profile": "dnxhr_sq"},
    },
    "mpeg2 in mxf": {
        "suffix": ".mxf", "codec": "mpeg2video", "options": {"bf": "2", "g": "12"}, "size": (352, 288),
    },
    "mjpeg": {"suffix": ".avi", "codec": "mjpeg", "pix_fmt": "yuvj420p", "colour": None},
    "av1": {"suffix": ".mp4", "codec": "libsvtav1", "options": {"preset": "11", "g": "12"}},
    "vp9": {"suffix": ".webm", "codec": "libvpx-vp9", "options": VP9},
    "ffv1 odd size": {"suffix": ".mkv", "codec": "ffv1", "size": (213, 121)},
    "gif": {"suffix": ".gif", "codec": "gif", "pix_fmt": "rgb8", "colour": None, "rate": Fraction(10)},
    "raw nv12 in nut": {"suffix": ".nut", "codec": "rawvideo", "pix_fmt": "nv12", "colour": None},
    "raw nv12 in avi": {"suffix": ".avi", "codec": "rawvideo", "pix_fmt": "nv12", "colour": None},
    "packed yuv": {"suffix": ".nut", "codec": "rawvideo", "pix_fmt": "yuyv422", "colour": None},
    "one frame": {"suffix": ".mp4", "options": B_FRAMES, "frames": 1},
    "rgb": {
        "suffix": ".mp4", "codec": "libx264rgb", "pix_fmt": "bgr24",
        "options": {"preset": "ultrafast", "qp": "0"},
    },
}  # fmt: skip


def _bytes(frame: VideoFrame) -> bytes:
    return b"".join(np.ascontiguousarray(plane).tobytes() for plane in frame.planes)


@pytest.mark.parametrize("kind", KINDS)
def test_random_access_equals_sequence(tmp_path, kind):
    recipe = dict(KINDS[kind])
    clip = probe(make_clip(tmp_path / f"a{recipe.pop('suffix')}", **recipe))
    with Reader(clip) as reader:
        sequence = list(reader.frames())
        wanted = [_bytes(frame) for frame in sequence]
        numbers = [frame_number(frame) for frame in sequence]
        assert numbers == list(range(numbers[0], numbers[0] + reader.frame_count))
        assert [frame.time.pts for frame in sequence] == reader.index.pts.tolist()
        order = random.Random(1)
        for index in [reader.frame_count - 1, 0, *(order.randrange(reader.frame_count) for _ in range(12))]:
            frame = reader.frame(index)
            assert (frame.index, frame.native.pts) == (index, reader.index.pts[index])
            assert _bytes(frame) == wanted[index], f"frame {index}"
        assert reader.frame_at_pts(sequence[-1].time.pts).index == reader.frame_count - 1
        assert not reader.warnings


@pytest.mark.parametrize("kind", ["png", "exr"])
def test_image_sequence(tmp_path, kind):
    pix_fmt = {"png": "rgb48be", "exr": "gbrpf32le"}[kind]
    pattern = tmp_path / f"shot.%03d.{kind}"
    make_clip(pattern, codec=kind, pix_fmt=pix_fmt, frames=8, colour=None, size=(160, 90))
    with Reader(probe(pattern, sequence_rate=Fraction(24))) as reader:
        assert [frame_number(frame) for frame in reader.frames()] == list(range(8))
        assert [frame_number(reader.frame(index)) for index in (5, 2, 7)] == [5, 2, 7]
        assert reader.frame(3).time.seconds == Fraction(3, 24)
        assert reader.frame(0).layout.depth == 16


@pytest.mark.parametrize(
    ("kind", "pix_fmt", "wanted"),
    [
        ("png", "rgb24", "rgb24"),
        ("tiff", "rgb48le", "rgb48le"),
        ("dpx", "gbrp10be", "gbrp10le"),
        ("exr", "gbrpf32le", "gbrp16le"),
        ("webp", "yuv420p", "yuv420p"),
    ],
)
def test_still(tmp_path, kind, pix_fmt, wanted):
    codec = {"webp": "libwebp"}.get(kind, kind)
    path = make_clip(tmp_path / f"a.{kind}", codec=codec, pix_fmt=pix_fmt, frames=1, colour=None)
    with Reader(probe(path)) as reader:
        assert [frame.index for frame in reader.frames()] == [0]
        assert frame_number(reader.frame(0)) == 0
        assert reader.frame(0).layout.name == wanted


def test_range_and_bounds(tmp_path):
    with Reader(probe(make_clip(tmp_path / "a.mp4", options=B_FRAMES))) as reader:
        assert [frame_number(frame) for frame in reader.frames(7, 11)] == [7, 8, 9, 10, 11]
        assert [frame.index for frame in reader.frames(28, 99)] == [28, 29]
        with pytest.raises(IndexError):
            reader.frame(30)
        with pytest.raises(KeyError):
            reader.frame_at_pts(1)


def test_sequential_reading_never_seeks(tmp_path, monkeypatch):
    with Reader(probe(make_clip(tmp_path / "a.mp4", options=B_FRAMES))) as reader:
        monkeypatch.setattr(reader._decoder, "seek", lambda point: pytest.fail("sought"))
        assert [reader.frame(index).index for index in (0, 1, 2, 5, 9, 20)] == [0, 1, 2, 5, 9, 20]


def test_a_given_index_is_used(tmp_path):
    clip = probe(make_clip(tmp_path / "a.mp4", options=B_FRAMES))
    index = build_index(clip)
    with Reader(clip, index=index) as reader:
        assert reader.index is index


@pytest.mark.parametrize("suffix", [".mp4", ".mkv", ".mov", ".avi"])
def test_truncated_file_gives_what_decodes_and_says_so(tmp_path, suffix):
    avi = {"codec": "mjpeg", "pix_fmt": "yuvj420p", "colour": None}
    recipe = (
        avi if suffix == ".avi" else {"options": {**B_FRAMES, "g": "50"}, "mux": {"movflags": "faststart"}}
    )
    path = make_clip(
        tmp_path / f"a{suffix}", frames=150, **(recipe if suffix != ".mkv" else {"options": B_FRAMES})
    )
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with Reader(probe(path)) as reader:
        frames = list(reader.frames())
        assert 20 < len(frames) < 150
        assert frame_number(frames[20]) == 20
        [warning] = reader.warnings
        assert "cut short" in warning
        if suffix != ".mkv":
            assert f"only {len(frames)} of 150 frames" in warning


def test_damage_in_the_middle_is_reported(tmp_path):
    path = make_clip(tmp_path / "a.mov", codec="prores_ks", pix_fmt="yuv422p10le")
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + len(content) // 10] = bytes(len(content) // 10)
    path.write_bytes(content)
    with Reader(probe(path)) as reader:
        found = [frame.index for frame in reader.frames()]
        lost = sorted(set(range(30)) - set(found))
        assert lost
        assert f"only {30 - len(lost)} of 30 frames" in reader.warnings[0]
        with pytest.raises(DecodeFailed):
            reader.frame(lost[0])


def test_another_file_under_the_name_is_noticed(tmp_path):
    clip = probe(make_clip(tmp_path / "a.mkv", options=B_FRAMES, frames=3))
    shutil.copy(make_clip(tmp_path / "b.mkv", options=B_FRAMES, frames=3, audio=1), clip.path)
    moved = replace(clip, video=replace(clip.video, stream=1))
    with pytest.raises(TargetChanged):
        Reader(moved)


def test_changing_size_is_refused(tmp_path):
    pattern = tmp_path / "shot.%03d.png"
    make_clip(pattern, codec="png", pix_fmt="rgb24", frames=3, colour=None, size=(64, 48))
    other = make_clip(tmp_path / "b.png", codec="png", pix_fmt="rgb24", frames=1, colour=None, size=(32, 24))
    shutil.move(other, tmp_path / "shot.002.png")
    with Reader(probe(pattern)) as reader, pytest.raises(DecodeFailed, match="size changes at frame"):
        list(reader.frames())


def test_close_while_another_thread_reads(tmp_path):
    clip = probe(make_clip(tmp_path / "a.mp4", options=B_FRAMES, frames=60))
    outcomes: list[BaseException] = []
    index = build_index(clip)
    for _ in range(5):
        reader, begun = Reader(clip, index=index), threading.Event()

        def read(reader: Reader = reader, begun: threading.Event = begun) -> None:
            try:
                while True:
                    for _ in reader.frames():
                        begun.set()
            except Cancelled as error:
                outcomes.append(error)

        thread = threading.Thread(target=read, name="ffstudio-test-reader")
        thread.start()
        assert begun.wait(10)
        reader.close()
        thread.join(10)
        assert not thread.is_alive()
    assert len(outcomes) == 5


def test_frames_outlive_the_reader(tmp_path):
    with Reader(probe(make_clip(tmp_path / "a.mp4", options=B_FRAMES))) as reader:
        frame = reader.frame(4)
    reader.close()
    assert frame_number(frame) == 4
    with pytest.raises(Cancelled):
        reader.frame(5)


def _has_cuda() -> bool:
    try:
        av.CodecContext.create("h264", "r", hwaccel=HWAccel("cuda"))
    except (av.error.FFmpegError, OSError):
        return False
    return "cuda" in hwdevices_available()


@pytest.mark.skipif(_has_cuda(), reason="this machine has an NVIDIA GPU")
def test_missing_hardware_is_an_error_and_not_a_fallback(tmp_path):
    clip = probe(make_clip(tmp_path / "a.mp4", options=B_FRAMES))
    with pytest.raises(DecoderUnavailable, match=r"compute\.decode"):
        Reader(clip, decode=Decode.CUDA)


@pytest.mark.skipif(not _has_cuda(), reason="needs an NVIDIA GPU")
@pytest.mark.gpu
def test_what_the_hardware_cannot_decode_is_an_error(tmp_path):
    clip = probe(make_clip(tmp_path / "a.mov", codec="prores_ks", pix_fmt="yuv422p10le", frames=3))
    with pytest.raises(DecoderUnavailable), Reader(clip, decode=Decode.CUDA) as reader:
        list(reader.frames())


@pytest.mark.skipif(not _has_cuda(), reason="needs an NVIDIA GPU")
@pytest.mark.gpu
def test_hardware_decodes_the_same_frames(tmp_path):
    clip = probe(make_clip(tmp_path / "a.mp4", options=B_FRAMES))
    with Reader(clip) as software, Reader(clip, decode=Decode.CUDA) as hardware:
        for one, two in zip(software.frames(), hardware.frames(), strict=True):
            assert one.layout == two.layout
            assert _bytes(one) == _bytes(two)
        assert _bytes(hardware.frame(7)) == _bytes(software.frame(7))
