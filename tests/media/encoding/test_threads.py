"""An encoder takes no more threads than it is given, however it is told."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from ffstudio.domain.settings import Codec, EncoderKind, EncodeSettings
from ffstudio.media.encoding.context import encoder_options
from ffstudio.media.encoding.plan import plan_encode
from ffstudio.media.encoding.writer import VideoWriter
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader
from tests.clips import make_clip

FRAMES = 6


def extra_threads(folder: Path, codec: Codec, threads: int) -> int:
    """Threads of this process while a segment is being written, beyond those before."""
    clip = probe(make_clip(folder / "a.mp4", frames=FRAMES))
    settings = EncodeSettings(codec=codec, encoder=EncoderKind.SOFTWARE)
    plan = replace(plan_encode(clip, folder / "out.mkv", settings), threads=threads)
    with Reader(clip, threads=1) as reader:
        frames = list(reader.frames())
        before = len(list(Path("/proc/self/task").iterdir()))
        with VideoWriter(plan, clip, folder / f"segment{plan.segment_suffix}") as writer:
            for frame in frames:
                writer.write(frame)
            return len(list(Path("/proc/self/task").iterdir())) - before


@pytest.mark.skipif(sys.platform != "linux", reason="threads are counted in /proc")
@pytest.mark.parametrize("codec", [Codec.H264, Codec.HEVC, Codec.AV1, Codec.FFV1])
def test_fewer_threads(tmp_path: Path, codec: Codec) -> None:
    few, many = (extra_threads(tmp_path, codec, threads) for threads in (1, 4))
    assert few < many


@pytest.mark.parametrize(
    ("codec", "option", "told"),
    [(Codec.HEVC, "x265-params", "pools=5"), (Codec.AV1, "svtav1-params", "lp=5")],
)
def test_encoders_with_a_word_of_their_own_are_told_in_it(
    tmp_path: Path, codec: Codec, option: str, told: str
) -> None:
    clip = probe(make_clip(tmp_path / "a.mp4", frames=FRAMES))
    settings = EncodeSettings(codec=codec, encoder=EncoderKind.SOFTWARE)
    plan = plan_encode(clip, tmp_path / "out.mkv", settings)
    with Reader(clip) as reader:
        first = reader.frame(0)
    assert told not in encoder_options(plan, first, first.colour)[option].split(":")
    assert told in encoder_options(replace(plan, threads=5), first, first.colour)[option].split(":")
