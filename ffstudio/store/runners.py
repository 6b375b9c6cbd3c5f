"""Who runs jobs, and what happens to the jobs of those that died."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from ffstudio.domain.jobs import MAX_TRIES, Job, JobState
from ffstudio.domain.runners import Runner, RunnerWish
from ffstudio.domain.sentences import said
from ffstudio.store.changing import change_state
from ffstudio.store.database import Database
from ffstudio.store.rows import JOB, fetch_jobs
from ffstudio.store.tables import jobs, runners

DIED = said("its runner stopped without a word")
RUNNER_DIED = "RunnerDied"  # the type of this failure, as the other types are named


class Runners:
    """Runners by their heartbeats."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def beat(self, name: str, *, device: str = "", pid: int = 0) -> None:
        """Says that this runner lives; the first time registers it. A name is of one process, ever."""
        now = datetime.now(UTC)
        with self._database.write() as connection:
            alive = update(runners).where(runners.c.name == name).values(heartbeat=now)
            if not connection.execute(alive).rowcount:
                row = {"name": name, "device": device, "pid": pid, "started": now, "heartbeat": now}
                connection.execute(insert(runners).values(row))

    def ask(self, name: str, wish: RunnerWish) -> bool:
        """Asks a runner to end; False where there is none of this name."""
        asking = update(runners).where(runners.c.name == name).values(wish=wish)
        with self._database.write() as connection:
            return bool(connection.execute(asking).rowcount)

    def wish_of(self, name: str) -> RunnerWish:
        """What is asked of a runner; nothing of one that is not there."""
        with self._database.read() as connection:
            wish: RunnerWish | None = connection.execute(
                select(runners.c.wish).where(runners.c.name == name)
            ).scalar()
        return wish or RunnerWish.NONE

    def leave(self, name: str) -> None:
        """Strikes a runner off; a job that it still runs is taken back by the next `Jobs.recover`."""
        with self._database.write() as connection:
            connection.execute(delete(runners).where(runners.c.name == name))

    def list(self) -> tuple[Runner, ...]:
        """Every runner that did not leave, the longest running first; the heartbeat tells who lives."""
        with self._database.read() as connection:
            rows = connection.execute(select(runners).order_by(runners.c.started)).mappings()
            return tuple(Runner(**row) for row in rows)


def recover_jobs(connection: Connection, dead_after_s: float) -> list[Job]:
    """See `Jobs.recover`."""
    _strike_off_dead(connection, dead_after_s)
    known = select(runners.c.name)
    lost = select(*JOB).where(jobs.c.state == JobState.RUNNING, jobs.c.runner.not_in(known))
    for job in fetch_jobs(connection, lost):
        change_state(connection, job.id, JobState.RUNNING, JobState.INTERRUPTED, reason=DIED)
    interrupted = select(*JOB).where(jobs.c.state == JobState.INTERRUPTED).order_by(jobs.c.id)
    return [_again(connection, job) for job in fetch_jobs(connection, interrupted)]


def _strike_off_dead(connection: Connection, dead_after_s: float) -> None:
    now = datetime.now(UTC)
    silent = runners.c.heartbeat < now - timedelta(seconds=dead_after_s)
    connection.execute(delete(runners).where(silent))


def _again(connection: Connection, job: Job) -> Job:
    if job.tries < MAX_TRIES:
        why = said("{why}; start {tries} of {most}", why=job.reason or DIED, tries=job.tries, most=MAX_TRIES)
        return change_state(connection, job.id, JobState.INTERRUPTED, JobState.QUEUED, reason=why)
    why = said("{why}, {tries} times in a row", why=job.reason or DIED, tries=job.tries)
    return change_state(
        connection, job.id, JobState.INTERRUPTED, JobState.FAILED, reason=why, error=RUNNER_DIED
    )
