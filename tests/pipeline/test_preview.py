"""The preview of a frame is the frame that a render makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ffstudio.config.paths import Paths
from ffstudio.config.presets import find_preset
from ffstudio.domain.failures import NoFaceInTarget
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.progress import Progress
from ffstudio.domain.spec import RenderSpec
from ffstudio.media.pixels.sampling import picture
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.preview import preview_frame
from ffstudio.pipeline.render import render
from tests.footage import blank_frame, sample_frames, write_footage


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
    view = preview_frame(spec, 4, engine)
    with Reader(probe(spec.output)) as rendered:
        assert np.array_equal(view.after, picture(rendered.frame(4), 1280)[0])
    assert not np.array_equal(view.before, view.after)


def test_a_preview_without_analysis_looks_at_one_frame_only(spec: RenderSpec, engine: Engine) -> None:
    other = replace(spec.settings, faces=replace(spec.settings.faces, detect_size=512))
    view = preview_frame(replace(spec, settings=other), 2, engine)
    assert not view.is_analysed
    assert 0.02 < np.any(view.before != view.after, axis=2).mean() < 0.4


def test_a_named_person_is_looked_for_in_the_whole_clip(spec: RenderSpec, engine: Engine) -> None:
    stages: list[Progress] = []
    faces = replace(spec.settings.faces, detect_size=448)
    named = replace(spec.assignments[0], person=1)
    other = replace(spec, settings=replace(spec.settings, faces=faces), assignments=(named,))
    assert preview_frame(other, 2, engine, progress=stages.append).is_analysed
    assert {(progress.stage, progress.total) for progress in stages} == {("analyse", 6)}


def test_a_clip_without_a_face_is_an_error(spec: RenderSpec, engine: Engine, tmp_path: Path) -> None:
    blank = write_footage(tmp_path / "blank.mkv", [blank_frame(320, 240)] * 2, "ffv1")
    with pytest.raises(NoFaceInTarget):
        preview_frame(replace(spec, target=blank), 0, engine)
