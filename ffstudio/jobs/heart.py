"""Tells the store every few seconds that a runner lives."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from ffstudio.domain.errors import EnvironmentError_
from ffstudio.domain.progress import CancelToken
from ffstudio.domain.runners import RunnerWish
from ffstudio.store import Store

BEAT_SECONDS = 2.0
LOOK_SECONDS = 0.2  # how soon a wish to end now is seen
DEAD_SECONDS = 15.0  # a few beats; a busy machine may miss one


@contextmanager
def heart(store: Store, name: str, device: str, stop: CancelToken) -> Iterator[None]:
    """Registers the runner for the time of the block, from its own thread; a wish to end now cancels `stop`."""
    over = threading.Event()

    def beat() -> None:
        due = time.monotonic() + BEAT_SECONDS
        while not over.wait(LOOK_SECONDS):
            with suppress(EnvironmentError_):  # the next beat comes before we are missed
                if store.runners.wish_of(name) is RunnerWish.NOW:
                    stop.cancel()
                if time.monotonic() >= due:
                    store.runners.beat(name)
                    due = time.monotonic() + BEAT_SECONDS

    store.runners.beat(name, device=device, pid=os.getpid())
    thread = threading.Thread(target=beat, name="ffstudio-heart")
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
        store.runners.leave(name)
