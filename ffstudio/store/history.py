"""What ran, on what, with what result."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import ColumnElement, and_, func, insert, or_, select

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
        *,
        below: HistoryEntry | None = None,
    ) -> tuple[HistoryEntry, ...]:
        """Entries from the latest on; `config.serial.to_data` makes each a flat row for CSV or JSON.

        `search` is looked for in paths, preset, state, reason, error and device, whatever the case. `below`
        gives the page that follows an entry.
        """
        wanted = [*_wanted(search, since, states), *([_follows(below)] if below else [])]
        latest = select(*_FLAT).where(*wanted).order_by(history.c.finished.desc(), history.c.id.desc())
        with self._database.read() as connection:
            return tuple(HistoryEntry(*row) for row in connection.execute(latest.limit(limit)))

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

    def count(
        self,
        search: str = "",
        since: datetime | None = None,
        states: Collection[JobState] | None = None,
    ) -> int:
        """How many entries `list` would give without a limit."""
        counting = select(func.count()).select_from(history).where(*_wanted(search, since, states))
        with self._database.read() as connection:
            return int(connection.execute(counting).scalar_one())

    def last(self) -> int:
        """The highest number of an entry, 0 where there is none: it tells whether anything was added."""
        with self._database.read() as connection:
            return int(connection.execute(select(func.max(history.c.id))).scalar() or 0)


def _wanted(
    search: str, since: datetime | None, states: Collection[JobState] | None
) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = []
    if search:
        found = (history.c[name].icontains(search, autoescape=True) for name in _SEARCHED)
        wanted.append(or_(*found))
    if since:
        wanted.append(history.c.finished >= since)
    if states is not None:
        wanted.append(history.c.state.in_(states))
    return wanted


def _follows(entry: HistoryEntry) -> ColumnElement[bool]:
    """Those that stand below it in the order of the latest first."""
    finished, number = history.c.finished, history.c.id
    return or_(finished < entry.finished, and_(finished == entry.finished, number < entry.id))
