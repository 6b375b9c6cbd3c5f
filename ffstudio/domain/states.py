"""The states of a job, and how it may go from one to another."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


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
