"""The queue on the command line."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Shell


@pytest.fixture
def data_dir(tmp_path: Path, shared_data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A queue of the test's own, with the session's networks and analyses."""
    folder = tmp_path / "data"
    folder.mkdir()
    (shared_data_dir / "cache").mkdir(exist_ok=True)
    (folder / "cache").symlink_to(shared_data_dir / "cache", target_is_directory=True)
    monkeypatch.setenv("FFSTUDIO_DATA_DIR", str(folder))
    return folder


def add(shell: Shell, sample: Path, clip: Path, output: Path, *more: str) -> int:
    ask = ("--source", sample / "source_b.jpg", "--target", clip, "--output", output, "--out", "5")
    return shell("queue", "add", *ask, *more)


def listed(shell: Shell) -> list[dict[str, object]]:
    assert shell("queue", "list", "--json") == 0
    rows: list[dict[str, object]] = json.loads(shell.out)
    return rows


def test_from_add_to_history(shell: Shell, sample: Path, short_clip: Path, tmp_path: Path) -> None:
    assert shell("queue", "list") == 0
    assert "The queue is empty" in shell.out
    assert add(shell, sample, short_clip, tmp_path / "a.mp4") == 0
    assert "Job 1 is queued" in shell.out
    assert add(shell, sample, short_clip, tmp_path / "b.mp4", "--priority", "5", "--json") == 0
    assert json.loads(shell.out) == {"job": 2}
    assert [row["id"] for row in listed(shell)] == [2, 1]

    assert shell("queue", "run", "--once") == 0
    assert "2 jobs ended" in shell.out
    assert {row["state"] for row in listed(shell)} == {"completed"}
    assert (tmp_path / "a.mp4").exists()
    assert shell("queue", "show", 1) == 0
    assert "statistics" in shell.out

    assert shell("history", "--csv") == 0
    rows = list(csv.DictReader(io.StringIO(shell.out)))
    assert {row["output"] for row in rows} == {str(tmp_path / "a.mp4"), str(tmp_path / "b.mp4")}
    assert shell("history", "--search", "b.mp4", "--json") == 0
    assert len(json.loads(shell.out)) == 1
    assert shell("queue", "clear") == 0
    assert listed(shell) == []


def test_order_pause_cancel_and_retry(shell: Shell, sample: Path, short_clip: Path, tmp_path: Path) -> None:
    for name in "abc":
        assert add(shell, sample, short_clip, tmp_path / f"{name}.mp4") == 0
    assert shell("queue", "move", 3, "--top") == 0
    assert [row["id"] for row in listed(shell)] == [3, 1, 2]
    assert shell("queue", "pause", 1) == 0
    assert shell("queue", "cancel", 2) == 0
    states = {row["id"]: row["state"] for row in listed(shell)}
    assert states == {1: "paused", 2: "cancelled", 3: "queued"}
    assert shell("queue", "resume", 1) == 0
    assert shell("queue", "retry", 2) == 0
    assert shell("queue", "retry", 1) == 2
    assert "only an ended job can be tried again" in shell.err
    assert shell("queue", "remove", 1, 2, 3) == 0
    assert shell("queue", "show", 1) == 2


def test_a_job_that_cannot_start_is_not_added(
    shell: Shell, sample: Path, short_clip: Path, tmp_path: Path
) -> None:
    assert add(shell, sample, tmp_path / "none.mp4", tmp_path / "no" / "a.mp4") == 5
    assert listed(shell) == []
