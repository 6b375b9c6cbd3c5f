"""How far a long action is, and how to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from ffstudio.domain.errors import Cancelled


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

    def check(self, doing: str) -> None:
        """Raises Cancelled once `cancel` was called; `doing` begins the message ("The render of x.mov")."""
        if self._event.is_set():
            raise Cancelled(doing)
