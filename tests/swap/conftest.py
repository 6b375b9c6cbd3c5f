"""The sample's people, found by the real networks once a session."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ffstudio.config.paths import Paths
from ffstudio.domain.settings import ComputeSettings, Provider
from tests.swap.people import People


@pytest.fixture(scope="session")
def people(shared_data_dir: Path, sample: Path) -> Iterator[People]:
    folder = Paths(shared_data_dir, shared_data_dir / "cache")
    found = People(ComputeSettings(provider=Provider.CPU, threads=1), folder, sample)
    yield found
    found.close()
