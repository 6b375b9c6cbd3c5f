"""Fixtures for every test: a private data folder, and nothing left running."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ffstudio.config.paths import Paths, user_paths
from ffstudio.config.resources import data_file


@pytest.fixture(scope="session")
def shared_data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One data folder a session, so that repaired networks and analyses are made once."""
    return tmp_path_factory.mktemp("ffstudio-data")


@pytest.fixture(autouse=True)
def data_dir(shared_data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FFSTUDIO_DATA_DIR", str(shared_data_dir))
    return shared_data_dir


@pytest.fixture
def paths(data_dir: Path) -> Paths:
    return user_paths()


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Fails a test that leaves one of our threads running."""
    yield
    left = [thread.name for thread in threading.enumerate() if thread.name.startswith("ffstudio")]
    assert not left, f"threads left running: {left}"


@pytest.fixture(scope="session")
def sample() -> Path:
    """The folder of synthetic people and clips."""
    return data_file("resources/sample")
