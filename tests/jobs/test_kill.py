"""Kill -9 of the runner at random moments: the job always completes, the same as undisturbed."""

from __future__ import annotations

from pathlib import Path

from ffstudio.config.paths import Paths
from tests.benchmarks.kills import kill_until_done, make_spec

KILLS = 10


def test_ten_kills(sample: Path, tmp_path: Path, paths: Paths) -> None:
    result = kill_until_done(make_spec(tmp_path, sample, paths), KILLS, seed=20261122)
    assert result.is_identical
    assert result.redone <= result.kills
    assert result.left == ()
