"""Each job's own log."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import Connection, func, insert, select

from ffstudio.domain.jobs import JobEvent
from ffstudio.domain.sentences import reworded
from ffstudio.store.database import Database
from ffstudio.store.rows import require_job
from ffstudio.store.tables import events


def log(connection: Connection, jobs: Iterable[int], kind: str, text: str) -> None:
    """The same line in the log of every one of `jobs`, which exist."""
    line = {"at": datetime.now(UTC), "kind": kind, "text": reworded(text, _one_line)}
    connection.execute(insert(events), [{"job": job, **line} for job in jobs])


def _one_line(text: str) -> str:
    return " ".join(text.split())


class Events:
    """Logs of the jobs in the queue, one line an event. Changes of state are logged by the store itself."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, job: int, kind: str, text: str) -> None:
        """Appends a line; breaks in `text` become spaces. Raises NoSuchJob."""
        with self._database.write() as connection:
            require_job(connection, job)
            log(connection, [job], kind, text)

    def of(self, job: int) -> list[JobEvent]:
        """The log, oldest first. Raises NoSuchJob."""
        lines = (
            select(*events.c["job", "at", "kind", "text"]).where(events.c.job == job).order_by(events.c.id)
        )
        with self._database.read() as connection:
            require_job(connection, job)
            return [JobEvent(**row) for row in connection.execute(lines).mappings()]

    def latest(self, after: int, limit: int, job: int | None = None) -> list[tuple[int, JobEvent]]:
        """The newest lines of all jobs, or of one, with their numbers; oldest first.

        Those above the number `after`, at most `limit`. Numbers of lines whose job was removed are given again.
        """
        lines = select(*events.c["id", "job", "at", "kind", "text"]).where(events.c.id > after)
        if job is not None:
            lines = lines.where(events.c.job == job)
        with self._database.read() as connection:
            rows = connection.execute(lines.order_by(events.c.id.desc()).limit(limit)).all()
        return [(int(number), JobEvent(*line)) for number, *line in reversed(rows)]

    def last(self) -> int:
        """The highest number of a line, 0 where there is none."""
        with self._database.read() as connection:
            return int(connection.execute(select(func.max(events.c.id))).scalar() or 0)
