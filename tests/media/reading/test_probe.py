"""Probing of real files: facts, kinds, and what bad input is told."""

from __future__ import annotations

import shutil
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from ffstudio.domain.clip import ClipKind, FieldOrder
from ffstudio.domain.colour import Colour
from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.failures import FileMissing, MediaEmpty, MediaUnreadable, NoVideo
from ffstudio.media.pixels.colour_tags import MATRICES, PRIMARIES, RANGES, TRANSFERS, codec_ints, colour_of
from ffstudio.media.reading.probe import probe
from tests.clips import REC709, make_clip

FAST = {"preset": "ultrafast"}
HDR10 = Colour("bt2020", "smpte2084", "bt2020nc", "tv", "topleft")


def test_everything_of_a_rich_mp4(tmp_path):
    clip = probe(
        make_clip(
            tmp_path / "rich.mp4",
            options=FAST,
            audio=2,
            subtitle=True,
            chapters=[(0, 0.5, "one"), (0.5, 1.2, "two")],
            timecode="01:02:03:04",
            rotation=90,
            sar=Fraction(16, 11),
        )
    )
    video = clip.video
    assert clip.kind is ClipKind.VIDEO
    assert (video.codec, video.width, video.height) == ("h264", 320, 180)
    assert (video.pixel_format, video.depth) == ("yuv420p", 8)
    assert (video.rate, video.frame_count, video.is_variable_rate) == (Fraction(25), 30, False)
    assert (video.rotation, video.sample_aspect, video.timecode) == (90, Fraction(16, 11), "01:02:03:04")
    assert video.colour == REC709
    assert video.field_order is FieldOrder.PROGRESSIVE
    kinds = [stream.kind for stream in clip.streams]
    assert kinds[:4] == ["video", "audio", "audio", "subtitle"]
    assert [stream.language for stream in clip.streams[1:3]] == ["eng", "deu"]
    assert clip.chapters == 2
    assert clip.duration == Fraction(6, 5)
    assert clip.size_bytes == clip.path.stat().st_size


def test_ten_bit_hdr_tags_and_chroma_siting(tmp_path):
    options = {"preset": "ultrafast", "x265-params": "log-level=none:pools=1"}
    path = make_clip(
        tmp_path / "hdr.mp4", codec="libx265", pix_fmt="yuv420p10le", frames=3, options=options, colour=HDR10
    )
    video = probe(path).video
    assert video.colour == HDR10
    assert video.colour.is_hdr
    assert (video.pixel_format, video.depth) == ("yuv420p10le", 10)


def test_hdr_side_data_is_named(tmp_path):
    master = "G(13250,34500)B(7500,3000)R(34000,16000)WP(15635,16450)L(10000000,1)"
    options = {
        "preset": "ultrafast",
        "x265-params": f"log-level=none:pools=1:master-display={master}:max-cll=900,300",
    }
    path = make_clip(tmp_path / "m.mkv", codec="libx265", pix_fmt="yuv420p10le", frames=3, options=options)
    assert set(probe(path).video.hdr) == {"mastering display", "content light level"}


@pytest.mark.parametrize("suffix", [".mp4", ".mkv", ".mov"])
@pytest.mark.parametrize("rate", [Fraction(24000, 1001), Fraction(25), Fraction(120000, 1001)])
def test_rational_rates(tmp_path, suffix, rate):
    path = make_clip(tmp_path / f"rate{suffix}", options=FAST, rate=rate, size=(64, 48), frames=20)
    video = probe(path).video
    assert video.rate == rate
    assert not video.is_variable_rate


@pytest.mark.parametrize("suffix", [".mp4", ".mkv"])
def test_variable_rate(tmp_path, suffix):
    pts = [*range(0, 45, 3), *range(45, 180, 9)]
    path = make_clip(
        tmp_path / f"vfr{suffix}", options=FAST, pts=pts, time_base=Fraction(1, 90), rate=Fraction(30)
    )
    assert probe(path).video.is_variable_rate


def test_gif_rate_from_its_frames(tmp_path):
    path = make_clip(
        tmp_path / "a.gif", codec="gif", pix_fmt="rgb8", colour=None, rate=Fraction(25, 2), frames=10
    )
    clip = probe(path)
    assert clip.kind is ClipKind.VIDEO
    assert clip.video.rate == Fraction(25, 2)


def test_interlaced_is_warned_of(tmp_path):
    options = {"preset": "ultrafast", "flags": "+ildct+ilme", "x264-params": "tff=1"}
    clip = probe(make_clip(tmp_path / "i.mp4", options=options, frames=5))
    assert clip.video.field_order is FieldOrder.INTERLACED
    assert "interlaced" in clip.warnings[0]


def test_floating_point_is_warned_of(tmp_path):
    pattern = tmp_path / "plate.%04d.exr"
    with av.open(str(pattern), "w", format="image2") as container:
        stream = container.add_stream("exr", rate=25)
        stream.width, stream.height, stream.pix_fmt = 64, 32, "gbrpf32le"
        frame = av.VideoFrame(64, 32, "gbrpf32le")
        container.mux([*stream.encode(frame), *stream.encode(None)])
    assert "floating point" in probe(pattern).warnings[0]


def test_timecode_of_mxf(tmp_path):
    path = make_clip(
        tmp_path / "a.mxf",
        codec="mpeg2video",
        pix_fmt="yuv422p",
        size=(720, 576),
        frames=5,
        timecode="02:00:00:00",
    )
    assert probe(path).video.timecode == "02:00:00:00"


@pytest.mark.parametrize("asked", ["shot.%04d.png", "shot.####.png", ""])
def test_sequence_by_pattern_and_folder(tmp_path, asked):
    folder = tmp_path / "100% done"
    folder.mkdir()
    _sequence(folder, range(1001, 1006))
    clip = probe(folder / asked, sequence_rate=Fraction(24000, 1001))
    assert clip.kind is ClipKind.SEQUENCE
    assert clip.path == folder / "shot.%04d.png"
    assert (clip.first_number, clip.video.frame_count) == (1001, 5)
    assert (clip.video.rate, clip.video.time_base) == (Fraction(24000, 1001), Fraction(1001, 24000))


def test_sequence_with_a_hole_says_which(tmp_path):
    _sequence(tmp_path, [1, 2, 5])
    with pytest.raises(MediaUnreadable, match=r"shot\.0003\.png"):
        probe(tmp_path)


def test_folder_of_two_sequences_is_refused(tmp_path):
    _sequence(tmp_path, [1, 2])
    shutil.copy(tmp_path / "shot.0001.png", tmp_path / "other.0001.png")
    with pytest.raises(MediaUnreadable, match="several"):
        probe(tmp_path)


def test_still_with_a_hostile_name(tmp_path):
    path = make_clip(tmp_path / "a.png", codec="png", pix_fmt="rgb24", frames=1, colour=None)
    clip = probe(path.rename(tmp_path / "-x:#1 é.png"))
    assert clip.kind is ClipKind.STILL
    assert clip.video.frame_count == 1


def test_cover_picture_is_not_video(tmp_path):
    path = tmp_path / "song.mp3"
    cover = make_clip(tmp_path / "c.png", codec="png", pix_fmt="rgb24", frames=1, colour=None)
    with av.open(str(path), "w") as output, av.open(str(cover)) as picture:
        sound = output.add_stream("mp3", rate=48000, layout="mono")
        art = output.add_stream_from_template(picture.streams.video[0])
        art.disposition = av.stream.Disposition.attached_pic
        packet = next(picture.demux(video=0))
        packet.stream = art
        output.mux(packet)
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 4800), np.float32), format="fltp", layout="mono")
        frame.sample_rate = 48000
        output.mux([*sound.encode(frame), *sound.encode()])
    with pytest.raises(NoVideo):
        probe(path)


def test_bad_input(tmp_path):
    (tmp_path / "empty.mp4").touch()
    (tmp_path / "text.mp4").write_text("This was a text file.\n" * 200)
    (tmp_path / "words.mp4").write_text("1\n00:00:01,000 --> 00:00:02,000\nHi\n")
    (tmp_path / "noise.mp4").write_bytes(bytes(range(256)) * 400)
    (tmp_path / "list.mp4").write_text("#EXTM3U\n#EXTINF:9.0,\nhttp://127.0.0.1:9/x.ts\n")
    wanted: dict[str, type[FfstudioError]] = {
        "missing.mp4": FileMissing,
        "missing.%04d.png": FileMissing,
        "empty.mp4": MediaEmpty,
        "text.mp4": MediaUnreadable,
        "words.mp4": NoVideo,
        "noise.mp4": MediaUnreadable,
        "list.mp4": MediaUnreadable,
    }
    for name, error in wanted.items():
        with pytest.raises(error):
            probe(tmp_path / name)


def test_unfinished_mp4_says_so(tmp_path):
    path = make_clip(tmp_path / "a.mp4", options=FAST)
    path.write_bytes(path.read_bytes()[:-500])
    with pytest.raises(MediaUnreadable, match=r"moov.* was not finished"):
        probe(path)


def test_every_colour_tag_goes_there_and_back():
    context = av.CodecContext.create("rawvideo", "w")
    for table, name in (
        (PRIMARIES, "primaries"),
        (TRANSFERS, "transfer"),
        (MATRICES, "matrix"),
        (RANGES, "range"),
    ):
        for tag in table.values():
            colour = Colour(**{name: tag})
            for key, code in codec_ints(colour).items():
                setattr(context, key, code)
            assert colour_of(context) == colour


def test_reserved_code_reads_as_unspecified():
    context = av.CodecContext.create("rawvideo", "w")
    context.color_primaries = 3
    assert colour_of(context).primaries == "unspecified"


def _sequence(folder: Path, numbers) -> None:
    picture = make_clip(
        folder / "one.png", codec="png", pix_fmt="rgb24", frames=1, colour=None, size=(64, 48)
    )
    for number in numbers:
        shutil.copy(picture, folder / f"shot.{number:04d}.png")
    picture.unlink()
