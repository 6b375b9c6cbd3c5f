"""Processes that run jobs, as the job database knows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class RunnerWish(StrEnum):
    """What the operator asks of a runner: to end once its job has ended, or within a batch."""

    NONE = ""
    AFTER_JOB = "after job"
    NOW = "now"


@dataclass(frozen=True, slots=True)
class Runner:
    """A runner that said it is alive at `heartbeat`. `name` is of one process and never used again. UTC."""

    name: str
    device: str
    pid: int
    started: datetime
    heartbeat: datetime
    wish: RunnerWish = RunnerWish.NONE
