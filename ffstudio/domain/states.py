"""The states of a job, and how it may go from one to another."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from ffstudio.domain.sentences import Sentence, said


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

_WORDS: Mapping[str, Sentence] = MappingProxyType(
    {
        _S.DRAFT: said("draft"),
        _S.QUEUED: said("queued"),
        _S.RUNNING: said("running"),
        _S.PAUSED: said("paused"),
        _S.INTERRUPTED: said("interrupted"),
        _S.COMPLETED: said("completed"),
        _S.FAILED: said("failed"),
        _S.CANCELLED: said("cancelled"),
    }
)


def in_words(state: str) -> str:
    """A state as it stands in a sentence; other text as it is."""
    return _WORDS.get(state, state)


class Wish(StrEnum):
    """What the operator asks of a running job; its runner looks at it within one batch."""

    NONE = ""
    PAUSE = "pause"
    CANCEL = "cancel"
