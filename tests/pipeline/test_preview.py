"""The preview of a frame is the frame that a render makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ffstudio.config.paths import Paths
from ffstudio.config.presets import find_preset
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.progress import Progress
from ffstudio.domain.spec import RenderSpec
from ffstudio.media.pixels.sampling import picture
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.preview import Preview
from ffstudio.pipeline.render import render
from tests.footage import sample_frames, write_footage


@pytest.fixture(scope="module")
def engine(shared_data_dir: Path) -> Iterator[Engine]:
    with Engine(paths=Paths(shared_data_dir, shared_data_dir / "cache")) as opened:
        yield opened


@pytest.fixture
def spec(sample: Path, tmp_path: Path, paths: Paths) -> RenderSpec:
    target = write_footage(tmp_path / "target.mkv", sample_frames(sample / "shot010.mp4", 6), "ffv1")
    source = Assignment((SourceRef(sample / "source_b.jpg"),))
    return RenderSpec(target, tmp_path / "out.mkv", (source,), find_preset("lossless", paths).settings)


def test_preview_equals_render(spec: RenderSpec, engine: Engine) -> None:
    render(spec, engine)
    with Preview(spec, engine) as preview, Reader(probe(spec.output)) as rendered:
        before, after = preview.pictures(4)
        assert np.array_equal(after, picture(rendered.frame(4), 1280)[0])
    assert not np.array_equal(before, after)


def test_a_preview_without_analysis_looks_at_one_frame_only(spec: RenderSpec, engine: Engine) -> None:
    stages: list[Progress] = []
    other = replace(spec.settings, faces=replace(spec.settings.faces, detect_size=512))
    with Preview(replace(spec, settings=other), engine, progress=stages.append) as preview:
        before, after = preview.pictures(2)
    assert {(progress.stage, progress.total) for progress in stages} == {("analyse", 1)}
    changed = np.any(before != after, axis=2).mean()
    assert 0.02 < changed < 0.4


def test_settings_change_the_picture(spec: RenderSpec, engine: Engine) -> None:
    softer = replace(spec.settings, mask=replace(spec.settings.mask, feather=0.15))
    shown: list[np.ndarray] = []
    for settings in (spec.settings, softer):
        with Preview(replace(spec, settings=settings), engine) as preview:
            shown.append(preview.pictures(0)[1])
    assert not np.array_equal(shown[0], shown[1])
