"""How many frames go through the networks together is a matter of speed alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ffstudio.config.paths import Paths
from ffstudio.domain.clip import FrameRange
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.progress import CancelToken, ignore_progress
from ffstudio.domain.settings import ComputeSettings, Provider, RenderSettings, SwapSettings
from ffstudio.domain.spec import RenderSpec
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader
from ffstudio.pipeline import frames
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.production import load_casting, prepare

FRAMES = 5


def rendered(sample: Path, folder: Path, model: str, batch: int, amount: float = 1.0) -> list[np.ndarray]:
    """Luma of the first frames, from an empty cache."""
    settings = RenderSettings(
        compute=ComputeSettings(provider=Provider.CPU, batch=batch),
        swap=SwapSettings(model=model, amount=amount),
    )
    source = Assignment((SourceRef(sample / "source_a.jpg"),))
    spec = RenderSpec(sample / "shot020.mp4", folder / "out.mkv", (source,), settings)
    spec = replace(spec, trim=FrameRange(0, FRAMES - 1))
    with (
        Engine(settings.compute, Paths(folder, folder / f"{model}{batch}")) as engine,
        Reader(probe(spec.target)) as reader,
    ):
        casting, cancel = load_casting(spec, engine), CancelToken()
        production = prepare(spec, casting, reader, engine, progress=ignore_progress, cancel=cancel)
        cut = frames.cut(reader.frames(0, FRAMES - 1), production, batch)
        return [frame.planes[0].copy() for frame in frames.composite(frames.swap(cut, production))]


@pytest.mark.parametrize("model", ["lite-mesh", "lite-hybrid", "lite-neural"])
def test_the_batch_does_not_change_the_picture(sample: Path, tmp_path: Path, model: str) -> None:
    alone, *others = (rendered(sample, tmp_path, model, batch) for batch in (1, 3, 16))
    for other in others:
        for one, same in zip(alone, other, strict=True):
            assert np.array_equal(one, same)


def test_no_amount_is_the_source_bit_for_bit(sample: Path, tmp_path: Path) -> None:
    with Reader(probe(sample / "shot020.mp4")) as reader:
        source = [frame.planes[0] for frame in reader.frames(0, FRAMES - 1)]
    for one, same in zip(source, rendered(sample, tmp_path, "lite-mesh", 4, 0.0), strict=True):
        assert np.array_equal(one, same)
