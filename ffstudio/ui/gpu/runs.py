"""When which job ran, from what the queue tells of its jobs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from ffstudio.domain.jobs import ENDED, Job, JobState

KEPT = 500  # runs; older ones fall out


@dataclass(frozen=True, slots=True)
class Run:
    """A job from one start to its end or pause. Times in seconds since 1970 (UTC); `end` None while it runs."""

    job: int
    name: str
    begin: float
    end: float | None = None

    @property
    def title(self) -> str:
        return f"{self.job} · {self.name}"

    def covers(self, time: float) -> bool:
        return self.begin <= time and (self.end is None or time <= self.end)


def follow(runs: tuple[Run, ...], jobs: Iterable[Job], now: datetime, since: datetime) -> tuple[Run, ...]:
    """The runs after the queue changed, the earliest first. A job was started anew where its `started` is new.

    What had ended before `since` is not taken up: nothing was measured then.
    """
    known = {(run.job, run.begin): run for run in runs}
    begun = {(job.id, job.started.timestamp()): job for job in jobs if job.started}
    for key, run in known.items():
        if run.end is None and key not in begun:  # removed, or started anew between two looks
            known[key] = replace(run, end=now.timestamp())
    for (number, begin), job in begun.items():
        end = _end(job, now)
        old = known.get((number, begin))
        if old and old.end is None:
            known[number, begin] = replace(old, end=end)
        elif old is None and (end is None or end >= since.timestamp()):
            known[number, begin] = Run(number, job.spec.target.name, begin, end)
    return tuple(sorted(known.values(), key=lambda run: run.begin))[-KEPT:]


def _end(job: Job, now: datetime) -> float | None:
    if job.state is JobState.RUNNING:
        return None
    if job.state in ENDED and job.finished:
        return job.finished.timestamp()
    return min(job.updated, now).timestamp()
