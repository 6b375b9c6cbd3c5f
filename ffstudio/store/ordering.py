"""The order of the queue: who is next, and changing it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import Connection, select, update

from ffstudio.domain.failures import WrongState
from ffstudio.domain.jobs import JobState
from ffstudio.domain.sentences import said
from ffstudio.store.rows import require_job
from ffstudio.store.tables import jobs

WAITING = frozenset({JobState.DRAFT, JobState.QUEUED, JobState.PAUSED, JobState.INTERRUPTED})
IN_TURN = (jobs.c.priority.desc(), jobs.c.position, jobs.c.id)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a waiting job stands."""

    id: int
    priority: int
    position: float


def next_queued(connection: Connection, skip: Collection[int]) -> int | None:
    """The queued job whose turn it is, none of `skip`; on a server, one that no other runner is claiming now."""
    waiting = (jobs.c.state == JobState.QUEUED, jobs.c.id.not_in(skip))
    first = select(jobs.c.id).where(*waiting).order_by(*IN_TURN).limit(1)
    return connection.execute(first.with_for_update(skip_locked=True)).scalar()


def move_job(connection: Connection, job: int, anchor: int | None, *, is_after: bool) -> None:
    """Puts a waiting job beside another one, or beside all where `anchor` is None.

    It takes over that one's priority, or it would not run where it was put. Raises NoSuchJob, WrongState.
    """
    for number in (job,) if anchor is None else (job, anchor):
        _require_waiting(connection, number)
    if anchor == job:
        return
    others = [place for place in _places(connection) if place.id != job]
    if not others:
        return
    index = _index(others, anchor, is_after=is_after)
    beside = others[index - 1 if is_after else index]
    position = _between(others, index, beside.priority)
    if position is None:
        others = _spread(connection, others, beside.priority)
        position = _between(others, index, beside.priority)
    _put(connection, Place(job, beside.priority, position or 0.0))


def _require_waiting(connection: Connection, job: int) -> None:
    state = require_job(connection, job)
    if state not in WAITING:
        raise WrongState(said("move"), job, state)


def _places(connection: Connection) -> list[Place]:
    columns = jobs.c["id", "priority", "position"]
    rows = connection.execute(select(*columns).where(jobs.c.state.in_(WAITING)).order_by(*IN_TURN))
    return [Place(*row) for row in rows]


def _index(others: Sequence[Place], anchor: int | None, *, is_after: bool) -> int:
    """Where in `others` the job comes in."""
    if anchor is None:
        return len(others) if is_after else 0
    return next(index for index, place in enumerate(others) if place.id == anchor) + int(is_after)


def _between(others: Sequence[Place], index: int, priority: int) -> float | None:
    """A position between the neighbours of this priority; None where numbers have no room for one."""
    below = [place.position for place in others[max(index - 1, 0) : index] if place.priority == priority]
    above = [place.position for place in others[index : index + 1] if place.priority == priority]
    if below and above:
        middle = (below[0] + above[0]) / 2
        return middle if below[0] < middle < above[0] else None
    return below[0] + 1.0 if below else above[0] - 1.0


def _spread(connection: Connection, others: Sequence[Place], priority: int) -> list[Place]:
    """Whole numbers for everyone of a priority, in the same order."""
    spread = [
        replace(place, position=float(number)) if place.priority == priority else place
        for number, place in enumerate(others)
    ]
    for place in spread:
        if place.priority == priority:
            _put(connection, place)
    return spread


def _put(connection: Connection, place: Place) -> None:
    values = {"priority": place.priority, "position": place.position, "updated": datetime.now(UTC)}
    connection.execute(update(jobs).where(jobs.c.id == place.id).values(values))
