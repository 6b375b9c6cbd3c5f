"""How far a long action is, and how to stop it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from ffstudio.domain.errors import Cancelled

POLL_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` units of `stage`; `fps` over the last seconds, `eta` seconds to go, both 0 if unknown."""

    stage: str
    done: int
    total: int
    fps: float = 0.0
    eta: float = 0.0


OnProgress = Callable[[Progress], None]


def ignore_progress(_: Progress) -> None:
    """For callers that do not watch."""


class CancelToken:
    """Asked by the operator's thread, looked at by the workers."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        self._event.set()

    @property
    def is_cancelled(self) -> bool:
        return self._event.is_set()

    def wait(self, seconds: float) -> bool:
        """Waits so long, or until `cancel`; True where it was called.

        By short sleeps: a signal's handler calls `cancel` in the main thread, which must not hold the event's lock.
        """
        end = time.monotonic() + seconds
        while not self.is_cancelled and (left := end - time.monotonic()) > 0:
            time.sleep(min(left, POLL_SECONDS))
        return self.is_cancelled

    def check(self, doing: str) -> None:
        """Raises Cancelled once `cancel` was called; `doing` begins the message ("The render of x.mov")."""
        if self._event.is_set():
            raise Cancelled(doing)
