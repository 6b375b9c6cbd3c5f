"""`ffstudio import facefusion`: a preset, jobs in the queue, and the report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ffstudio.config.paths import user_paths
from ffstudio.config.presets import find_preset
from ffstudio.domain.jobs import JobState
from ffstudio.store import open_store
from tests.cli.conftest import Shell


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A data folder of its own."""
    monkeypatch.setenv("FFSTUDIO_DATA_DIR", str(tmp_path / "data"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """FaceFusion's folder: its file, and one job of two steps in every state."""
    root = tmp_path / "facefusion"
    for state in ("drafted", "queued", "completed", "failed"):
        (root / ".jobs" / state).mkdir(parents=True)
        steps = [
            {
                "args": {
                    "source_paths": ["ana.jpg"],
                    "target_path": f"{state}{number}.mp4",
                    "output_path": f"out/{state}{number}.mp4",
                    "processors": ["face_swapper"],
                    "face_detector_score": 0.4,
                },
                "status": state,
            }
            for number in range(2)
        ]
        job = {"version": "1", "date_created": "2026-08-01T10:00:00", "date_updated": None, "steps": steps}
        (root / ".jobs" / state / "job.json").write_text(json.dumps(job))
    (root / "facefusion.ini").write_text("[face_masker]\nface_mask_blur = 0.5\n[misc]\nlog_level =\n")
    return root


def queued() -> list[tuple[JobState, str]]:
    with open_store(paths=user_paths()) as store:
        jobs = sorted(store.jobs.list(), key=lambda job: job.position)
        return [(job.state, job.spec.target.stem) for job in jobs]


def test_preset_and_jobs_are_taken_over(shell: Shell, folder: Path) -> None:
    assert shell("import", "facefusion", folder, "--preset", "ours", "--json") == 0
    result = json.loads(shell.out)
    assert find_preset("ours", user_paths()).settings.mask.blur == 0.5
    assert Path(result["preset_path"]) == user_paths().presets / "ours.toml"
    assert queued() == [
        (JobState.DRAFT, "drafted0"),
        (JobState.DRAFT, "drafted1"),
        (JobState.QUEUED, "queued0"),
        (JobState.QUEUED, "queued1"),
        (JobState.DRAFT, "failed0"),
        (JobState.DRAFT, "failed1"),
    ]
    assert len(result["queued"]) == 6
    assert [step["state"] for job in result["jobs"] for step in job["steps"]] == [
        *["draft"] * 2,
        *["queued"] * 2,
        *["completed"] * 2,
        *["failed"] * 2,
    ]
    assert {row["outcome"] for row in result["report"]} == {"taken", "mapped"}


def test_completed_steps_on_demand(shell: Shell, folder: Path) -> None:
    assert shell("import", "facefusion", folder / ".jobs", "--completed") == 0
    assert len(queued()) == 8
    assert "8 renders" in shell.out


def test_an_existing_preset_is_kept_and_then_nothing_is_added(shell: Shell, folder: Path) -> None:
    assert shell("import", "facefusion", folder / "facefusion.ini", "--dry-run") == 0
    assert not user_paths().presets.exists()
    assert not user_paths().database.exists()
    assert shell("import", "facefusion", folder) == 0
    assert "Blank keys, whose defaults hold: 1" in shell.out
    assert shell("import", "facefusion", folder) == 2
    assert "--overwrite" in shell.err
    assert len(queued()) == 6
    assert shell("import", "facefusion", folder, "--overwrite") == 0


def test_what_is_left_out_is_told(shell: Shell, folder: Path) -> None:
    (folder / ".jobs" / "queued" / "broken.json").write_text("{")
    assert shell("import", "facefusion", folder, "--dry-run") == 0
    assert "Job broken is left out" in shell.err
    assert shell("import", "facefusion", folder / "none") == 2


def test_importing_twice_adds_nothing_twice(shell: Shell, folder: Path) -> None:
    assert shell("import", "facefusion", folder) == 0
    with open_store(paths=user_paths()) as store:
        first = store.jobs.list()[0]
        store.history.add(store.jobs.change(first.id, JobState.QUEUED, JobState.CANCELLED))
        store.jobs.clear([JobState.CANCELLED])
    assert shell("import", "facefusion", folder, "--overwrite", "--json") == 0
    result = json.loads(shell.out)
    assert result["queued"] == []
    assert len(result["skipped"]) == 6
    assert len(queued()) == 5
    assert shell("import", "facefusion", folder / ".jobs", "--overwrite") == 0
    assert "Already in the queue or the history" in shell.out
    assert "6 renders are left out" in shell.out
    assert shell("import", "facefusion", folder / ".jobs", "--overwrite", "--again") == 0
    assert len(queued()) == 11
