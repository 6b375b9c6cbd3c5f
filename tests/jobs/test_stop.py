"""A runner that is asked to end: after its job, or within a batch."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from ffstudio.domain.failures import NoRunner
from ffstudio.domain.jobs import JobState
from ffstudio.domain.progress import CancelToken
from ffstudio.jobs import verbs
from ffstudio.jobs.runner import Runner
from tests.jobs.working import wait


@pytest.mark.parametrize(
    ("now", "states"),
    [(False, [JobState.COMPLETED, JobState.QUEUED]), (True, [JobState.QUEUED, JobState.QUEUED])],
)
def test_a_runner_ends_when_asked(store, paths, spec, now, states):
    numbers = store.jobs.add([spec, replace(spec, output=spec.output.with_name("two.mkv"))])
    runner = Runner(store, paths, 0, lambda _: None)
    thread = threading.Thread(target=lambda: runner.run(once=False, stop=CancelToken()))
    thread.start()
    wait(lambda: store.jobs.get(numbers[0]).state is JobState.RUNNING)
    verbs.stop_runner(store, 0, now=now)
    thread.join()
    assert [store.jobs.get(number).state for number in numbers] == states
    assert not store.runners.list()


def test_without_a_runner_there_is_nothing_to_stop(store):
    with pytest.raises(NoRunner, match="device 3"):
        verbs.stop_runner(store, 3, now=False)
