"""A runner at work beside the test."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ffstudio.config.paths import Paths
from ffstudio.domain.progress import CancelToken
from ffstudio.jobs.machine import Machine
from ffstudio.jobs.runner import Runner
from ffstudio.store import Store

PATIENCE = 60  # seconds for what takes a second or two on a quiet machine


def run_once(store: Store, paths: Paths, machine: Machine | None = None) -> int:
    """Works through the queue; the number of jobs that ended."""
    return Runner(store, paths, 0, lambda _: None, machine=machine).run(once=True, stop=CancelToken())


@contextmanager
def running(store: Store, paths: Paths, machine: Machine | None = None) -> Iterator[CancelToken]:
    """A runner in a thread, stopped at the end of the block."""
    stop = CancelToken()
    runner = Runner(store, paths, 0, lambda _: None, machine=machine)
    thread = threading.Thread(target=lambda: runner.run(once=False, stop=stop))
    thread.start()
    try:
        yield stop
    finally:
        stop.cancel()
        thread.join()


def wait(condition: Callable[[], object]) -> None:
    """Until the condition holds."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)
