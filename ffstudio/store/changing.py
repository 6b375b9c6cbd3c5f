"""Changing the state of a job: allowed, guarded in SQL, logged, in one transaction."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select, update

from ffstudio.domain.failures import StateChanged, WrongState
from ffstudio.domain.jobs import ENDED, TRANSITIONS, Job, JobState, Wish
from ffstudio.domain.sentences import Sentence, said
from ffstudio.domain.states import in_words
from ffstudio.store.events import log
from ffstudio.store.rows import JOB, fetch_jobs, require_job
from ffstudio.store.tables import jobs


def change_state(
    connection: Connection,
    job: int,
    old: JobState,
    new: JobState,
    *,
    reason: str = "",
    error: str = "",
    runner: str = "",
    is_try: bool = True,
) -> Job:
    """See `Jobs.change`."""
    if new not in TRANSITIONS[old]:
        raise WrongState(said("make a {state} one of", state=in_words(new)), job, old)
    changes = {
        "state": new,
        "updated": datetime.now(UTC),
        "wish": Wish.NONE,
        "reason": reason,
        "error": error,
        **_effects(old, new, runner, is_try=is_try),
    }
    guard = running_by(job, runner) if old is JobState.RUNNING else [jobs.c.id == job, jobs.c.state == old]
    changed = fetch_jobs(connection, update(jobs).where(*guard).values(changes).returning(*JOB))
    if not changed:
        raise otherwise(connection, job, old)
    log(connection, [job], new, _change(old, new, reason or error))
    return changed[0]


def _change(old: JobState, new: JobState, why: str) -> Sentence:
    change = said("{old} -> {new}", old=in_words(old), new=in_words(new))
    return said("{change}: {why}", change=change, why=why) if why else change


def running_by(job: int, runner: str) -> list[ColumnElement[bool]]:
    """That the job runs, and by this runner where one is named: it may have lost it while it was suspended."""
    owner = [jobs.c.runner == runner] if runner else []
    return [jobs.c.id == job, jobs.c.state == JobState.RUNNING, *owner]


def otherwise(connection: Connection, job: int, wanted: JobState) -> StateChanged:
    """Why a guarded statement changed nothing. Raises NoSuchJob."""
    found = require_job(connection, job)
    return StateChanged(
        job,
        wanted,
        found if found is not wanted else said("{state} by another runner", state=in_words(found)),
    )


def bottom_position() -> ColumnElement[float]:
    """A position after all jobs."""
    return select(func.coalesce(func.max(jobs.c.position), 0.0) + 1.0).scalar_subquery()


def _effects(old: JobState, new: JobState, runner: str, *, is_try: bool) -> dict[str, Any]:
    now = datetime.now(UTC)
    if new is JobState.RUNNING:
        return {"started": now, "finished": None, "runner": runner, "tries": jobs.c.tries + 1}
    if new in ENDED:
        return {"finished": now}
    if new is not JobState.QUEUED:
        return {}
    # Only starts that end in a crash count.
    tries: dict[str, Any] = (
        {} if old is JobState.INTERRUPTED else {"tries": 0 if is_try else jobs.c.tries - 1}
    )
    place = {"position": bottom_position()} if old in ENDED else {}
    return {"finished": None, "runner": "", "fps": 0.0, **tries, **place}
