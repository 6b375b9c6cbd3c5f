"""Frames a second and time to go, from when things were done."""

from __future__ import annotations

import time
from collections import deque

from ffstudio.domain.progress import OnProgress, Progress

WINDOW_SECONDS = 5.0  # long enough to be steady, short enough to follow a change


class Pace:
    """Reports one stage's progress to a callback."""

    def __init__(self, stage: str, total: int, report: OnProgress) -> None:
        self._stage, self._total, self._report = stage, total, report
        self._marks: deque[tuple[float, int]] = deque([(time.monotonic(), 0)])
        self._done = 0

    def step(self, count: int = 1) -> None:
        """Counts `count` more units as done and reports."""
        self._done += count
        now = time.monotonic()
        self._marks.append((now, self._done))
        while len(self._marks) > 2 and now - self._marks[0][0] > WINDOW_SECONDS:
            self._marks.popleft()
        fps = self._rate()
        left = max(self._total - self._done, 0)
        eta = left / fps if fps else 0.0
        self._report(Progress(self._stage, self._done, max(self._total, self._done), fps, eta))

    def skip(self, count: int) -> None:
        """Counts `count` units as done that took no time; a negative count takes them back."""
        self._done += count
        self._marks = deque([(time.monotonic(), self._done)])

    def _rate(self) -> float:
        (began, before), (now, done) = self._marks[0], self._marks[-1]
        return (done - before) / (now - began) if now > began else 0.0
