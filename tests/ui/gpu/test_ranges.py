"""Stretches of time, scales, and when which job ran."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ffstudio.domain.jobs import Job, JobState
from ffstudio.domain.settings import RenderSettings
from ffstudio.domain.spec import RenderSpec
from ffstudio.ui.gpu.axes import clock_step, clock_ticks, local, round_ticks, round_top
from ffstudio.ui.gpu.charts import best_columns
from ffstudio.ui.gpu.ranges import JOB, RANGES, chosen_run, stretch
from ffstudio.ui.gpu.runs import Run, follow

NOW = datetime(2025, 5, 5, 12, tzinfo=UTC)
SINCE = NOW - timedelta(hours=1)


def job(state: JobState, *, started: int | None = None, finished: int | None = None) -> Job:
    """Times in seconds before NOW."""
    spec = RenderSpec(Path("shot.mov"), Path("out.mov"), (), RenderSettings())

    def before(seconds: int | None) -> datetime | None:
        return None if seconds is None else NOW - timedelta(seconds=seconds)

    return Job(1, spec, state, 0, 0.0, SINCE, NOW, before(started), before(finished))


def test_a_job_runs_from_its_start_to_its_end():
    running = follow((), [job(JobState.RUNNING, started=30)], NOW, SINCE)
    assert running == (Run(1, "shot.mov", NOW.timestamp() - 30),)
    done = follow(running, [job(JobState.COMPLETED, started=30, finished=2)], NOW, SINCE)
    assert done == (replace(running[0], end=NOW.timestamp() - 2),)
    assert follow(done, [job(JobState.COMPLETED, started=30, finished=2)], NOW, SINCE) == done


def test_a_pause_ends_a_run_and_another_start_begins_one():
    runs = follow((), [job(JobState.RUNNING, started=30)], NOW, SINCE)
    runs = follow(runs, [job(JobState.PAUSED, started=30)], NOW, SINCE)
    runs = follow(runs, [job(JobState.RUNNING, started=5)], NOW, SINCE)
    assert [run.end is None for run in runs] == [False, True]


def test_a_job_that_came_and_went_between_two_looks_is_seen():
    runs = follow((), [job(JobState.FAILED, started=3, finished=2)], NOW, SINCE)
    assert [(run.begin, run.end) for run in runs] == [(NOW.timestamp() - 3, NOW.timestamp() - 2)]


def test_what_ended_before_the_console_began_and_what_is_removed():
    assert follow((), [job(JobState.COMPLETED, started=8000, finished=7000)], NOW, SINCE) == ()
    runs = follow((), [job(JobState.RUNNING, started=30)], NOW, SINCE)
    assert follow(runs, [], NOW, SINCE)[0].end == NOW.timestamp()


def test_stretches_end_now_or_with_the_job():
    for range in RANGES[:-1]:
        begin, end = stretch(range, 10_000.3, None)
        assert end - begin == range.seconds
        assert 10_000.3 <= end <= 10_000.3 + range.seconds / 128
    assert stretch(JOB, 10_000.0, Run(1, "a", 1000.0, 1100.0)) == (995.0, 1105.0)
    assert stretch(JOB, 1200.0, Run(1, "a", 1000.0))[0] == 1000.0


def test_the_job_in_hand_stays_else_the_one_under_way():
    first, second, third = Run(1, "a", 0.0, 9.0), Run(2, "b", 10.0), Run(3, "c", 20.0, 30.0)
    assert chosen_run([first, second, third], None) == second
    assert chosen_run([first, second, third], first) == first
    assert chosen_run([first, third], None) == third
    assert chosen_run([], None) is None


def test_scales_have_round_numbers():
    assert round_top(183.0, 50) == 200
    assert round_top(0.0, 50) == 60
    assert round_ticks(200.0, 4) == [0, 50, 100, 150, 200]
    assert round_ticks(23.5, 4) == [0, 10, 20]
    assert round_ticks(23.5, 1) == [0, 20]
    assert round_ticks(7.5, 1) == [0, 5]
    assert round_ticks(10.0, 1) == [0, 10]


@pytest.mark.parametrize(("seconds", "width", "step"), [(60, 170, 30), (600, 170, 300), (3600, 500, 600)])
def test_clock_times_are_whole_steps(seconds, width, step):
    assert clock_step(seconds, width) == step
    for tick in clock_ticks(1e9, 1e9 + seconds, step):
        at = local(tick)
        assert (at.hour * 3600 + at.minute * 60 + at.second) % step == 0


def test_charts_lie_side_by_side_in_a_strip_and_below_each_other_in_a_tower():
    assert best_columns(6, 1264, 130) == 6
    assert best_columns(6, 464, 400) == 2
    assert best_columns(3, 464, 460) == 1
