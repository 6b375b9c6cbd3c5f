"""Which parts of a job are planned, and which are finished."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from ffstudio.domain.failures import SegmentUnplanned
from ffstudio.domain.jobs import JobState, SegmentRecord
from ffstudio.store.changing import otherwise, running_by
from ffstudio.store.database import Database
from ffstudio.store.rows import require_job
from ffstudio.store.tables import jobs, segments

Span = tuple[int, int]


class Segments:
    """Segments of jobs. A span is the first and last frame, both included, counted from 0."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def plan(self, job: int, spans: Sequence[Span]) -> tuple[Span, ...]:
        """Records the plan of a job once, and gives the one that holds: the first, until `forget`.

        Finished segments stay of use only as long as the plan stays. Raises NoSuchJob.
        """
        rows = [
            {"job": job, "number": number, "first": first, "last": last}
            for number, (first, last) in enumerate(spans)
        ]
        with self._database.write() as connection:
            require_job(connection, job)
            held = _planned(connection, job)
            if not held and rows:
                connection.execute(insert(segments), rows)
        return held or tuple((first, last) for first, last in spans)

    def planned(self, job: int) -> tuple[Span, ...]:
        """The plan, by segment number; empty before there is one. Raises NoSuchJob."""
        with self._database.read() as connection:
            require_job(connection, job)
            return _planned(connection, job)

    def finished(self, job: int) -> dict[int, SegmentRecord]:
        """What is done, by segment number. Raises NoSuchJob."""
        columns = segments.c["number", "first", "last", "path", "frames", "sha256", "pts"]
        mine = [segments.c.job == job, segments.c.finished.is_not(None)]
        with self._database.read() as connection:
            require_job(connection, job)
            rows = connection.execute(select(*columns).where(*mine).order_by(segments.c.number)).mappings()
            return {row["number"]: SegmentRecord(**{**row, "pts": tuple(row["pts"])}) for row in rows}

    def finish(self, job: int, record: SegmentRecord, *, fps: float | None = None, runner: str = "") -> None:
        """Records a segment whose file is whole and synced, and the job's progress with it.

        Finishing one again replaces its record. Raises StateChanged where the job does not run, or not by
        `runner`; SegmentUnplanned for a segment that is not in the plan; NoSuchJob.
        """
        with self._database.write() as connection:
            _record(connection, job, record)
            speed = {} if fps is None else {"fps": fps}
            # Only starts that finish nothing are held against a job whose runners die.
            values = {"done": _done(job), "tries": 0, "updated": datetime.now(UTC), **speed}
            if not connection.execute(update(jobs).where(*running_by(job, runner)).values(values)).rowcount:
                raise otherwise(connection, job, JobState.RUNNING)

    def forget(self, job: int) -> None:
        """Drops the plan and what is finished of it. Raises NoSuchJob."""
        with self._database.write() as connection:
            require_job(connection, job)
            connection.execute(delete(segments).where(segments.c.job == job))
            connection.execute(update(jobs).where(jobs.c.id == job).values(done=0, updated=datetime.now(UTC)))


def _planned(connection: Connection, job: int) -> tuple[Span, ...]:
    spans = select(*segments.c["first", "last"]).where(segments.c.job == job).order_by(segments.c.number)
    return tuple((first, last) for first, last in connection.execute(spans))


def _record(connection: Connection, job: int, record: SegmentRecord) -> None:
    planned = [
        segments.c.job == job,
        segments.c.number == record.number,
        segments.c.first == record.first,
        segments.c.last == record.last,
    ]
    values = {
        "finished": datetime.now(UTC),
        "path": record.path,
        "frames": record.frames,
        "sha256": record.sha256,
        "pts": list(record.pts),
    }
    if not connection.execute(update(segments).where(*planned).values(values)).rowcount:
        require_job(connection, job)
        raise SegmentUnplanned(job, record.number)


def _done(job: int) -> Any:
    length = segments.c.last - segments.c.first + 1
    mine = [segments.c.job == job, segments.c.finished.is_not(None)]
    return select(func.coalesce(func.sum(length), 0)).where(*mine).scalar_subquery()
