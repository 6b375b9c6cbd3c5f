"""The cards of the Targets panel as values, sorted and filtered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

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
    """A clip. `facts` without its `length`; `progress` is of its analysis, 0..1, None while none is under way."""

    target: TargetClip
    name: str
    state: State
    facts: str
    length: str
    seconds: Fraction
    chips: tuple[Chip, ...]
    poster: NDArray[np.uint8] | None = None
    progress: float | None = None

    @property
    def key(self) -> str:
        return self.target.id

    @property
    def spoken(self) -> str:
        return ", ".join((self.name, self.facts, self.length, *(chip.text for chip in self.chips)))

    def __eq__(self, other: object) -> bool:
        """Posters are compared by identity: arrays have no truth."""
        if not isinstance(other, TargetRow):
            return NotImplemented
        return self.poster is other.poster and self._rest == other._rest

    def __hash__(self) -> int:
        return hash(self.key)

    @property
    def _rest(self) -> tuple[object, ...]:
        return self.target, self.name, self.state, self.facts, self.length, self.chips, self.progress


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
        rows = [row for row in self._made.values() if all(word in row.spoken.casefold() for word in words)]
        return sorted(rows, key=SORTS.get(sort, SORTS["added"])[1])

    def _row(self, target: TargetClip) -> TargetRow:
        made = self._made.get(target.id)
        if made is None or made.target is not target:
            made = row_of(target, self._clips.facts(target.path), self._analyses)
        return made


def row_of(target: TargetClip, facts: Facts | None, analyses: Analyses) -> TargetRow:
    state = state_of(target, facts, analyses)
    clip = facts.clip if facts else None
    chips = tuple(_chips(target, state, facts, analyses))
    share = _share(analyses.progress(target.id)) if state is State.RUNNING else None
    poster = facts.poster if facts else None
    name = name_of(target.path, clip)
    if clip is None:
        return TargetRow(target, name, state, "", "", Fraction(0), chips, poster, share)
    line, length = facts_line(clip, with_length=False), length_text(clip.duration)
    return TargetRow(target, name, state, line, length, clip.duration or Fraction(0), chips, poster, share)


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


def _chips(target: TargetClip, state: State, facts: Facts | None, analyses: Analyses) -> list[Chip]:
    chips = [_state_chip(target, state, facts, analyses)]
    if facts and facts.clip and facts.clip.warnings:
        text = QCoreApplication.translate("Targets", "Warning")
        chips.append(Chip(text, "\n".join(map(translated, facts.clip.warnings)), "warn"))
    return chips


def _state_chip(target: TargetClip, state: State, facts: Facts | None, analyses: Analyses) -> Chip:
    error = facts.error if facts and facts.error else analyses.failure(target.id)
    why = translated(error.sentence) if error else ""
    text, tip, tone = STATES[state]
    say = QCoreApplication.translate
    analysis, progress = analyses.of(target.id), analyses.progress(target.id)
    people = len(analysis.people) if analysis else 0
    if state is State.ANALYSED and people == 1:
        text = QT_TRANSLATE_NOOP("Targets", "1 person")
    percent = round(100 * (_share(progress) or 0))
    words = {"count": people, "percent": percent}
    return Chip(say("Targets", text).format(**words), why or say("Targets", tip), tone)
