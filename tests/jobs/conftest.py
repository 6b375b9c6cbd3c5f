"""A private queue, and a small clip with a synthetic face to render in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import pytest

from ffstudio.config.paths import Paths
from ffstudio.config.presets import find_preset
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.spec import RenderSpec
from ffstudio.store import Store, open_store
from tests.footage import sample_frames, write_footage

FRAMES, SEGMENT = 64, 8


@pytest.fixture
def data_dir(tmp_path: Path, shared_data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own; repaired networks and analyses are shared."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "cache").symlink_to(shared_data_dir / "cache", target_is_directory=True)
    (shared_data_dir / "cache").mkdir(exist_ok=True)
    monkeypatch.setenv("FFSTUDIO_DATA_DIR", str(folder))
    return folder


@pytest.fixture
def store(paths: Paths) -> Iterator[Store]:
    with open_store(paths=paths) as opened:
        yield opened


@pytest.fixture(scope="session")
def small_clip(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A face of about 130 px in 480x270, there and back, FFV1."""
    shown = [frame.reformat(480, 270) for frame in sample_frames(sample / "shot010.mp4", 16)]
    frames = islice(cycle(shown + shown[::-1]), FRAMES)
    return write_footage(tmp_path_factory.mktemp("clips") / "small.mkv", frames, "ffv1")


@pytest.fixture
def spec(small_clip: Path, sample: Path, tmp_path: Path, paths: Paths) -> RenderSpec:
    settings = find_preset("lossless", paths).settings
    settings = replace(settings, encode=replace(settings.encode, segment_frames=SEGMENT))
    output = tmp_path / "out"
    output.mkdir()
    source = Assignment((SourceRef(sample / "source_b.jpg"),))
    return RenderSpec(small_clip, output / "out.mkv", (source,), settings)
