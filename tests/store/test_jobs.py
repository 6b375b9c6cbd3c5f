"""The queue: adding, order, moving, removing."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from ffstudio.domain.clip import FrameRange
from ffstudio.domain.failures import WrongState
from ffstudio.domain.jobs import ENDED, JobState
from ffstudio.domain.settings import RenderSettings, SwapSettings
from ffstudio.store import Store
from tests.store.specs import spec

S = JobState


def order(store: Store) -> list[int]:
    return [job.id for job in store.jobs.list()]


def test_a_spec_comes_back_as_it_was(store: Store) -> None:
    odd = replace(
        spec(),
        target=Path("/shots/一'\"%_ \udc80\udcff.mov"),
        settings=RenderSettings(swap=SwapSettings(amount=0.3)),
        trim=FrameRange(3, None),
        sequence_rate=Fraction(24000, 1001),
    )
    (job,) = store.jobs.add([odd])
    assert store.jobs.get(job).spec == odd


def test_jobs_run_in_the_order_they_were_added_and_by_priority(store: Store) -> None:
    normal = store.jobs.add([spec(number) for number in range(3)])
    urgent = store.jobs.add([spec(3)], priority=5)
    assert normal == [1, 2, 3]
    assert order(store) == [*urgent, *normal]
    claimed = [store.jobs.claim("r") for _ in range(5)]
    assert [job and job.id for job in claimed] == [*urgent, *normal, None]


def test_drafts_do_not_run(store: Store) -> None:
    store.jobs.add([spec()], state=S.DRAFT)
    assert store.jobs.claim("r") is None
    with pytest.raises(ValueError, match="cannot be running"):
        store.jobs.add([spec()], state=S.RUNNING)


def test_adding_nothing_is_nothing(store: Store) -> None:
    assert store.jobs.add([]) == []


def test_the_list_shows_running_then_waiting_then_ended_the_latest_last(store: Store) -> None:
    done, failed, running, held, waiting = store.jobs.add([spec(number) for number in range(5)])
    store.jobs.change(held, S.QUEUED, S.PAUSED)
    for job, end in ((done, S.COMPLETED), (failed, S.FAILED)):
        store.jobs.claim("r")
        store.jobs.change(job, S.RUNNING, end)
    store.jobs.claim("r")
    assert order(store) == [running, waiting, held, done, failed]
    assert [job.id for job in store.jobs.list(ENDED, limit=1)] == [failed]
    assert [job.id for job in store.jobs.list({S.QUEUED})] == [waiting]
    counts = store.jobs.counts()
    assert set(counts) == set(JobState)
    assert (counts[S.PAUSED], counts[S.DRAFT]) == (1, 0)


def test_moving(store: Store) -> None:
    a, b, c, d = store.jobs.add([spec(number) for number in range(4)])
    store.jobs.move(d, top=True)
    assert order(store) == [d, a, b, c]
    store.jobs.move(a, bottom=True)
    assert order(store) == [d, b, c, a]
    store.jobs.move(a, before=b)
    assert order(store) == [d, a, b, c]
    store.jobs.move(d, after=b)
    assert order(store) == [a, b, d, c]
    store.jobs.move(a, after=a)
    assert order(store) == [a, b, d, c]


def test_moving_takes_over_the_priority_of_the_place(store: Store) -> None:
    low, high = *store.jobs.add([spec(0)]), *store.jobs.add([spec(1)], priority=9)
    (new,) = store.jobs.add([spec(2)])
    store.jobs.move(new, top=True)
    assert order(store) == [new, high, low]
    assert store.jobs.get(new).priority == 9
    store.jobs.move(new, after=low)
    assert order(store) == [high, low, new]
    store.jobs.set_priority(new, 10)
    assert order(store) == [new, high, low]


def test_moving_between_two_neighbours_never_runs_out_of_room(store: Store) -> None:
    first, second, *others = store.jobs.add([spec(number) for number in range(4)])
    for turn in range(150):
        store.jobs.move(others[turn % 2], after=first)
        assert order(store)[:3] == [first, others[turn % 2], others[1 - turn % 2] if turn else second]


def test_only_waiting_jobs_move(store: Store) -> None:
    running, waiting = store.jobs.add([spec(0), spec(1)])
    store.jobs.claim("r")
    for job, anchor in ((running, waiting), (waiting, running)):
        with pytest.raises(WrongState, match=f"job {running}: it is running"):
            store.jobs.move(job, before=anchor)
    with pytest.raises(ValueError, match="name one"):
        store.jobs.move(waiting, top=True, bottom=True)
    store.jobs.move(waiting, top=True)
    assert order(store) == [running, waiting]


def test_a_running_job_is_not_removed(store: Store) -> None:
    running, waiting = store.jobs.add([spec(0), spec(1)])
    store.jobs.claim("r")
    with pytest.raises(WrongState, match="it is running"):
        store.jobs.remove(running)
    assert store.jobs.remove(waiting).spec == spec(1)
    assert store.jobs.clear(set(JobState)) == []
    assert order(store) == [running]


def test_removing_takes_plan_and_log_along_and_numbers_are_not_used_again(store: Store) -> None:
    (job,) = store.jobs.add([spec()])
    store.segments.plan(job, [(0, 9)])
    assert [gone.id for gone in store.jobs.clear({S.QUEUED})] == [job]
    assert store.jobs.add([spec()]) == [job + 1]
    assert store.segments.planned(job + 1) == ()
    assert [event.kind for event in store.events.of(job + 1)] == ["queued"]


def test_used_presets_are_counted(store: Store) -> None:
    store.jobs.add([spec(0, "review"), spec(1, "review"), spec(2)])
    store.jobs.add([spec(3, "archive")])
    assert [(use.name, use.count) for use in store.presets.recent()] == [("archive", 1), ("review", 2)]
