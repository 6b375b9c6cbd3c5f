"""The clip, or the range of it, whose settings the editor has in hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ffstudio.config.settings import apply_overrides
from ffstudio.domain.editing import RangeSettings, may_vary
from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.project import Project, TargetClip
from ffstudio.domain.settings import RenderSettings
from ffstudio.ui.desk import Desk
from ffstudio.ui.inspector.presets.shelf import Shelf
from ffstudio.ui.inspector.table import Row, say
from ffstudio.ui.inspector.values import value_of, with_override, with_value

GESTURE_MS = 700  # changes of one setting within this time are one step to undo


@dataclass(frozen=True, slots=True)
class Subject:
    """`settings` are what is shown, `baseline` what reset goes back to; `place` is a range's, None for the clip."""

    target: TargetClip
    place: int | None
    settings: RenderSettings
    baseline: RenderSettings

    @property
    def range(self) -> RangeSettings | None:
        return None if self.place is None else self.target.ranges[self.place]

    def shows(self, name: str) -> bool:
        """Whether this setting may be changed here: in a range only what may vary within a clip."""
        return self.place is None or may_vary(name)


class Hand(QObject):
    """`changed(old, new)` with Subjects, None where no clip is in hand. Changes made here can be undone."""

    changed = Signal(object, object)

    def __init__(self, desk: Desk, shelf: Shelf, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._shelf = desk, shelf
        self._gesture, self._is_held = 0, False
        self._timer = QTimer(self, interval=GESTURE_MS, singleShot=True)
        self._timer.timeout.connect(self.settle)
        self.now: Subject | None = self._find()
        desk.document.changed.connect(self._look)
        desk.selection.changed.connect(self._look)
        shelf.changed.connect(self._look)

    def hold(self) -> None:
        """A drag begins: all until `settle` is one step."""
        self.settle()
        self._is_held = True

    def settle(self) -> None:
        """The next change is another step to undo."""
        self._timer.stop()
        self._gesture, self._is_held = self._gesture + 1, False

    def change(self, row: Row, value: Any) -> None:
        """Gives a setting another value."""
        if not self._is_held:
            self._timer.start()
        self._edit(self.tr("Change {title}").format(title=say(row.title)), row, value)

    def reset(self, row: Row) -> None:
        """Gives a setting the value of the preset, in a range that of the clip."""
        if self.now:
            text = self.tr("Reset {title}").format(title=say(row.title))
            self.settle()
            self._edit(text, row, value_of(self.now.baseline, row.name))
            self.settle()

    def edit_target(self, text: str, change: Callable[[TargetClip], TargetClip]) -> None:
        """Another change of the clip in hand, a step by itself."""
        if self.now:
            id = self.now.target.id
            self._desk.document.edit(text, partial(_with_target, id, change))

    def _edit(self, text: str, row: Row, value: Any) -> None:
        now = self.now
        if now is None:
            return
        change = partial(_with_setting, now.place, row.name, value)
        key = f"inspector/{now.target.id}/{now.place}/{row.name}/{self._gesture}"
        self._desk.document.edit(text, partial(_with_target, now.target.id, change), merge=key)

    def _look(self, *_: object) -> None:
        old, self.now = self.now, self._find()
        if old != self.now:
            self.changed.emit(old, self.now)

    def _find(self) -> Subject | None:
        looking, project = self._desk.selection.now, self._desk.document.project
        target = project.target(looking.target)
        if target is None:
            return None
        place = looking.range
        if place is None or not 0 <= place < len(target.ranges):
            return Subject(target, None, target.settings, self._shelf.settings_of(target.preset))
        ranged = _with_overrides(target.settings, target.ranges[place].overrides)
        return Subject(target, place, ranged, target.settings)


def _with_target(id: str, change: Callable[[TargetClip], TargetClip], project: Project) -> Project:
    target = project.target(id)
    return project.with_target(change(target)) if target else project


def _with_setting(place: int | None, name: str, value: Any, target: TargetClip) -> TargetClip:
    if place is None:
        return replace(target, settings=with_value(target.settings, name, value))
    is_same = value == value_of(target.settings, name)
    ranges = list(target.ranges)
    overrides = with_override(ranges[place].overrides, name, None if is_same else value)
    ranges[place] = replace(ranges[place], overrides=overrides)
    return replace(target, ranges=tuple(ranges))


def _with_overrides(settings: RenderSettings, overrides: tuple[str, ...]) -> RenderSettings:
    """Each override that can be used; the checks say what is wrong with the others."""
    for text in overrides:
        try:
            settings = apply_overrides(settings, [text])
        except FfstudioError:
            continue
    return settings
