"""Rows of jobs as values."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Executable, select

from ffstudio.domain.failures import NoSuchJob
from ffstudio.domain.jobs import Job, JobState
from ffstudio.store.tables import jobs

JOB = tuple(jobs.c[field.name] for field in fields(Job))  # in their order: a row is the arguments of a Job


def fetch_jobs(connection: Connection, statement: Executable) -> list[Job]:
    """The jobs that a statement gives, whose columns are JOB."""
    return [Job(*row) for row in connection.execute(statement)]


def require_job(connection: Connection, job: int) -> JobState:
    """The state of a job. Raises NoSuchJob."""
    state: Any = connection.execute(select(jobs.c.state).where(jobs.c.id == job)).scalar()
    if state is None:
        raise NoSuchJob(job)
    return JobState(state)
