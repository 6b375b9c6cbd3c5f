"""Scales: clock time below, round numbers at the left."""

from __future__ import annotations

import math
from datetime import UTC, datetime

import pyqtgraph as pg

LABEL_WIDTH = 76  # px for "14:03:20" and the room around it
STEPS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200)


class ClockAxis(pg.AxisItem):  # type: ignore[misc]
    """Seconds since 1970 (UTC) as local clock time."""

    def tickValues(self, begin: float, end: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N802 - pyqtgraph's name
        step = clock_step(end - begin, size)
        return [(step, clock_ticks(begin, end, step))]

    def tickStrings(self, values: list[float], _scale: float, spacing: float) -> list[str]:  # noqa: N802 - pyqtgraph's
        form = "%H:%M:%S" if spacing < 60 else "%H:%M"
        return [local(value).strftime(form) for value in values]


def local(time: float) -> datetime:
    """Seconds since 1970 (UTC) in the clock of this machine."""
    return datetime.fromtimestamp(time, UTC).astimezone()


def clock_step(seconds: float, width: float) -> float:
    """The shortest round step of time whose labels fit side by side in so many pixels."""
    most = max(1.0, width / LABEL_WIDTH)
    return next((step for step in STEPS_S if seconds / step <= most), STEPS_S[-1])


def clock_ticks(begin: float, end: float, step: float) -> list[float]:
    """Times at whole steps of the local clock."""
    offset = local(begin).utcoffset()
    ahead = offset.total_seconds() if offset else 0.0
    first = math.ceil((begin + ahead) / step) * step - ahead
    return [first + number * step for number in range(int((end - first) // step) + 1)]


def round_top(greatest: float, least: float) -> float:
    """A round number at or above the greatest value, and never below `least`: where a scale ends."""
    wanted = max(greatest, least)
    power = 10.0 ** math.floor(math.log10(wanted))
    return next(step * power for step in (1, 2, 4, 6, 8, 10) if step * power >= wanted * (1 - 1e-9))


def round_ticks(top: float, most: int) -> list[float]:
    """From 0 at round steps to at most `top`, no more than `most` steps, and always one."""
    least = top / max(1, most)
    power = 10.0 ** math.floor(math.log10(least))
    steps = [step * power for step in (1, 2, 2.5, 5, 10)]
    step = next(step for step in steps if step >= least * (1 - 1e-9))
    if step > top * (1 + 1e-9):
        step = max(step for step in steps if step <= top)
    return [number * step for number in range(int(top / step * (1 + 1e-9)) + 1)]
