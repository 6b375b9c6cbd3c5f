"""Jobs as a list shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ffstudio.domain.states import JobState, Wish


@dataclass(frozen=True, slots=True)
class JobLine:
    """What a list of thousands shows of a job; the fields mean what those of `Job` and its spec mean."""

    id: int
    state: JobState
    priority: int
    position: float
    created: datetime
    updated: datetime
    started: datetime | None
    finished: datetime | None
    tries: int
    wish: Wish
    reason: str
    error: str
    runner: str
    done: int
    total: int
    fps: float
    target: Path
    output: Path
    preset: str
