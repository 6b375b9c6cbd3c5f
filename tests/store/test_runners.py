"""Heartbeats, and jobs of runners that died."""

from __future__ import annotations

import time

from ffstudio.domain.jobs import MAX_TRIES, JobState
from ffstudio.store import Store
from tests.store.specs import spec

S = JobState


def test_a_beating_runner_keeps_its_job(store: Store) -> None:
    store.jobs.add([spec()])
    store.runners.beat("r1", device="cuda:0", pid=42)
    store.jobs.claim("r1")
    assert store.jobs.recover(60) == []
    store.runners.beat("r1")
    (runner,) = store.runners.list()
    assert (runner.name, runner.device, runner.pid) == ("r1", "cuda:0", 42)
    assert runner.heartbeat > runner.started


def test_jobs_of_the_silent_and_of_the_gone_come_back_in_their_place(store: Store) -> None:
    silent, gone, last = store.jobs.add([spec(number) for number in range(3)])
    for name in ("silent", "gone"):
        store.runners.beat(name)
        store.jobs.claim(name)
    store.runners.leave("gone")
    assert [job.id for job in store.jobs.recover(60)] == [gone]
    time.sleep(0.01)
    (back,) = store.jobs.recover(0)
    assert (back.id, back.state, back.tries) == (silent, S.QUEUED, 1)
    assert f"start 1 of {MAX_TRIES}" in back.reason
    assert [job.id for job in store.jobs.list()] == [silent, gone, last]
    assert [event.kind for event in store.events.of(silent)] == ["queued", "running", "interrupted", "queued"]
    assert store.runners.list() == ()


def test_after_three_deaths_a_job_fails_with_the_reason(store: Store) -> None:
    store.jobs.add([spec()])
    states = []
    for number in range(MAX_TRIES):
        store.jobs.claim(f"r{number}")
        (job,) = store.jobs.recover(60)
        states.append(job.state)
    assert states == [S.QUEUED, S.QUEUED, S.FAILED]
    assert "stopped without a word, 3 times" in job.reason
    assert job.error == "RunnerDied"
    assert job.finished is not None
    assert store.jobs.claim("r") is None


def test_a_runner_that_gives_up_by_itself_tells_why(store: Store) -> None:
    (number,) = store.jobs.add([spec()])
    store.runners.beat("r")
    store.jobs.claim("r")
    store.jobs.change(number, S.RUNNING, S.INTERRUPTED, reason="the GPU was lost")
    (job,) = store.jobs.recover(60)
    assert (job.state, job.reason) == (S.QUEUED, "the GPU was lost; start 1 of 3")
