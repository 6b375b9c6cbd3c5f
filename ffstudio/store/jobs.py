"""The render queue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import TypeAlias

from sqlalchemy import delete, func, insert, select, text, update

from ffstudio.domain.failures import NoSuchJob, WrongState
from ffstudio.domain.jobs import Job, JobState, Wish
from ffstudio.domain.sentences import said
from ffstudio.domain.spec import RenderSpec
from ffstudio.domain.states import in_words
from ffstudio.store.changing import bottom_position, change_state, otherwise, running_by
from ffstudio.store.database import Database
from ffstudio.store.events import log
from ffstudio.store.library import count_presets
from ffstudio.store.listing import AS_LISTED, ended_turned
from ffstudio.store.ordering import move_job, next_queued
from ffstudio.store.rows import JOB, fetch_jobs, require_job
from ffstudio.store.runners import recover_jobs
from ffstudio.store.tables import jobs

Found: TypeAlias = list[Job]  # in the class, list is a verb
Numbers: TypeAlias = list[int]
_FRESH = {"tries": 0, "wish": Wish.NONE, "reason": "", "error": "", "runner": "", "done": 0, "fps": 0.0}


class Jobs:
    """Jobs and their states. Every verb is one transaction: all of it happened, or nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        specs: Sequence[RenderSpec],
        *,
        priority: int = 0,
        state: JobState = JobState.QUEUED,
        total: int = 0,
    ) -> Numbers:
        """Appends jobs in this order; `total` are the frames of each, 0 if unknown. Gives their numbers.

        Raises ValueError for a state that is neither draft nor queued.
        """
        if state not in (JobState.DRAFT, JobState.QUEUED):
            raise ValueError(f"a new job cannot be {state}")
        if not specs:
            return []
        now = datetime.now(UTC)
        common = {
            "state": state,
            "priority": priority,
            "created": now,
            "updated": now,
            "total": total,
            **_FRESH,
        }
        adding = insert(jobs).returning(jobs.c.id, sort_by_parameter_order=True)
        with self._database.write() as connection:
            start = connection.execute(select(bottom_position())).scalar_one()
            rows = [{"spec": spec, "position": start + index, **common} for index, spec in enumerate(specs)]
            numbers = [int(number) for number in connection.execute(adding, rows).scalars()]
            log(connection, numbers, state, said("added as {state}", state=in_words(state)))
            count_presets(connection, Counter(spec.preset for spec in specs if spec.preset))
        return numbers

    def get(self, job: int) -> Job:
        """Raises NoSuchJob."""
        with self._database.read() as connection:
            found = fetch_jobs(connection, select(*JOB).where(jobs.c.id == job))
        if not found:
            raise NoSuchJob(job)
        return found[0]

    def list(self, states: Collection[JobState] | None = None, limit: int | None = None) -> Found:
        """Jobs as they run, will run, are held back, and have ended, the latest last.

        `limit` keeps the first of those, and of the ended ones the latest.
        """
        wanted = select(*JOB).order_by(text(AS_LISTED)).limit(limit)
        if states is not None:
            wanted = wanted.where(jobs.c.state.in_(states))
        with self._database.read() as connection:
            found = fetch_jobs(connection, wanted)
        return ended_turned(found)

    def look(self, known: Mapping[int, Job]) -> Found:
        """As `list`, reading only what is not `known` as it is: a queue of thousands can be looked at often."""
        stamps = select(jobs.c.id, jobs.c.updated).order_by(text(AS_LISTED))
        with self._database.read() as connection:
            rows = connection.execute(stamps).all()
            new = [row.id for row in rows if row.id not in known or known[row.id].updated != row.updated]
            wanted = select(*JOB).where(jobs.c.id.in_(new))
            found = {**known, **{job.id: job for job in fetch_jobs(connection, wanted)}} if new else known
        return ended_turned([found[row.id] for row in rows])

    def counts(self) -> dict[JobState, int]:
        """How many jobs are in each state; every state is there."""
        with self._database.read() as connection:
            rows = connection.execute(select(jobs.c.state, func.count()).group_by(jobs.c.state)).all()
        return dict.fromkeys(JobState, 0) | {JobState(state): int(count) for state, count in rows}

    def claim(self, runner: str, skip: Collection[int] = ()) -> Job | None:
        """Sets the job whose turn it is running and gives it to `runner`; None where none is queued but `skip`.

        Of several runners at once each gets another job. A start counts as a try.
        """
        with self._database.write() as connection:
            job = next_queued(connection, skip)
            if job is None:
                return None
            return change_state(connection, job, JobState.QUEUED, JobState.RUNNING, runner=runner)

    def change(
        self,
        job: int,
        old: JobState,
        new: JobState,
        *,
        reason: str = "",
        error: str = "",
        runner: str = "",
        is_try: bool = True,
    ) -> Job:
        """Moves a job from one state to another and gives it as it is now; any wish is done with.

        `reason` is for people, `error` names the type of a failure; `runner` makes sure that a running job
        is still that runner's. A retry of an ended job goes to the bottom; tries are counted anew, except after
        an interruption; with `is_try` False the last start is no try. Raises WrongState where TRANSITIONS do not
        allow it, StateChanged where the job is not in `old`, NoSuchJob.
        """
        with self._database.write() as connection:
            say = {"reason": reason, "error": error, "runner": runner}
            return change_state(connection, job, old, new, **say, is_try=is_try)

    def wish(self, job: int, wish: Wish) -> None:
        """Asks the runner of a running job. Raises StateChanged where it does not run, NoSuchJob."""
        with self._database.write() as connection:
            asking = update(jobs).where(*running_by(job, "")).values(wish=wish, updated=datetime.now(UTC))
            if not connection.execute(asking).rowcount:
                raise otherwise(connection, job, JobState.RUNNING)

    def progress(self, job: int, done: int, total: int, fps: float, *, runner: str = "") -> Wish:
        """Records frames done and gives what the operator wishes by now.

        Raises StateChanged where the job does not run, or not by `runner`; NoSuchJob.
        """
        values = {"done": done, "total": total, "fps": fps, "updated": datetime.now(UTC)}
        with self._database.write() as connection:
            telling = update(jobs).where(*running_by(job, runner)).values(values).returning(jobs.c.wish)
            wish = connection.execute(telling).scalar()
            if wish is None:
                raise otherwise(connection, job, JobState.RUNNING)
            return Wish(wish)

    def recover(self, dead_after_s: float) -> Found:
        """Takes back jobs of runners without a heartbeat for so long, or that left; gives them as they are now.

        Each goes through interrupted to queued, in its old place, or to failed after MAX_TRIES starts.
        """
        with self._database.write() as connection:
            return recover_jobs(connection, dead_after_s)

    def move(
        self,
        job: int,
        *,
        before: int | None = None,
        after: int | None = None,
        top: bool = False,
        bottom: bool = False,
    ) -> None:
        """Moves a waiting job beside another, or to an end; it takes over the priority of where it goes.

        Exactly one place is given, else ValueError. Raises WrongState for jobs that do not wait, NoSuchJob.
        """
        if [before is not None, after is not None, top, bottom].count(True) != 1:
            raise ValueError("name one of before, after, top, bottom")
        anchor = before if before is not None else after
        with self._database.write() as connection:
            move_job(connection, job, anchor, is_after=bottom or after is not None)

    def set_priority(self, job: int, priority: int) -> None:
        """Higher runs first. Raises NoSuchJob."""
        values = {"priority": priority, "updated": datetime.now(UTC)}
        with self._database.write() as connection:
            if not connection.execute(update(jobs).where(jobs.c.id == job).values(values)).rowcount:
                raise NoSuchJob(job)

    def remove(self, job: int) -> Job:
        """Takes a job out of the queue with its plan and log; gives what it was, for its files on disk.

        Raises WrongState for a running one, NoSuchJob.
        """
        idle = [jobs.c.id == job, jobs.c.state != JobState.RUNNING]
        with self._database.write() as connection:
            removed = fetch_jobs(connection, delete(jobs).where(*idle).returning(*JOB))
            if not removed:
                raise WrongState(said("remove"), job, require_job(connection, job))
            return removed[0]

    def clear(self, states: Collection[JobState]) -> Found:
        """Removes the jobs in these states, never running ones; gives what they were."""
        idle = [jobs.c.state.in_(states), jobs.c.state != JobState.RUNNING]
        with self._database.write() as connection:
            return fetch_jobs(connection, delete(jobs).where(*idle).returning(*JOB))
