"""With FFV1 out, every sample outside the mask equals the decoded source's, in every pixel format."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ffstudio.config.paths import Paths
from ffstudio.config.presets import find_preset
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.progress import CancelToken, ignore_progress
from ffstudio.domain.spec import RenderSpec
from ffstudio.media.pixels.frame import converted, wrap
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader
from ffstudio.pipeline import frames
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.production import load_casting, prepare
from ffstudio.pipeline.render import render
from ffstudio.swap.composite import mask_planes
from tests.footage import blank_frame, sample_frames, write_footage

FORMATS = {
    "yuv420p": ("ffv1", "mkv"),
    "nv12": ("rawvideo", "mkv"),
    "yuv422p10le": ("ffv1", "mkv"),
    "yuv444p": ("ffv1", "mkv"),
    "yuv420p10le": ("ffv1", "mkv"),
    "gbrp": ("utvideo", "avi"),
}
FACES, BLANKS = 3, 2


@pytest.fixture(scope="module")
def engine(shared_data_dir: Path):
    folders = Paths(shared_data_dir, shared_data_dir / "cache")
    with Engine(paths=folders) as opened:
        yield opened


@pytest.mark.parametrize("pix_fmt", FORMATS)
def test_lossless_is_exact_outside_the_mask(
    pix_fmt: str, engine: Engine, sample: Path, tmp_path: Path, paths: Paths
) -> None:
    codec, suffix = FORMATS[pix_fmt]
    shown = [*sample_frames(sample / "shot010.mp4", FACES), *[blank_frame(1280, 720)] * BLANKS]
    target = write_footage(tmp_path / f"target.{suffix}", shown, codec, pix_fmt)
    clip = probe(target)
    assert clip.video.pixel_format == pix_fmt
    source = Assignment((SourceRef(sample / "source_b.jpg"),))
    settings = find_preset("lossless", paths).settings
    settings = replace(settings, faces=replace(settings.faces, max_gap=0))
    spec = RenderSpec(target, tmp_path / "out.mkv", (source,), settings)
    manifest = render(spec, engine)
    assert manifest.output.frames == FACES + BLANKS
    assert not manifest.warnings

    masks = masks_of(spec, engine)
    for before, after in zip(read(target), read(spec.output), strict=True):
        same_format = wrap(converted(after.native, pix_fmt), after.index, after.time)
        compare(before, same_format, masks[before.index])


def read(path: Path) -> list[VideoFrame]:
    with Reader(probe(path)) as reader:
        return list(reader.frames())


def masks_of(spec: RenderSpec, engine: Engine) -> list[list[np.ndarray]]:
    """The weight of every sample of every plane, frame by frame."""
    with Reader(probe(spec.target)) as reader:
        casting = load_casting(spec, engine)
        production = prepare(spec, casting, reader, engine, progress=ignore_progress, cancel=CancelToken())
        swapped = frames.swap(frames.cut(reader.frames(), production, 2), production)
        return [weights(item) for item in swapped]


def weights(item: frames.SwappedFrame) -> list[np.ndarray]:
    total = [np.zeros(plane.shape[:2], np.float32) for plane in item.frame.planes]
    for face in item.faces:
        drawn = mask_planes(item.frame, face.mask, face.matrix)
        total = [np.maximum(a, b) for a, b in zip(total, drawn, strict=True)]
    return total


def compare(before: VideoFrame, after: VideoFrame, masks: list[np.ndarray]) -> None:
    has_face = before.index < FACES
    for old, new, mask in zip(before.planes, after.planes, masks, strict=True):
        outside = mask == 0
        assert np.array_equal(old[outside], new[outside])
        assert outside.all() != has_face
        assert np.array_equal(old, new) != has_face
        assert outside.mean() > 0.5
