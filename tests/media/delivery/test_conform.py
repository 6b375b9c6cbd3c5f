"""Joining, checking, committing; and the arithmetic of time behind it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
import pytest

from ffstudio.domain.clip import FieldOrder
from ffstudio.domain.errors import Cancelled
from ffstudio.domain.failures import FrameCountMismatch, OutputUnwritable, SegmentsDiffer, TimestampMismatch
from ffstudio.domain.progress import CancelToken
from ffstudio.domain.settings import Codec
from ffstudio.media.delivery.conform import conform
from ffstudio.media.delivery.timeline import advance_timecode, decode_times
from ffstudio.media.delivery.verify import verify_times
from ffstudio.media.encoding.plan import plan_encode
from ffstudio.media.reading.probe import probe
from tests.clips import make_clip
from tests.media.trips import audio, settings, shown, travel, write_segments


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return make_clip(tmp_path / "source.mp4", frames=12, audio=1, subtitle=True)


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if ".part" in path.name]


def test_missing_frames_are_found_and_nothing_appears(source: Path, tmp_path: Path) -> None:
    clip, output = probe(source), tmp_path / "out.mp4"
    plan = plan_encode(clip, output, settings())
    segments, times = write_segments(clip, plan, tmp_path)
    with pytest.raises(FrameCountMismatch):
        conform(plan, clip, segments[:-1], times, output)
    assert not output.exists()
    assert leftovers(tmp_path) == []


def test_cancelled_conform_leaves_the_old_file(source: Path, tmp_path: Path) -> None:
    clip, output = probe(source), tmp_path / "out.mp4"
    output.write_bytes(b"old")
    plan = plan_encode(clip, output, settings())
    segments, times = write_segments(clip, plan, tmp_path)
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        conform(plan, clip, segments, times, output, cancel=token)
    assert output.read_bytes() == b"old"
    assert leftovers(tmp_path) == []


def test_segments_of_different_settings_are_refused(source: Path, tmp_path: Path) -> None:
    clip, output = probe(source), tmp_path / "out.mp4"
    plan = plan_encode(clip, output, settings())
    segments, times = write_segments(clip, plan, tmp_path)
    other = replace(plan, options={**plan.options, "profile": "baseline"})
    (tmp_path / "b").mkdir()
    others, _ = write_segments(clip, other, tmp_path / "b")
    with pytest.raises(SegmentsDiffer):
        conform(plan, clip, [segments[0], *others[1:]], times, output)


def test_folder_that_is_not_there(source: Path, tmp_path: Path) -> None:
    clip = probe(source)
    plan = plan_encode(clip, tmp_path / "out.mp4", settings())
    segments, times = write_segments(clip, plan, tmp_path)
    with pytest.raises(OutputUnwritable):
        conform(plan, clip, segments, times, tmp_path / "missing" / "out.mp4")


def test_wrong_times_are_found(source: Path) -> None:
    right = [Fraction(n, 25) for n in range(12)]
    verify_times(source, right, source)
    with pytest.raises(TimestampMismatch, match="frame 7"):
        verify_times(source, [*right[:7], right[7] + Fraction(1, 1000), *right[8:]], source)
    with pytest.raises(FrameCountMismatch):
        verify_times(source, right[:-1], source)


def test_audio_that_mp4_cannot_carry_is_converted_without_loss(tmp_path: Path) -> None:
    source = make_clip(tmp_path / "source.avi", codec="mpeg4", frames=25, audio=1)
    unusual = tmp_path / "unusual.mkv"
    _with_audio(source, unusual, "pcm_u8")
    trip = travel(unusual, tmp_path / "out.mp4", settings())
    assert any("converted to alac" in warning for warning in trip.report.warnings)
    assert _samples(trip.output) == _samples(unusual)


def _with_audio(source: Path, target: Path, codec: str) -> None:
    resampler = av.AudioResampler("u8", "mono", 48000)
    with av.open(str(source)) as old, av.open(str(target), "w") as new:
        video = new.add_stream_from_template(old.streams.video[0], opaque=True)
        sound: Any = new.add_stream(codec, rate=48000, layout="mono")
        packet: Any
        for packet in old.demux():
            if packet.size and packet.stream.type == "video":
                packet.stream = video
                new.mux(packet)
            for frame in (
                packet.stream.decode(packet) if packet.size and packet.stream.type == "audio" else ()
            ):
                for part in resampler.resample(frame):
                    new.mux(sound.encode(part))
        new.mux(sound.encode(None))


def _samples(path: Path) -> bytes:
    resampler = av.AudioResampler("s16", "mono", 48000)
    with av.open(str(path)) as container:
        frames = [part for frame in container.decode(audio=0) for part in resampler.resample(frame)]
        return b"".join(frame.to_ndarray().tobytes() for frame in frames)


def test_attachments_stay_in_matroska_and_are_missed_aloud_elsewhere(tmp_path: Path) -> None:
    plain = make_clip(tmp_path / "plain.mkv", frames=6)
    source = tmp_path / "source.mkv"
    with av.open(str(plain)) as old, av.open(str(source), "w") as new:
        video = new.add_stream_from_template(old.streams.video[0], opaque=True)
        new.add_attachment("font.ttf", "font/ttf", b"letters")
        for packet in old.demux(video=0):
            if packet.size:
                packet.stream = video
                new.mux(packet)
    kept = travel(source, tmp_path / "out.mkv", settings())
    with av.open(str(kept.output)) as container:
        (attachment,) = container.streams.attachments
        assert (attachment.name, attachment.data) == ("font.ttf", b"letters")
    assert kept.report.warnings == ()
    lost = travel(source, tmp_path / "out.mp4", settings())
    assert lost.report.warnings == ("Attachment font.ttf was left out: mp4 cannot carry it",)


def test_metadata_is_carried(tmp_path: Path) -> None:
    plain = make_clip(tmp_path / "plain.mov", frames=6)
    source = tmp_path / "source.mov"
    with (
        av.open(str(plain)) as old,
        av.open(str(source), "w", options={"movflags": "use_metadata_tags"}) as new,
    ):
        new.metadata.update({"title": "Shot 10", "com.studio.slate": "12A"})
        video = new.add_stream_from_template(old.streams.video[0], opaque=True)
        for packet in old.demux(video=0):
            if packet.size:
                packet.stream = video
                new.mux(packet)
    for suffix in (".mp4", ".mov", ".mkv"):
        trip = travel(source, tmp_path / f"out{suffix}", settings())
        with av.open(str(trip.output)) as container:
            found = {key.lower(): value for key, value in container.metadata.items()}
        assert (found["title"], found["com.studio.slate"]) == ("Shot 10", "12A")


def test_apple_players_get_hvc1(source: Path, tmp_path: Path) -> None:
    trip = travel(source, tmp_path / "out.mp4", settings(Codec.HEVC))
    with av.open(str(trip.output)) as container:
        assert container.streams.video[0].codec_context.codec_tag == "hvc1"
    assert audio(trip.output) == audio(source)


def test_decode_times_never_pass_presentation() -> None:
    pts, ranks = [0, 40, 80, 120, 160], [0, 3, 1, 2, 4]
    times = decode_times(pts, ranks, 40)
    assert times == [-40, 0, 40, 80, 120]
    assert all(dts <= pts[rank] for dts, rank in zip(times, ranks, strict=True))


@pytest.mark.parametrize(
    ("start", "frames", "rate", "end"),
    [
        ("01:00:00:00", 10, Fraction(25), "01:00:00:10"),
        ("00:59:59:24", 1, Fraction(25), "01:00:00:00"),
        ("00:00:59;29", 1, Fraction(30000, 1001), "00:01:00;02"),
        ("00:09:59;29", 1, Fraction(30000, 1001), "00:10:00;00"),
        ("00:00:00;00", 17982, Fraction(30000, 1001), "00:10:00;00"),
        ("00:00:59;59", 1, Fraction(60000, 1001), "00:01:00;04"),
        ("23:59:59:23", 1, Fraction(24000, 1001), "00:00:00:00"),
    ],
)
def test_timecode_runs_on(start: str, frames: int, rate: Fraction, end: str) -> None:
    assert advance_timecode(start, frames, rate) == end


@pytest.mark.parametrize("codec", [Codec.FFV1, Codec.AV1, Codec.PRORES, Codec.H264])
def test_matroska_says_the_pixel_aspect_of_every_codec(codec: Codec, tmp_path: Path) -> None:
    for sar in (Fraction(4, 3), Fraction(64, 45)):
        source = make_clip(tmp_path / "source.mov", frames=6, sar=sar)
        trip = travel(source, tmp_path / "out.mkv", settings(codec))
        with av.open(str(trip.output), options={"err_detect": "crccheck+explode"}) as container:
            assert container.streams.video[0].sample_aspect_ratio == sar
            assert "title" not in container.streams.video[0].metadata
            assert len(list(container.decode(video=0))) == 6


def test_a_sequence_becomes_a_video_and_the_other_way_round(source: Path, tmp_path: Path) -> None:
    pictures = travel(source, tmp_path / "shot.####.png", settings(Codec.PNG))
    assert pictures.report.frames == len(list(tmp_path.glob("shot.*.png"))) == 12
    back = travel(tmp_path / "shot.%04d.png", tmp_path / "back.mov", settings(Codec.PRORES))
    assert shown(back.output) == [Fraction(number, 25) for number in range(12)]


def test_a_trimmed_sequence_keeps_its_numbers(source: Path, tmp_path: Path) -> None:
    travel(source, tmp_path / "shot.%04d.png", settings(Codec.PNG))
    (tmp_path / "out").mkdir()
    travel(tmp_path / "shot.%04d.png", tmp_path / "out" / "new.%04d.png", settings(Codec.PNG), trim=(3, 4))
    assert sorted(p.name for p in (tmp_path / "out").glob("new*")) == ["new.0004.png", "new.0005.png"]


def test_a_still_becomes_a_still(tmp_path: Path) -> None:
    still = tmp_path / "still.png"
    cv2.imwrite(str(still), np.full((64, 96, 3), (10, 120, 230), np.uint8))
    travel(still, tmp_path / "out.png", settings(Codec.PNG))
    np.testing.assert_array_equal(cv2.imread(str(tmp_path / "out.png")), cv2.imread(str(still)))


@pytest.mark.parametrize(
    ("codec", "suffix"), [(Codec.H264, "mp4"), (Codec.PRORES, "mov"), (Codec.FFV1, "mkv")]
)
def test_an_interlaced_clip_stays_interlaced(tmp_path: Path, codec: Codec, suffix: str) -> None:
    fields = {"flags": "+ildct+ilme"}
    source = make_clip(tmp_path / "fields.mxf", codec="mpeg2video", frames=6, options=fields)
    trip = travel(source, tmp_path / f"out.{suffix}", settings(codec))
    assert probe(trip.output).video.field_order is trip.clip.video.field_order is FieldOrder.INTERLACED
