"""Runs of the history, queued again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

from ffstudio.domain.failures import OutputExists
from ffstudio.domain.spec import RenderSpec
from ffstudio.media.reading.pattern import pattern_of
from ffstudio.media.reading.sequence import files_at
from ffstudio.pipeline.preflight import check_paths
from ffstudio.store import Store


def requeue(
    store: Store,
    entries: Sequence[int],
    *,
    overwrite: bool = False,
    numbered: bool = False,
    priority: int = 0,
) -> list[int]:
    """Adds the renders of these entries again, in this order, all or none; the numbers of the new jobs.

    An output that exists is refused as for a new job, replaced with `overwrite`, or with `numbered` left
    alone: the new one is called shot_2.mov. Raises NoSuchEntry, and what `check_paths` raises.
    """
    specs: list[RenderSpec] = []
    for spec in map(store.history.spec, entries):
        taken = {earlier.output for earlier in specs}
        output = free_name(spec.output, taken) if numbered else spec.output
        if output in taken:
            raise OutputExists(output)
        specs.append(replace(spec, output=output, overwrite=overwrite))
    for spec in specs:
        check_paths(spec)
    return store.jobs.add(specs, priority=priority)


def free_name(output: Path, taken: Iterable[Path] = ()) -> Path:
    """The output, or with the first number from 2 on under which nothing is: shot_2.mov, shot_2.%04d.exr."""
    names = (output if number == 1 else _with_number(output, number) for number in count(1))
    taken = set(taken)
    return next(name for name in names if name not in taken and not name.exists() and not files_at(name))


def _with_number(output: Path, number: int) -> Path:
    pattern = pattern_of(output)
    if pattern is None:
        return output.with_stem(f"{output.stem}_{number}")
    shot = pattern.head.rstrip("._- ")
    return output.with_name(f"{shot}_{number}{output.name[len(shot) :]}")
