"""Segments: planned once, recorded with the progress they make."""

from __future__ import annotations

from pathlib import Path

import pytest

from ffstudio.domain.failures import SegmentUnplanned, StateChanged
from ffstudio.domain.jobs import JobState, SegmentRecord
from ffstudio.store import Store
from tests.store.specs import spec

PLAN = ((0, 9), (10, 24))


def record(number: int = 0, sha256: str = "a" * 64) -> SegmentRecord:
    first, last = PLAN[number]
    pts = tuple(range(first * 512, last * 512, 512))
    return SegmentRecord(
        number, first, last, Path(f"/segments/{number}\udc80.mkv"), last - first, sha256, pts
    )


@pytest.fixture
def job(store: Store) -> int:
    (job,) = store.jobs.add([spec()], total=25)
    store.jobs.claim("r")
    return job


def test_the_first_plan_holds_until_it_is_forgotten(store: Store, job: int) -> None:
    assert store.segments.planned(job) == ()
    assert store.segments.plan(job, PLAN) == PLAN
    assert store.segments.plan(job, [(0, 24)]) == PLAN
    assert store.segments.planned(job) == PLAN
    store.segments.forget(job)
    assert store.segments.plan(job, [(0, 24)]) == ((0, 24),)


def test_a_finished_segment_comes_back_as_it_was_and_counts(store: Store, job: int) -> None:
    store.segments.plan(job, PLAN)
    store.segments.finish(job, record(1), fps=20.0, runner="r")
    assert store.segments.finished(job) == {1: record(1)}
    assert (store.jobs.get(job).done, store.jobs.get(job).fps) == (15, 20.0)
    store.segments.finish(job, record(1, "b" * 64))
    store.segments.finish(job, record(0))
    assert store.segments.finished(job) == {0: record(0), 1: record(1, "b" * 64)}
    assert store.jobs.get(job).done == 25
    store.segments.forget(job)
    assert (store.segments.finished(job), store.jobs.get(job).done) == ({}, 0)


def test_a_segment_outside_the_plan_is_a_defect(store: Store, job: int) -> None:
    store.segments.plan(job, [(0, 24)])
    with pytest.raises(SegmentUnplanned, match="segment 1"):
        store.segments.finish(job, record(1))


def test_what_another_runner_took_over_is_not_recorded(store: Store, job: int) -> None:
    store.segments.plan(job, PLAN)
    with pytest.raises(StateChanged):
        store.segments.finish(job, record(0), runner="slept")
    store.jobs.change(job, JobState.RUNNING, JobState.PAUSED)
    with pytest.raises(StateChanged):
        store.segments.finish(job, record(0))
    assert store.segments.finished(job) == {}
    assert store.segments.planned(job) == PLAN
