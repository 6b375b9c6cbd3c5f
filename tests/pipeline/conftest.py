"""What tests of the whole pipeline share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ffstudio.config.paths import Paths
from ffstudio.config.presets import find_preset
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.spec import RenderSpec
from ffstudio.pipeline.engine import Engine
from tests.footage import sample_frames, write_footage

SMALL_FRAMES = 16


@pytest.fixture(scope="package")
def small_engine(shared_data_dir: Path) -> Iterator[Engine]:
    with Engine(paths=Paths(shared_data_dir, shared_data_dir / "cache")) as opened:
        yield opened


@pytest.fixture(scope="package")
def small_clip(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first 16 frames of one man, 640x360, lossless."""
    shown = (
        frame.reformat(width=640, height=360) for frame in sample_frames(sample / "shot010.mp4", SMALL_FRAMES)
    )
    return write_footage(tmp_path_factory.mktemp("clip") / "small.mkv", shown, "ffv1")


@pytest.fixture(scope="package")
def small_spec(
    sample: Path, small_clip: Path, shared_data_dir: Path, tmp_path_factory: pytest.TempPathFactory
) -> RenderSpec:
    """Its one person replaced, lossless."""
    settings = find_preset("lossless", Paths(shared_data_dir, shared_data_dir / "cache")).settings
    source = Assignment((SourceRef(sample / "source_b.jpg"),), 1)
    output = tmp_path_factory.mktemp("out") / "out.mkv"
    return RenderSpec(small_clip, output, (source,), settings, overwrite=True)
