"""Many renders at once: planned and checked as a whole, then queued in one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction
from pathlib import Path

from ffstudio.domain.clip import FrameRange
from ffstudio.domain.failures import NothingPaired, OutputUnwritable
from ffstudio.domain.identity import Assignment
from ffstudio.domain.sentences import said
from ffstudio.domain.settings import RenderSettings
from ffstudio.domain.spec import RenderSpec
from ffstudio.jobs.batch.checks import Checks, find_collisions
from ffstudio.jobs.batch.media import is_picture
from ffstudio.jobs.batch.names import Naming, OutputPattern, with_number_place
from ffstudio.jobs.batch.pairs import BatchSource, BatchTarget, Pair, Pairing, pair
from ffstudio.store import Store

UNPAIRED = said("no source is named like it")
MADE = said("made already from the same target, sources and settings")


class Fate(StrEnum):
    """What becomes of a pair. `DONE` and `WAITING` need nothing; `REFUSED` is a problem to look at."""

    QUEUED = "queued"
    DONE = "done"
    WAITING = "waiting"
    REFUSED = "refused"


@dataclass(frozen=True)
class BatchOrder:
    """What is asked for. `folder` is where relative outputs go; `skip_done` leaves out what is made already."""

    sources: Sequence[BatchSource]
    targets: Sequence[BatchTarget]
    settings: RenderSettings
    pattern: OutputPattern
    folder: Path
    ext: str
    preset: str
    day: date
    pairing: Pairing = Pairing.CROSS
    trim: FrameRange = FrameRange()
    sequence_rate: Fraction = Fraction(25)
    overwrite: bool = False
    skip_done: bool = True


@dataclass(frozen=True)
class BatchRow:
    """One pair: its number from 1, what becomes of it and why; `job` is its number once queued, else 0."""

    index: int
    source: str
    target: Path
    spec: RenderSpec | None
    fate: Fate
    reason: str = ""
    job: int = 0


@dataclass(frozen=True)
class BatchPlan:
    rows: tuple[BatchRow, ...]

    @property
    def queued(self) -> tuple[RenderSpec, ...]:
        return tuple(row.spec for row in self.rows if row.fate is Fate.QUEUED and row.spec)

    @property
    def counts(self) -> Counter[Fate]:
        """How many pairs each fate has, of those there are."""
        return Counter(row.fate for row in self.rows)

    @property
    def has_refused(self) -> bool:
        return any(row.fate is Fate.REFUSED for row in self.rows)


def plan_batch(order: BatchOrder, store: Store) -> BatchPlan:
    """Every pair and what becomes of it; changes nothing.

    Raises NothingPaired, PairAmbiguous, OutputsCollide, SettingInvalid.
    """
    pairs = pair(order.sources, order.targets, order.pairing)
    if not any(one.source for one in pairs):
        raise NothingPaired(said("no source is named like any target"))
    specs = [_spec(order, one, index) for index, one in enumerate(pairs, 1)]
    find_collisions([spec for spec in specs if spec])
    checks = Checks(store, overwrite=order.overwrite, skip_done=order.skip_done)
    rows = [
        _row(index, one, spec, checks) for index, (one, spec) in enumerate(zip(pairs, specs, strict=True), 1)
    ]
    return BatchPlan(tuple(rows))


def enqueue_batch(plan: BatchPlan, store: Store, *, priority: int = 0) -> BatchPlan:
    """Makes the folders of the outputs and adds all jobs, or none; the plan with their numbers.

    Raises OutputUnwritable.
    """
    for folder in {spec.output.parent for spec in plan.queued}:
        make_folder(folder)
    numbers = iter(store.jobs.add(plan.queued, priority=priority))
    rows = [replace(row, job=next(numbers)) if row.fate is Fate.QUEUED else row for row in plan.rows]
    return BatchPlan(tuple(rows))


def make_folder(folder: Path) -> None:
    """With those above it. Raises OutputUnwritable."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputUnwritable(folder, error.strerror or str(error)) from error


def _spec(order: BatchOrder, one: Pair, index: int) -> RenderSpec | None:
    if one.source is None:
        return None
    naming = Naming(one.source.name, one.target.name, index, order.ext, order.preset, order.day)
    named = order.folder / order.pattern.path(naming)
    path = one.target.path
    is_still = path.is_file() and is_picture(path)
    return RenderSpec(
        path,
        with_number_place(named, order.settings.encode.codec, is_still=is_still),
        (Assignment(one.source.refs),),
        order.settings,
        order.trim,
        order.overwrite,
        order.preset,
        order.sequence_rate,
    )


def _row(index: int, one: Pair, spec: RenderSpec | None, checks: Checks) -> BatchRow:
    if one.source is None or spec is None:
        return BatchRow(index, "", one.target.path, None, Fate.REFUSED, UNPAIRED)
    name, target = one.source.name, spec.target
    if waiting := checks.waiting(spec):
        return BatchRow(index, name, target, spec, Fate.WAITING, waiting)
    if checks.is_done(spec):
        return BatchRow(index, name, target, spec, Fate.DONE, MADE)
    refused = checks.problem(spec) or checks.refusal(spec)
    return BatchRow(index, name, target, spec, Fate.REFUSED if refused else Fate.QUEUED, refused)
