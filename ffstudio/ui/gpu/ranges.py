"""How much of the past is shown."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ffstudio.ui.gpu.runs import Run
from ffstudio.ui.texts import QT_TRANSLATE_NOOP

LEAST_JOB_SECONDS = 10.0
STEPS = 256  # about the width of a chart in pixels
AROUND_JOB = 0.05  # of its length, to each side


@dataclass(frozen=True, slots=True)
class Range:
    """`seconds` up to now; 0 is from the beginning of a job to its end."""

    id: str
    title: str
    seconds: float


JOB = Range("job", QT_TRANSLATE_NOOP("Ranges", "Job"), 0)
RANGES = (
    Range("minute", QT_TRANSLATE_NOOP("Ranges", "1 min"), 60),
    Range("ten-minutes", QT_TRANSLATE_NOOP("Ranges", "10 min"), 600),
    Range("hour", QT_TRANSLATE_NOOP("Ranges", "1 h"), 3600),
    Range("day", QT_TRANSLATE_NOOP("Ranges", "24 h"), 86_400),
    JOB,
)
FIRST = RANGES[1]


def range_of(id: str) -> Range:
    """The range of this id; ten minutes where there is none."""
    return next((known for known in RANGES if known.id == id), FIRST)


def stretch(range: Range, now: float, run: Run | None) -> tuple[float, float]:
    """Begin and end of what is shown, in seconds since 1970; the last minutes where there is no run.

    It moves by steps of about a pixel: in between there is nothing to draw.
    """
    if range.seconds or run is None:
        seconds = range.seconds or FIRST.seconds
        end = stepped(now, seconds)
        return end - seconds, end
    if run.end is None:
        return run.begin, stepped(max(now, run.begin + LEAST_JOB_SECONDS), now - run.begin)
    end = max(run.end, run.begin + LEAST_JOB_SECONDS)
    around = AROUND_JOB * (end - run.begin)
    return run.begin - around, end + around


def stepped(now: float, seconds: float) -> float:
    """The time, or a little later: a whole step, of which so many seconds have some hundreds."""
    step = 2.0 ** math.floor(math.log2(max(1.0, seconds) / STEPS))
    return math.ceil(now / step) * step


def chosen_run(runs: Sequence[Run], wanted: Run | None) -> Run | None:
    """The wanted run as it is now, else the latest that is under way, else the latest."""
    same = [run for run in runs if wanted and (run.job, run.begin) == (wanted.job, wanted.begin)]
    under_way = [run for run in runs if run.end is None]
    return next(iter([*same, *reversed(under_way), *reversed(runs)]), None)
