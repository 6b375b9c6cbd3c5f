"""The power goes while a runner works: every copy of that moment opens, and its job goes on to the same result."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.power_cuts import run_cuts

CUTS = 5


def test_five_power_cuts(sample: Path, tmp_path: Path, shared_data_dir: Path) -> None:
    tally = run_cuts(tmp_path, sample, CUTS, seed=20261122, cache=shared_data_dir / "cache")
    assert tally.wrong == []
    assert sum(tally.states.values()) == CUTS
    assert tally.redone == 0
