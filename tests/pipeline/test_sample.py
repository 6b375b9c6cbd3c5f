"""The sample project shows the source identity, by a judge that the product does not ship."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ffstudio.config.paths import Paths
from ffstudio.domain.clip import FrameRange
from ffstudio.domain.faces import Floats
from ffstudio.domain.settings import RenderSettings
from ffstudio.domain.spec import RenderSpec
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader
from ffstudio.media.reading.still import load_picture
from ffstudio.pipeline.analyse import analyse_frame, analyse_picture
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.looking import picture_frame
from ffstudio.pipeline.render import render
from ffstudio.pipeline.sample import sample_specs
from tests.teacher import VARIABLE, Teacher, teacher_file

FRAMES = (0, 12, 24)
NEARER = 0.2  # by this much the output must be nearer to the source than the target was


def identities(clip: Path, teacher: Teacher, engine: Engine, people: int) -> list[list[Floats]]:
    """Embeddings of each person from the left, in some frames."""
    found: list[list[Floats]] = [[] for _ in range(people)]
    with Reader(probe(clip)) as reader:
        for number in FRAMES:
            frame = reader.frame(number)
            faces = analyse_frame(frame, engine, RenderSettings())
            assert len(faces) == people
            for embeddings, face in zip(found, faces, strict=True):
                embeddings.append(teacher.embed(frame, face.points))
    return found


def source_identity(path: Path, teacher: Teacher, engine: Engine) -> Floats:
    pixels = load_picture(path)
    (face,) = analyse_picture(pixels, engine, RenderSettings())
    return teacher.embed(picture_frame(pixels), face.points)


def test_the_sample_renders_and_shows_the_sources(sample: Path, tmp_path: Path, paths: Paths) -> None:
    with Engine(paths=paths) as engine:
        for spec in sample_specs(sample, tmp_path):
            short = replace(spec, trim=FrameRange(0, 24))
            manifest = render(short, engine)
            assert manifest.output.frames == 25
            assert spec.output.stat().st_size > 100_000
            if teacher_file():
                check_identity(short, engine)


def check_identity(spec: RenderSpec, engine: Engine) -> None:
    file = teacher_file()
    assert file is not None
    teacher = Teacher(file)
    sources = [source_identity(a.sources[0].path, teacher, engine) for a in spec.assignments]
    before = identities(spec.target, teacher, engine, len(sources))
    after = identities(spec.output, teacher, engine, len(sources))
    for source, old, new in zip(sources, before, after, strict=True):
        gained = np.mean([e @ source for e in new]) - np.mean([e @ source for e in old])
        assert gained >= NEARER


@pytest.mark.skipif(teacher_file() is None, reason=f"{VARIABLE} names no teacher")
@pytest.mark.parametrize("model", ["lite-mesh", "lite-hybrid", "lite-neural"])
def test_all_swappers_carry_identity(model: str, sample: Path, tmp_path: Path, paths: Paths) -> None:
    with Engine(paths=paths) as engine:
        for spec in sample_specs(sample, tmp_path):
            swap = replace(spec.settings.swap, model=model)
            short = replace(spec, settings=replace(spec.settings, swap=swap), trim=FrameRange(0, 24))
            render(short, engine)
            check_identity(short, engine)
