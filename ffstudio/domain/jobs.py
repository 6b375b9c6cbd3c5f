"""Jobs of the render queue: their states, and what is known of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from ffstudio.domain.spec import RenderSpec

MAX_TRIES = 3  # starts of a job whose runner died, before it is failed


class JobState(StrEnum):
    """`PAUSED` keeps its finished segments; `INTERRUPTED` was running when its runner died."""

    DRAFT = "draft"
    QUEUED = "queued"
    RUNNING = "running"
    PAUSED = "paused"
    INTERRUPTED = "interrupted"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"


_S = JobState
TRANSITIONS: Mapping[JobState, frozenset[JobState]] = MappingProxyType(
    {
        _S.DRAFT: frozenset({_S.QUEUED, _S.CANCELLED}),
        _S.QUEUED: frozenset({_S.DRAFT, _S.RUNNING, _S.PAUSED, _S.CANCELLED}),
        _S.RUNNING: frozenset({_S.COMPLETED, _S.FAILED, _S.CANCELLED, _S.PAUSED, _S.INTERRUPTED, _S.QUEUED}),
        _S.PAUSED: frozenset({_S.QUEUED, _S.CANCELLED}),
        _S.INTERRUPTED: frozenset({_S.QUEUED, _S.FAILED}),
        _S.COMPLETED: frozenset({_S.QUEUED}),
        _S.FAILED: frozenset({_S.QUEUED}),
        _S.CANCELLED: frozenset({_S.QUEUED}),
    }
)
ENDED = frozenset({JobState.COMPLETED, JobState.FAILED, JobState.CANCELLED})


class Wish(StrEnum):
    """What the operator asks of a running job; its runner looks at it within one batch."""

    NONE = ""
    PAUSE = "pause"
    CANCEL = "cancel"


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
