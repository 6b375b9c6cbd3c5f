"""Jobs of the render queue: their states, and what is known of each."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path

from ffstudio.domain.listing import JobLine
from ffstudio.domain.spec import RenderSpec
from ffstudio.domain.states import ENDED, TRANSITIONS, JobState, Wish

__all__ = [
    "ENDED",
    "MAX_TRIES",
    "TRANSITIONS",
    "Job",
    "JobEvent",
    "JobState",
    "SegmentRecord",
    "Wish",
]

MAX_TRIES = 3  # starts of a job whose runner died, before it is failed


@dataclass(frozen=True)
class Job:
    """One row of the queue. Times are UTC; `done` and `total` are frames; `reason` says why it is where it is.

    Higher `priority` runs first, then lower `position`. `runner` names the process that runs it.
    """

    id: int
    spec: RenderSpec
    state: JobState
    priority: int
    position: float
    created: datetime
    updated: datetime
    started: datetime | None = None
    finished: datetime | None = None
    tries: int = 0
    wish: Wish = Wish.NONE
    reason: str = ""
    error: str = ""
    runner: str = ""
    done: int = 0
    total: int = 0
    fps: float = 0.0

    @property
    def line(self) -> JobLine:
        """The job as lists show it."""
        own = {item.name: getattr(self, item.name) for item in fields(self) if item.name != "spec"}
        return JobLine(**own, target=self.spec.target, output=self.spec.output, preset=self.spec.preset)


@dataclass(frozen=True, slots=True)
class SegmentRecord:
    """One finished segment of a job: frames `first` to `last` of the clip, both included, in a file of its own.

    `frames` are those that decoded; `sha256` is of the file (of a folder of pictures: of their names and hashes).
    `pts` are the source times of its frames in the clip's time base.
    """

    number: int
    first: int
    last: int
    path: Path
    frames: int
    sha256: str
    pts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class JobEvent:
    """One line of a job's log. `kind` is a short word for machines; `text` is for people."""

    job: int
    at: datetime
    kind: str
    text: str
