"""Which source goes into which target."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ffstudio.domain.failures import PairAmbiguous
from ffstudio.domain.identity import SourceRef

_WORD = re.compile(r"[^\W_]+")


class Pairing(StrEnum):
    """`CROSS`: every source with every target; `NAME`: those that are named alike."""

    CROSS = "cross"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class BatchSource:
    """One person with one or several pictures."""

    name: str
    refs: tuple[SourceRef, ...]


@dataclass(frozen=True, slots=True)
class BatchTarget:
    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class Pair:
    """`source` is None where no source is named like the target."""

    source: BatchSource | None
    target: BatchTarget


def pair(sources: Sequence[BatchSource], targets: Sequence[BatchTarget], pairing: Pairing) -> list[Pair]:
    """Pairs in the order of the sources, then of the targets; those by name in the order of the targets.

    Raises PairAmbiguous.
    """
    if pairing is Pairing.CROSS:
        return [Pair(source, target) for source in sources for target in targets]
    return [Pair(source_for(target, sources), target) for target in targets]


def source_for(target: BatchTarget, sources: Sequence[BatchSource]) -> BatchSource | None:
    """The source of the target's own name, else the one whose words follow each other in the target's.

    ana fits Ana, ana_010 and shot-ana.v2, not anabel. Where ana_maria fits, the ana inside it does not count.
    Raises PairAmbiguous where several are left.
    """
    same = [source for source in sources if source.name.casefold() == target.name.casefold()]
    fitting = same or _inside(target, sources)
    if len(fitting) > 1:
        names = " and ".join(str(source.refs[0].path) for source in fitting)
        raise PairAmbiguous(str(target.path), names)
    return fitting[0] if fitting else None


def _inside(target: BatchTarget, sources: Sequence[BatchSource]) -> list[BatchSource]:
    words = _words(target.name)
    places = [(source, _place(_words(source.name), words)) for source in sources]
    found = [(source, place) for source, place in places if place is not None]
    return [source for source, own in found if not any(_is_within(own, place) for _, place in found)]


def _words(name: str) -> list[str]:
    return _WORD.findall(name.casefold())


def _place(part: list[str], whole: list[str]) -> range | None:
    """Where `part` stands in `whole`, first."""
    starts = range(len(whole) - len(part) + 1) if part else ()
    return next(
        (range(n, n + len(part)) for n in starts if whole[n : n + len(part)] == part),
        None,
    )


def _is_within(inner: range, outer: range) -> bool:
    return len(inner) < len(outer) and outer.start <= inner.start and inner.stop <= outer.stop
