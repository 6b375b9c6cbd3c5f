"""Kill -9 of the runner at random moments: every job completes, the same as undisturbed."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.kills import run_kills

KILLS = 10


def test_ten_kills(sample: Path, tmp_path: Path, shared_data_dir: Path) -> None:
    tally = run_kills(tmp_path / "studio", sample, KILLS, seed=20261122, cache=shared_data_dir / "cache")
    assert tally.wrong == []
    assert tally.kills == KILLS
    assert tally.redone == 0
    assert max(tally.lost) <= 1, "a kill cost more than the segment under way"
