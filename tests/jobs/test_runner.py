"""The runner: every job comes to an end that is written down, and nothing finished is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ffstudio.config.paths import Paths
from ffstudio.domain.failures import NotNow, RunnerBusy
from ffstudio.domain.jobs import JobState
from ffstudio.domain.spec import RenderSpec
from ffstudio.jobs import verbs
from ffstudio.jobs.folder import job_folder
from ffstudio.jobs.lock import device_lock
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.render import render
from ffstudio.store import Store
from tests.footage import frames_of
from tests.jobs.working import run_once, running, wait


def test_a_job_is_completed_and_remembered(store: Store, paths: Paths, spec: RenderSpec) -> None:
    number = verbs.enqueue(store, spec)
    assert run_once(store, paths) == 1
    job = store.jobs.get(number)
    assert (job.state, job.done, job.total) == (JobState.COMPLETED, 64, 64)
    assert not job_folder(job).exists()
    (row,) = store.history.list()
    assert row.state is JobState.COMPLETED
    kinds = [event.kind for event in store.events.of(number)]
    assert "started" in kinds
    assert kinds[-1] == "completed"
    assert sorted(path.name for path in spec.output.parent.iterdir()) == ["out.mkv", "out.mkv.ffstudio.json"]


def test_a_bad_job_fails_with_its_reason_and_the_next_goes_on(
    store: Store, paths: Paths, spec: RenderSpec, tmp_path: Path
) -> None:
    vanishing = tmp_path / "vanishing.mkv"
    vanishing.write_bytes(spec.target.read_bytes())
    bad = verbs.enqueue(store, replace(spec, target=vanishing, output=spec.output.with_stem("bad")))
    good = verbs.enqueue(store, spec)
    vanishing.unlink()
    assert run_once(store, paths) == 2
    failed = store.jobs.get(bad)
    assert (failed.state, failed.error) == (JobState.FAILED, "FileMissing")
    assert "there is no such file" in failed.reason
    assert store.jobs.get(good).state is JobState.COMPLETED


def test_one_runner_a_device(store: Store, paths: Paths) -> None:
    with device_lock(paths, 0), pytest.raises(RunnerBusy, match="already working"):
        run_once(store, paths)
    assert run_once(store, paths) == 0


def test_pause_keeps_segments_and_resume_finishes_the_same(
    store: Store, paths: Paths, spec: RenderSpec
) -> None:
    number = verbs.enqueue(store, spec)
    with running(store, paths):
        wait(lambda: store.segments.finished(number))
        verbs.pause(store, [number])
        wait(lambda: store.jobs.get(number).state is JobState.PAUSED)
    kept = store.segments.finished(number)
    assert 0 < len(kept) < 8
    verbs.resume(store, [number])
    run_once(store, paths)
    assert store.jobs.get(number).state is JobState.COMPLETED
    whole = replace(spec, output=spec.output.with_stem("whole"))
    with Engine(paths=paths) as engine:
        render(whole, engine)
    assert frames_of(spec.output) == frames_of(whole.output)


def test_cancel_removes_everything(store: Store, paths: Paths, spec: RenderSpec) -> None:
    number = verbs.enqueue(store, spec)
    with running(store, paths):
        wait(lambda: store.segments.finished(number))
        verbs.cancel(store, [number])
        wait(lambda: store.jobs.get(number).state is JobState.CANCELLED)
        wait(lambda: not list(spec.output.parent.iterdir()))
    with pytest.raises(NotNow, match="only a paused job"):
        verbs.resume(store, [number])


def test_a_stopped_runner_gives_its_job_back(store: Store, paths: Paths, spec: RenderSpec) -> None:
    number = verbs.enqueue(store, spec)
    with running(store, paths):
        wait(lambda: store.segments.finished(number))
    assert store.jobs.get(number).state is JobState.QUEUED
    assert run_once(store, paths) == 1
    assert store.jobs.get(number).state is JobState.COMPLETED


def test_a_deliverable_of_a_runner_that_died_at_the_last_moment_is_its_own(
    store: Store, paths: Paths, spec: RenderSpec
) -> None:
    number = verbs.enqueue(store, spec)
    folder = job_folder(store.jobs.get(number))
    folder.mkdir()
    (folder / "delivering").touch()
    spec.output.write_bytes(b"renamed, then the power went")
    assert run_once(store, paths) == 1
    assert store.jobs.get(number).state is JobState.COMPLETED
    assert len(frames_of(spec.output)) == 64
