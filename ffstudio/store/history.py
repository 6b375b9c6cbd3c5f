"""What ran, on what, with what result."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import insert, or_, select

from ffstudio.domain.failures import NoSuchEntry
from ffstudio.domain.history import HistoryEntry
from ffstudio.domain.jobs import Job, JobState
from ffstudio.domain.spec import RenderSpec
from ffstudio.store.database import Database
from ffstudio.store.tables import history

_FLAT = tuple(history.c[field.name] for field in fields(HistoryEntry))
_OF_JOB = ("spec", "state", "reason", "error", "created", "started", "tries")
_SEARCHED = ("target", "output", "preset", "state", "reason", "error", "device")


class History:
    """Runs of jobs, kept after their jobs have left the queue."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        job: Job,
        *,
        frames: int = 0,
        fps: float = 0.0,
        device: str = "",
        energy: float | None = None,
        manifest: Path | None = None,
    ) -> int:
        """Records a run of `job` as the job is now: state, reason, error and times are its own.

        `frames` were rendered, at `fps` over the whole run; `energy` in watt-hours. Gives the entry's number.
        """
        row = {
            "job": job.id,
            **{name: getattr(job.spec, name) for name in ("target", "output", "preset")},
            **{name: getattr(job, name) for name in _OF_JOB},
            "finished": job.finished or datetime.now(UTC),
            "frames": frames,
            "fps": fps,
            "device": device,
            "energy": energy,
            "manifest": manifest,
        }
        with self._database.write() as connection:
            return int(connection.execute(insert(history).values(row).returning(history.c.id)).scalar_one())

    def list(
        self,
        search: str = "",
        limit: int | None = 100,
        since: datetime | None = None,
        states: Collection[JobState] | None = None,
    ) -> tuple[HistoryEntry, ...]:
        """Entries from the latest on; `config.serial.to_data` makes each a flat row for CSV or JSON.

        `search` is looked for in paths, preset, state, reason, error and device, whatever the case.
        """
        latest = select(*_FLAT).order_by(history.c.finished.desc(), history.c.id.desc()).limit(limit)
        if search:
            latest = latest.where(
                or_(*(history.c[name].icontains(search, autoescape=True) for name in _SEARCHED))
            )
        if since:
            latest = latest.where(history.c.finished >= since)
        if states is not None:
            latest = latest.where(history.c.state.in_(states))
        with self._database.read() as connection:
            return tuple(HistoryEntry(*row) for row in connection.execute(latest))

    def get(self, entry: int) -> HistoryEntry:
        """Raises NoSuchEntry."""
        with self._database.read() as connection:
            row = connection.execute(select(*_FLAT).where(history.c.id == entry)).first()
        if row is None:
            raise NoSuchEntry(entry)
        return HistoryEntry(*row)

    def made(self, outputs: Collection[Path]) -> set[tuple[Path, Path]]:
        """Target and output of every run to one of these outputs."""
        pairs = select(*history.c["target", "output"]).where(history.c.output.in_(outputs))
        with self._database.read() as connection:
            return {(target, output) for target, output in connection.execute(pairs)}

    def spec(self, entry: int) -> RenderSpec:
        """Everything that the run was given, to queue it again. Raises NoSuchEntry."""
        with self._database.read() as connection:
            spec: RenderSpec | None = connection.execute(
                select(history.c.spec).where(history.c.id == entry)
            ).scalar()
        if spec is None:
            raise NoSuchEntry(entry)
        return spec
