"""The history on the command line: shown, narrowed down, and queued again."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ffstudio.cli.since import read_since
from ffstudio.config.paths import user_paths
from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.jobs import JobState
from ffstudio.domain.spec import RenderSpec
from ffstudio.store import open_store
from tests.cli.conftest import Shell


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A data folder of its own."""
    monkeypatch.setenv("FFSTUDIO_DATA_DIR", str(tmp_path / "data"))


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Of a run that completed (entry 1) and of one that failed (entry 2); it exists."""
    for name in ("face.png", "shot.mov", "out.mov"):
        (tmp_path / name).touch()
    source = Assignment((SourceRef(tmp_path / "face.png"),))
    spec = RenderSpec(tmp_path / "shot.mov", tmp_path / "out.mov", (source,), preset="review")
    with open_store(paths=user_paths()) as store:
        for job, state in zip(store.jobs.add([spec] * 2), (JobState.COMPLETED, JobState.FAILED), strict=True):
            store.jobs.claim("r")
            ended = store.jobs.change(job, JobState.RUNNING, state, reason="so it is")
            store.history.add(ended, frames=24, fps=12.0, energy=1.25, manifest=Path("/m.json"))
    return spec.output


def jobs() -> list[str]:
    with open_store(paths=user_paths()) as store:
        return [job.spec.output.name for job in store.jobs.list([JobState.QUEUED])]


def test_shown_and_narrowed_down(shell: Shell, output: Path) -> None:
    assert shell("history") == 0
    headings, *rows = shell.out.splitlines()
    assert headings.split()[:4] == ["id", "job", "finished", "state"]
    assert [row.split()[0] for row in rows] == ["2", "1"]
    assert "0:00:00" in rows[0]
    assert "1.25" in rows[0]
    assert shell("history", "--state", "failed", "--since", "1d", "--csv") == 0
    (row,) = csv.DictReader(io.StringIO(shell.out))
    assert (row["id"], row["state"], row["energy"], row["output"]) == ("2", "failed", "1.25", str(output))
    assert shell("history", "--since", "2100-01-01", "--json") == 0
    assert json.loads(shell.out) == []
    assert shell("history", "--since", "yesterday") == 2


def test_one_run_in_full(shell: Shell, output: Path) -> None:
    assert shell("history", "show", 1) == 0
    assert "/m.json" in shell.out
    assert shell("history", "show", 1, "--json") == 0
    found = json.loads(shell.out)
    assert (found["manifest"], found["spec"]["preset"]) == ("/m.json", "review")
    assert shell("history", "show", 9) == 2


def test_queued_again(shell: Shell, output: Path) -> None:
    assert shell("history", "requeue", 1) == 2
    assert "--overwrite" in shell.err
    assert shell("history", "requeue", 1, 9, "--overwrite") == 2
    assert jobs() == []
    assert shell("history", "requeue", 1, "--overwrite", "--json") == 0
    assert json.loads(shell.out) == {"jobs": [3]}
    assert shell("history", "requeue", 1, 2, "--numbered") == 0
    assert jobs() == ["out.mov", "out_2.mov", "out_3.mov"]


def test_moments() -> None:
    now = datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert read_since("7d", now) == now - timedelta(days=7)
    assert read_since("2026-11-22T10:00+02:00") == now - timedelta(hours=4)
    with pytest.raises(SettingInvalid, match="no moment"):
        read_since("soon")
