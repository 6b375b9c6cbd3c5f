"""What ran: kept after its job has left the queue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ffstudio.domain.jobs import JobState


@dataclass(frozen=True)
class HistoryEntry:
    """One run of a job, flat, so that it is a row of a table, of CSV or of JSON. Times are UTC.

    `job` is the number it had in the queue; `device` names what it ran on; `energy` is in watt-hours, None
    where it was not measured; `manifest` is None where no deliverable was made. The spec itself is read by
    `History.spec`, which only a re-queue needs.
    """

    id: int
    job: int
    target: Path
    output: Path
    preset: str
    state: JobState
    reason: str
    error: str
    device: str
    created: datetime
    started: datetime | None
    finished: datetime
    tries: int
    frames: int
    fps: float
    energy: float | None
    manifest: Path | None

    @property
    def seconds(self) -> float | None:
        """From its last start to its end; None where it never started."""
        return (self.finished - self.started).total_seconds() if self.started else None
