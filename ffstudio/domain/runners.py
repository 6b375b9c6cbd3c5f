"""Processes that run jobs, as the job database knows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Runner:
    """A runner that said it is alive at `heartbeat`. `name` is of one process and never used again. UTC."""

    name: str
    device: str
    pid: int
    started: datetime
    heartbeat: datetime
