"""A segment holds every frame at its own time, and exactly its numbers where the codec is lossless."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from ffstudio.domain.failures import DiskFull, OutputUnwritable
from ffstudio.domain.settings import Codec
from ffstudio.media.encoding.failing import writing
from ffstudio.media.encoding.plan import plan_encode
from ffstudio.media.encoding.writer import VideoWriter
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader
from tests.clips import make_clip, picture
from tests.media.trips import settings, shown, travel

FORMATS = {
    "yuv420p": "ffv1", "nv12": "rawvideo", "yuv422p10le": "ffv1", "yuv444p": "ffv1", "yuv420p10le": "ffv1",
    "gbrp": "rawvideo", "yuv420p12le": "ffv1", "gray": "ffv1", "gbrp10le": "ffv1", "yuva444p10le": "ffv1",
}  # fmt: skip


@pytest.mark.parametrize("pixel_format", FORMATS)
def test_ffv1_returns_the_same_numbers(pixel_format: str, tmp_path: Path) -> None:
    source = make_clip(
        tmp_path / "source.nut", codec=FORMATS[pixel_format], pix_fmt=pixel_format, frames=6, size=(319, 181)
    )  # fmt: skip
    trip = travel(source, tmp_path / "out.mkv", settings(Codec.FFV1))
    assert trip.plan.is_exact
    with Reader(trip.clip) as before, Reader(probe(trip.output)) as after:
        for old, new in zip(before.frames(), after.frames(), strict=True):
            for a, b in zip(old.layout.components, new.layout.components, strict=True):
                np.testing.assert_array_equal(
                    np.atleast_3d(old.planes[a.plane])[..., a.channel],
                    np.atleast_3d(new.planes[b.plane])[..., b.channel],
                )


@pytest.mark.parametrize("codec", [Codec.H264, Codec.HEVC, Codec.AV1, Codec.PRORES])
def test_a_segment_keeps_the_sources_times(codec: Codec, tmp_path: Path) -> None:
    times = [1001 * n for n in (100, 101, 103, 104, 108, 109, 110, 111, 112, 115)]
    source = make_clip(tmp_path / "source.mov", pts=times, time_base=Fraction(1, 120_000), rate=Fraction(30))
    clip = probe(source)
    plan = plan_encode(clip, tmp_path / ("out.mov" if codec is Codec.PRORES else "out.mp4"), settings(codec))
    path = tmp_path / f"segment{plan.segment_suffix}"
    with Reader(clip) as reader, VideoWriter(plan, clip, path) as writer:
        frames = list(reader.frames(3, 8))
        for frame in frames:
            writer.write(frame)
    assert shown(path) == [frame.time.seconds for frame in frames]


def test_nothing_stays_after_an_error(tmp_path: Path) -> None:
    clip = probe(make_clip(tmp_path / "source.mp4", frames=4))
    for codec, output in ((Codec.H264, "out.mp4"), (Codec.PNG, "out.%d.png")):
        plan = plan_encode(clip, tmp_path / output, settings(codec))
        path = tmp_path / f"segment{plan.segment_suffix}"
        with pytest.raises(KeyError), Reader(clip) as reader, VideoWriter(plan, clip, path) as writer:
            writer.write(reader.frame(0))
            raise KeyError
        assert not path.exists()


def test_folder_that_is_not_there(tmp_path: Path) -> None:
    clip = probe(make_clip(tmp_path / "source.mp4", frames=2))
    plan = plan_encode(clip, tmp_path / "out.mp4", settings())
    with pytest.raises(OutputUnwritable), Reader(clip) as reader:  # noqa: SIM117
        with VideoWriter(plan, clip, tmp_path / "missing" / "segment.mov") as writer:
            writer.write(reader.frame(0))


def test_errors_of_the_system_become_ours(tmp_path: Path) -> None:
    with pytest.raises(DiskFull), writing(tmp_path / "x"):
        raise OSError(28, "No space left on device")
    with pytest.raises(OutputUnwritable), writing(tmp_path / "x"):
        raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize(("codec", "suffix"), [(Codec.PNG, "png"), (Codec.TIFF, "tif"), (Codec.EXR, "exr")])
@pytest.mark.parametrize("depth", [8, 16])
def test_pictures_hold_the_same_numbers(codec: Codec, suffix: str, depth: int, tmp_path: Path) -> None:
    source = make_clip(
        tmp_path / "source.mkv", codec="ffv1", pix_fmt="bgr0" if depth == 8 else "gbrp16le", frames=7, colour=None
    )  # fmt: skip
    trip = travel(source, tmp_path / f"shot.%03d.{suffix}", settings(codec))
    assert sorted(p.name for p in tmp_path.glob(f"shot.*.{suffix}")) == [
        f"shot.{n:03d}.{suffix}" for n in range(1, 8)
    ]
    with Reader(trip.clip) as before:
        old = before.frame(5)
    full = (1 << old.layout.depth) - 1
    parts = [np.atleast_3d(old.planes[c.plane])[..., c.channel] for c in old.layout.components]
    np.testing.assert_array_equal(_picture(tmp_path / f"shot.006.{suffix}", full), np.stack(parts, axis=-1))


def _picture(path: Path, full: int) -> NDArray[Any]:
    """RGB of a picture file, floats scaled by `full`."""
    with av.open(str(path)) as container:
        frame = next(container.decode(video=0))
    if frame.format.name == "gbrpf32le":
        return np.rint(frame.to_ndarray() * full).astype(int)
    return frame.to_ndarray(format="rgb24" if full == 255 else "rgb48le")


def test_pictures_of_video_have_its_colours(tmp_path: Path) -> None:
    source = make_clip(tmp_path / "source.mkv", codec="ffv1", pix_fmt="yuv444p10le", frames=2)
    travel(source, tmp_path / "shot.%d.png", settings(Codec.PNG))
    found = cv2.imread(str(tmp_path / "shot.2.png"), cv2.IMREAD_UNCHANGED)
    assert found is not None
    assert found.dtype == np.uint16
    difference = np.abs(found[..., ::-1].astype(int) - picture(1, (320, 180)))
    assert difference.mean() < 65535 * 0.004
