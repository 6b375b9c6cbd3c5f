"""Everything but the face survives: cases x containers in x containers out."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ffstudio.domain.colour import Colour
from ffstudio.domain.settings import Codec
from ffstudio.media.encoding.hdr import hdr_of
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader
from tests.clips import frame_number, make_clip
from tests.media.trips import audio, audio_times, chapters, settings, shown, subtitles, tags, travel

VFR = [*range(0, 6000, 1000), *range(6000, 24_000, 3000)]
CASES: dict[str, dict[str, Any]] = {
    "B-frames": {"options": {"bf": "3"}},
    "VFR 30/10": {"pts": VFR, "time_base": Fraction(1, 30_000), "rate": Fraction(30)},
    "rotated": {"rotation": 90},
    "119.88 fps": {"rate": Fraction(120_000, 1001)},
    "anamorphic": {"sar": Fraction(4, 3)},
    "two tracks and subtitle": {"audio": 2, "subtitle": True},
    "odd size": {"size": (853, 481), "codec": "libx264", "pix_fmt": "yuv444p"},
    "one frame": {"frames": 1},
    "no audio": {"audio": 0},
    "late start": {"start_pts": 3, "audio": 1},
    "chapters": {"chapters": [(0.0, 0.4, "one"), (0.4, 0.8, "two")], "audio": 1},
    "timecode": {"timecode": "10:00:00:05", "audio": 1},
    "MXF": {"codec": "mpeg2video", "audio": 2, "timecode": "10:00:00:05", "size": (320, 192)},
}
HDR = {
    "x265-params": "log-level=none:master-display=G(13250,34500)B(7500,3000)R(34000,16000)WP(15635,16450)"
    "L(10000000,50):max-cll=1000,400"
}
TABLE = [(case, before) for case in CASES for before in (".mkv", ".mov", ".mp4") if case != "MXF"]


@pytest.mark.parametrize("after", [".mp4", ".mov", ".mkv"])
@pytest.mark.parametrize(("case", "before"), [*TABLE, ("MXF", ".mxf")])
def test_everything_survives(case: str, before: str, after: str, tmp_path: Path) -> None:
    source = make_clip(tmp_path / f"source{before}", **{"frames": 12, **CASES[case]})
    trip = travel(source, tmp_path / f"output{after}", settings(quality=60))
    old, new = trip.clip.video, probe(trip.output).video

    tick = Fraction(1, 2000) if after == ".mkv" else Fraction(0)
    pairs = list(zip(shown(source), shown(trip.output), strict=True))
    assert all(abs(a - b) <= tick for a, b in pairs)
    assert (new.width, new.height) == (old.width, old.height)
    assert (new.colour, new.rotation, new.sample_aspect) == (old.colour, old.rotation, old.sample_aspect)
    assert audio(trip.output) == audio(source)
    for a, b in zip(audio_times(source), audio_times(trip.output), strict=True):
        assert abs(a[0] - b[0]) <= Fraction(1, 1000)
        assert case == "MXF" or max(abs(x - y) for x, y in zip(a, b, strict=True)) <= Fraction(1, 1000)
    assert [(round(s, 3), round(e, 3), t) for s, e, t in subtitles(trip.output)] == [
        (round(s, 3), round(e, 3), t) for s, e, t in subtitles(source)
    ]
    assert chapters(trip.output) == chapters(source)
    assert tags(trip.output).get("timecode") == tags(source).get("timecode", old.timecode)


@pytest.mark.parametrize(
    ("after", "mark"), [(".mp4", b"clap"), (".mov", b"clap"), (".mkv", b"\x54\xdd\x81\x01")]
)
def test_odd_sizes_are_coded_even_and_cropped_by_the_file(after: str, mark: bytes, tmp_path: Path) -> None:
    """QuickTime's clean aperture and Matroska's PixelCropRight tell players; FFmpeg's decoders ignore both."""
    source = make_clip(tmp_path / "source.mkv", codec="ffv1", size=(853, 481), frames=12)
    trip = travel(source, tmp_path / f"output{after}", settings(quality=90))
    with Reader(probe(trip.output)) as reader, Reader(trip.clip) as original:
        pairs = list(zip(reader.frames(), original.frames(), strict=True))
    assert [frame_number(new) for new, _ in pairs] == list(range(12))
    for new, old in pairs:
        assert np.abs(new.planes[0][:481, :853].astype(int) - old.planes[0]).mean() < 1
    assert trip.plan.coded_size == (854, 482)
    assert trip.plan.warnings
    assert mark in trip.output.read_bytes()


@pytest.mark.parametrize("after", [".mov", ".mp4", ".mkv"])
def test_trim_keeps_sound_in_step(after: str, tmp_path: Path) -> None:
    source = make_clip(
        tmp_path / "source.mov", frames=50, audio=1, subtitle=True, timecode="01:00:00:00",
        chapters=[(0.0, 0.8, "one"), (0.8, 2.0, "two")],
    )  # fmt: skip
    trip = travel(source, tmp_path / f"output{after}", settings(), trim=(10, 29))
    assert shown(trip.output) == [Fraction(n, 25) for n in range(20)]
    (times,), (all_times,) = audio_times(trip.output), audio_times(source)
    begin, end = Fraction(10, 25), Fraction(30, 25)
    wanted = [t - begin for t in all_times if t < end and t + Fraction(1024, 48000) > begin]
    tick = Fraction(1, 1000) if after == ".mkv" else Fraction(0)
    assert all(abs(a - b) <= tick for a, b in zip(times, wanted, strict=True))
    ((shown_from, shown_to, text),) = subtitles(trip.output)
    assert (shown_from, round(shown_to, 3), text) == (0.0, 0.2, "Hello")
    cut = [(round(one, 3), round(other, 3), title) for one, other, title in chapters(trip.output)]
    assert cut == [(0.0, 0.4, "one"), (0.4, 0.8, "two")]
    assert tags(trip.output)["timecode"] == "01:00:00:10"


def test_pcm_is_cut_to_the_sample(tmp_path: Path) -> None:
    source = make_clip(tmp_path / "source.mxf", codec="mpeg2video", frames=50, audio=1, size=(320, 192))
    trip = travel(source, tmp_path / "output.mov", settings(), trim=(5, 14))
    clip = probe(trip.output)
    assert clip.duration == pytest.approx(Fraction(10, 25), abs=1e-3)
    assert audio_times(trip.output)[0][0] == 0


def test_language_is_kept_where_quicktime_knows_it_by_another_code(tmp_path: Path) -> None:
    source = make_clip(tmp_path / "source.mp4", frames=10, audio=2)
    trip = travel(source, tmp_path / "output.mov", settings())
    assert [s.language for s in probe(trip.output).streams if s.kind == "audio"] == ["eng", "ger"]


@pytest.mark.parametrize(
    ("codec", "after"),
    [
        (Codec.PRORES, ".mov"),
        (Codec.DNXHR, ".mov"),
        (Codec.FFV1, ".mkv"),
        (Codec.HEVC, ".mp4"),
        (Codec.PRORES, ".mkv"),
    ],
)
def test_every_codec_carries_tags_and_sound(codec: Codec, after: str, tmp_path: Path) -> None:
    source = make_clip(tmp_path / "source.mov", frames=8, audio=1, pix_fmt="yuv422p10le", rotation=90)
    trip = travel(source, tmp_path / f"output{after}", settings(codec))
    old, new = trip.clip.video, probe(trip.output).video
    assert (new.pixel_format, new.depth, new.rotation) == ("yuv422p10le", 10, 90)
    # Only 4:2:0 has a choice of siting, so only its bitstreams say where chroma lies.
    assert replace(new.colour, chroma="left") == replace(old.colour, chroma="left")
    assert audio(trip.output) == audio(source)


@pytest.mark.parametrize(
    ("codec", "after"), [(Codec.H264, ".mp4"), (Codec.HEVC, ".mkv"), (Codec.AV1, ".mp4")]
)
def test_chroma_siting_and_hdr_reach_the_bitstream(codec: Codec, after: str, tmp_path: Path) -> None:
    colour = Colour("bt2020", "smpte2084", "bt2020nc", "tv", "topleft")
    source = make_clip(
        tmp_path / "source.mkv", codec="libx265", frames=8, pix_fmt="yuv420p10le", colour=colour, options=HDR
    )  # fmt: skip
    trip = travel(source, tmp_path / f"output{after}", settings(codec, quality=60))
    with Reader(probe(trip.output)) as reader, Reader(trip.clip) as original:
        new, old = reader.frame(7), original.frame(7)
    found, wanted = hdr_of(new.native), hdr_of(old.native)
    # AV1 keeps chromaticity in steps of 1/65536, HEVC of 1/50000.
    assert [float(v) for v in found.mastering or ()] == pytest.approx(
        [float(v) for v in wanted.mastering or ()], abs=1e-4
    )
    assert found.light == wanted.light == (1000, 400)
    assert probe(trip.output).video.colour == colour
