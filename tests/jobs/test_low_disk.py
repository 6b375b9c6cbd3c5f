"""A disk that runs full pauses the job, says so, and lets it go on once there is space."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from ffstudio.config.paths import Paths
from ffstudio.domain.jobs import JobState
from ffstudio.domain.spec import RenderSpec
from ffstudio.jobs import verbs
from ffstudio.jobs.watch import is_low
from ffstudio.store import Store
from tests.disks import small_disk
from tests.jobs.working import running, wait


def test_low_disk_pauses_and_resumes(store: Store, paths: Paths, spec: RenderSpec, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "48m") as disk:
        other = disk / "another program's file"
        number = verbs.enqueue(store, replace(spec, output=disk / "out.mkv"))
        with running(store, paths):
            wait(lambda: store.segments.finished(number))
            other.write_bytes(bytes(shutil.disk_usage(disk).free - 2**20))
            wait(lambda: store.jobs.get(number).state is JobState.PAUSED)
            assert "the disk is nearly full" in store.jobs.get(number).reason
            kept = len(store.segments.finished(number))
            other.unlink()
            wait(lambda: store.jobs.get(number).state is JobState.COMPLETED)
        assert kept > 0
        assert sorted(path.name for path in disk.iterdir()) == ["out.mkv", "out.mkv.ffstudio.json"]


def test_a_folder_that_is_gone_is_not_low(tmp_path: Path) -> None:
    assert not is_low(tmp_path / "gone")
