"""Which frame is due while a clip plays. Plain numbers, no Qt."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Times = NDArray[np.float64]
SLACK = 1e-6  # s; times are exact fractions made floats


@dataclass(frozen=True, slots=True)
class Span:
    """Frames `first` to `last`, both played."""

    first: int
    last: int

    def limit(self, frame: int) -> int:
        return min(max(frame, self.first), self.last)


@dataclass(frozen=True, slots=True)
class Run:
    """Playing from frame `start` at `speed` times the clip's own, backwards where it is negative."""

    start: int
    speed: float
    span: Span
    loops: bool = False


def due(run: Run, elapsed: float, times: Times) -> tuple[int, bool]:
    """The frame to show `elapsed` seconds after the start, and whether the end was passed.

    `times` [n + 1] float64 s: when each frame begins, and when the last one ends.
    """
    began, ended = float(times[run.span.first]), float(times[run.span.last + 1])
    # Backwards a frame is entered at its end, so that the first one is seen as long as the others.
    entered = times[run.start] if run.speed > 0 else times[run.start + 1] - 2 * SLACK
    position = float(entered) + elapsed * run.speed
    is_over = not began <= position + SLACK < ended
    if is_over and run.loops:
        position, is_over = began + (position - began) % max(ended - began, SLACK), False
    frame = int(np.searchsorted(times, position + SLACK, side="right")) - 1
    return run.span.limit(frame), is_over


def even_times(count: int, rate: float) -> Times:
    """Times of frames at a steady rate."""
    return np.arange(count + 1, dtype=np.float64) / rate
