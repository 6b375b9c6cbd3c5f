"""The contract of job states: every transition, allowed or refused."""

from __future__ import annotations

from collections import deque
from itertools import pairwise, product

import pytest

from ffstudio.domain.failures import NoSuchJob, StateChanged, WrongState
from ffstudio.domain.jobs import ENDED, MAX_TRIES, TRANSITIONS, JobState, Wish
from ffstudio.store import Store
from tests.store.specs import spec

S = JobState
PAIRS = list(product(JobState, JobState))


def route(goal: JobState) -> list[JobState]:
    """The shortest way from draft."""
    ways = deque([[S.DRAFT]])
    while ways[0][-1] is not goal:
        way = ways.popleft()
        ways.extend([*way, new] for new in sorted(TRANSITIONS[way[-1]]) if new not in way)
    return ways[0]


def job_in(store: Store, state: JobState) -> int:
    (job,) = store.jobs.add([spec()], state=S.DRAFT)
    way = route(state)
    for old, new in pairwise(way):
        store.jobs.change(job, old, new)
    return job


@pytest.mark.parametrize(("old", "new"), [(a, b) for a, b in PAIRS if b in TRANSITIONS[a]])
def test_an_allowed_change_happens_and_is_logged(store: Store, old: JobState, new: JobState) -> None:
    job = job_in(store, old)
    before = store.jobs.get(job)
    changed = store.jobs.change(job, old, new, reason="because", error="E")
    assert changed == store.jobs.get(job)
    assert (changed.state, changed.reason, changed.error) == (new, "because", "E")
    assert changed.updated >= before.updated
    assert (changed.finished is not None) is (new in ENDED)
    last = store.events.of(job)[-1]
    assert (last.kind, last.text) == (new, f"{old} -> {new}: because")


@pytest.mark.parametrize(("old", "new"), [(a, b) for a, b in PAIRS if b not in TRANSITIONS[a]])
def test_another_change_is_refused(store: Store, old: JobState, new: JobState) -> None:
    job = job_in(store, old)
    before = store.jobs.get(job)
    with pytest.raises(WrongState, match=f"it is {old}"):
        store.jobs.change(job, old, new)
    assert store.jobs.get(job) == before


@pytest.mark.parametrize(("real", "thought"), [(a, b) for a, b in PAIRS if a is not b])
def test_a_job_that_is_not_where_it_was_thought_is_left_alone(
    store: Store, real: JobState, thought: JobState
) -> None:
    job = job_in(store, real)
    before = store.jobs.get(job), store.events.of(job)
    new = min(TRANSITIONS[thought])
    with pytest.raises(StateChanged, match=f"to be {thought} and is {real}"):
        store.jobs.change(job, thought, new)
    assert (store.jobs.get(job), store.events.of(job)) == before


def test_claiming_starts_and_retrying_starts_anew(store: Store) -> None:
    first, second = store.jobs.add([spec(0), spec(1)])
    job = store.jobs.claim("r1")
    assert job is not None
    assert (job.id, job.state, job.runner, job.tries) == (first, S.RUNNING, "r1", 1)
    assert job.started is not None
    store.jobs.change(first, S.RUNNING, S.FAILED, error="no face")
    again = store.jobs.change(first, S.FAILED, S.QUEUED)
    assert (again.tries, again.runner, again.error, again.finished) == (0, "", "", None)
    assert [job.id for job in store.jobs.list()] == [second, first]


def test_a_paused_job_keeps_its_place_and_its_tries_do_not_add_up(store: Store) -> None:
    first, second = store.jobs.add([spec(0), spec(1)])
    for _ in range(MAX_TRIES + 1):
        job = store.jobs.claim("r1")
        assert job is not None
        assert (job.id, job.tries) == (first, 1)
        store.jobs.change(first, S.RUNNING, S.PAUSED)
        assert [job.id for job in store.jobs.list()] == [second, first]
        store.jobs.change(first, S.PAUSED, S.QUEUED)


def test_a_wish_reaches_the_runner_and_ends_with_the_run(store: Store) -> None:
    (job,) = store.jobs.add([spec()])
    with pytest.raises(StateChanged):
        store.jobs.wish(job, Wish.PAUSE)
    store.jobs.claim("r1")
    assert store.jobs.progress(job, 1, 100, 12.5) is Wish.NONE
    store.jobs.wish(job, Wish.PAUSE)
    assert store.jobs.progress(job, 2, 100, 12.5) is Wish.PAUSE
    found = store.jobs.get(job)
    assert (found.done, found.total, found.fps, found.wish) == (2, 100, 12.5, Wish.PAUSE)
    assert store.jobs.change(job, S.RUNNING, S.PAUSED).wish is Wish.NONE


def test_a_runner_that_lost_its_job_is_told(store: Store) -> None:
    (job,) = store.jobs.add([spec()])
    store.jobs.claim("slept")
    store.jobs.recover(0)
    store.jobs.claim("awake")
    with pytest.raises(StateChanged, match="by another runner"):
        store.jobs.progress(job, 1, 2, 3.0, runner="slept")
    with pytest.raises(StateChanged, match="by another runner"):
        store.jobs.change(job, S.RUNNING, S.COMPLETED, runner="slept")
    store.jobs.change(job, S.RUNNING, S.COMPLETED, runner="awake")


def test_jobs_that_are_not_there(store: Store) -> None:
    for verb in (
        lambda: store.jobs.get(7),
        lambda: store.jobs.change(7, S.QUEUED, S.PAUSED),
        lambda: store.jobs.wish(7, Wish.CANCEL),
        lambda: store.jobs.progress(7, 0, 0, 0.0),
        lambda: store.jobs.remove(7),
        lambda: store.jobs.set_priority(7, 1),
        lambda: store.jobs.move(7, top=True),
        lambda: store.events.add(7, "note", "x"),
        lambda: store.events.of(7),
        lambda: store.segments.plan(7, [(0, 1)]),
        lambda: store.segments.planned(7),
        lambda: store.segments.finished(7),
        lambda: store.segments.forget(7),
    ):
        with pytest.raises(NoSuchJob, match="job 7"):
            verb()
