"""The cards of the Targets panel as values, sorted and filtered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from ffstudio.domain.clip import Clip
from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.progress import Progress
from ffstudio.domain.project import Project, TargetClip
from ffstudio.ui.analyses import Analyses
from ffstudio.ui.cards.paint import Chip
from ffstudio.ui.clips import Clips, Facts
from ffstudio.ui.targets.facts import facts_line, length_text, name_of
from ffstudio.ui.targets.states import STATES, State
from ffstudio.ui.texts import QT_TRANSLATE_NOOP, translated


@dataclass(frozen=True)
class TargetRow:
    """A clip and what is known of it: `known` of its file, `people` in it, None where nobody looked.

    `progress` is of its analysis, 0..1, None while none is under way. What the card says is worked out once it is
    asked for: of hundreds of cards a few are in sight.
    """

    target: TargetClip
    state: State
    known: Facts | None = None
    people: int | None = None
    failure: FfstudioError | None = None
    progress: float | None = None

    @property
    def key(self) -> str:
        return self.target.id

    @property
    def poster(self) -> NDArray[np.uint8] | None:
        return self.known.poster if self.known else None

    @property
    def seconds(self) -> Fraction:
        return (self._clip.duration if self._clip else None) or Fraction(0)

    @cached_property
    def name(self) -> str:
        return name_of(self.target.path, self._clip)

    @cached_property
    def facts(self) -> str:
        """Without the length."""
        return facts_line(self._clip, with_length=False) if self._clip else ""

    @cached_property
    def length(self) -> str:
        return length_text(self._clip.duration) if self._clip else ""

    @cached_property
    def chips(self) -> tuple[Chip, ...]:
        return tuple(_chips(self))

    @property
    def spoken(self) -> str:
        return ", ".join((self.name, self.facts, self.length, *(chip.text for chip in self.chips)))

    @property
    def _clip(self) -> Clip | None:
        return self.known.clip if self.known else None


SORTS: dict[str, tuple[str, Callable[[TargetRow], Any]]] = {
    "added": (QT_TRANSLATE_NOOP("Targets", "Date added"), lambda _row: 0),
    "name": (QT_TRANSLATE_NOOP("Targets", "Name"), lambda row: row.name.casefold()),
    "duration": (QT_TRANSLATE_NOOP("Targets", "Duration"), lambda row: row.seconds),
    "state": (QT_TRANSLATE_NOOP("Targets", "State"), lambda row: row.state),
}


class RowMaker:
    """Makes a card anew only where its clip was edited or something became known of it."""

    def __init__(self, clips: Clips, analyses: Analyses) -> None:
        self._clips, self._analyses = clips, analyses
        self._made: dict[str, TargetRow] = {}
        self._ids: dict[Path, list[str]] = {}

    def forget(self, target: str) -> None:
        """Something of this clip has changed that is not in the project."""
        self._made.pop(target, None)

    def forget_file(self, path: Path) -> None:
        """Something of this file has changed."""
        for target in self._ids.get(path, ()):
            self.forget(target)

    def rows(self, project: Project, needle: str, sort: str) -> list[TargetRow]:
        """The cards from top to bottom; equal ones in the order they were added."""
        self._made = {target.id: self._row(target) for target in project.targets}
        self._ids = {}
        for target in project.targets:
            self._ids.setdefault(target.path, []).append(target.id)
        words = needle.casefold().split()
        rows = [row for row in self._made.values() if _has(row, words)]
        return sorted(rows, key=SORTS.get(sort, SORTS["added"])[1])

    def _row(self, target: TargetClip) -> TargetRow:
        made = self._made.get(target.id)
        if made is None or made.target is not target:
            made = row_of(target, self._clips.facts(target.path), self._analyses)
        return made


def _has(row: TargetRow, words: list[str]) -> bool:
    spoken = row.spoken.casefold() if words else ""
    return all(word in spoken for word in words)


def row_of(target: TargetClip, facts: Facts | None, analyses: Analyses) -> TargetRow:
    state, analysis = state_of(target, facts, analyses), analyses.of(target.id)
    share = _share(analyses.progress(target.id)) if state is State.RUNNING else None
    people = len(analysis.people) if analysis else None
    return TargetRow(target, state, facts, people, analyses.failure(target.id), share)


def state_of(target: TargetClip, facts: Facts | None, analyses: Analyses) -> State:
    """What is to be said of a clip first."""
    states = {
        State.PROBING: facts is None,
        State.MISSING: facts is not None and facts.is_gone,
        State.UNREADABLE: facts is not None and facts.is_missing,
        State.WAITING: analyses.is_waiting(target.id),
        State.RUNNING: analyses.progress(target.id) is not None,
        State.FAILED: analyses.failure(target.id) is not None,
        State.OUTDATED: analyses.is_outdated(target),
        State.ANALYSED: analyses.of(target.id) is not None,
    }
    return next((state for state, applies in states.items() if applies), State.PLAIN)


def _share(progress: Progress | None) -> float | None:
    return None if progress is None else progress.done / max(1, progress.total)


def _chips(row: TargetRow) -> Iterator[Chip]:
    yield _state_chip(row)
    clip = row.known.clip if row.known else None
    if clip and clip.warnings:
        text = QCoreApplication.translate("Targets", "Warning")
        yield Chip(text, "\n".join(map(translated, clip.warnings)), "warn")


def _state_chip(row: TargetRow) -> Chip:
    error = row.known.error if row.known and row.known.error else row.failure
    why = translated(error.sentence) if error else ""
    text, tip, tone = STATES[row.state]
    say = QCoreApplication.translate
    if row.state is State.ANALYSED and row.people == 1:
        text = QT_TRANSLATE_NOOP("Targets", "1 person")
    words = {"count": row.people or 0, "percent": round(100 * (row.progress or 0))}
    return Chip(say("Targets", text).format(**words), why or say("Targets", tip), tone)
