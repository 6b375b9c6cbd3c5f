"""A store of its own for every test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ffstudio.config.paths import Paths
from ffstudio.store import Store, open_store


@pytest.fixture
def own_paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", tmp_path / "cache")


@pytest.fixture
def store(own_paths: Paths) -> Iterator[Store]:
    with open_store(paths=own_paths) as store:
        yield store
