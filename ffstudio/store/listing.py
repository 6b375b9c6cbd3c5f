"""The queue as a list, at the price of one query: neither SQLAlchemy nor pydantic is loaded for it."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Collection
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol, TypeVar

from ffstudio.config.paths import DATABASE_URL_VARIABLE, Paths
from ffstudio.domain.listing import JobLine
from ffstudio.domain.sentences import unpacked
from ffstudio.domain.states import ENDED, JobState, Wish
from ffstudio.store.migrations import REVISION

BUSY_S = 15.0  # as long as the store itself waits
STATES = {str(state): state for state in JobState}
WISHES = {str(wish): wish for wish in Wish}
AS_LISTED = """
    CASE WHEN state = 'running' THEN 0
         WHEN state IN ('queued', 'interrupted') THEN 1
         WHEN state IN ('completed', 'failed', 'cancelled') THEN 3
         ELSE 2 END,
    finished DESC, priority DESC, position, id
"""  # running, to run, held back, ended from the latest to the earliest
LINES = f"""
    SELECT id, state, priority, position, created, updated, started, finished, tries, wish, reason, error,
           runner, done, total, fps,
           json_extract(spec, '$.target'), json_extract(spec, '$.output'), json_extract(spec, '$.preset')
    FROM jobs WHERE state IN (SELECT value FROM json_each(?)) ORDER BY {AS_LISTED}
"""  # noqa: S608 - made of constants only


class HasState(Protocol):
    @property
    def state(self) -> JobState: ...


T = TypeVar("T", bound=HasState)


def list_lines(paths: Paths, states: Collection[JobState] | None = None) -> list[JobLine]:
    """`Jobs.list` as lines. Makes or migrates the database first; raises what `open_store` raises."""
    wanted = list(JobState if states is None else states)
    if DATABASE_URL_VARIABLE not in os.environ:
        try:
            return _read(paths.database, wanted)
        except (sqlite3.Error, LookupError):
            pass  # new, old, damaged, out of reach, names that are no text: the store knows what to do or to say
    from ffstudio.store.opening import open_store  # noqa: PLC0415 - loads SQLAlchemy

    with open_store(paths=paths) as store:
        return [job.line for job in store.jobs.list(wanted)]


def ended_turned(found: list[T]) -> list[T]:
    """Ended jobs, which come last, in the order in which they ended."""
    first = next((number for number, one in enumerate(found) if one.state in ENDED), len(found))
    return found[:first] + found[first:][::-1]


def _read(file: Path, states: list[JobState]) -> list[JobLine]:
    """Raises sqlite3.Error, and LookupError for a database of another version."""
    place = f"{file.absolute().as_uri()}?mode=rw"  # never makes a file
    with closing(sqlite3.connect(place, uri=True, timeout=BUSY_S)) as connection:
        if connection.execute("SELECT version_num FROM alembic_version").fetchone() != (REVISION,):
            raise LookupError
        return ended_turned([_line(row) for row in connection.execute(LINES, [json.dumps(states)])])


def _line(row: tuple[Any, ...]) -> JobLine:
    number, state, priority, position, created, updated, started, finished, tries, wish, *rest = row
    times = _time(created), _time(updated), _time(started), _time(finished)
    head = number, STATES[state], priority, position, *times, tries, WISHES[wish]
    reason, *facts, target, output, preset = rest
    values: tuple[Any, ...] = (*head, unpacked(reason), *facts, Path(target), Path(output), preset)
    return JobLine(*values)


def _time(stored: str | None) -> Any:
    return datetime.fromisoformat(stored).replace(tzinfo=UTC) if stored else None
