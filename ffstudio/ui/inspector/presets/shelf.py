"""The presets there are: read beside the window, and again whenever one was written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal
from shiboken6 import isValid

from ffstudio.config.paths import Paths
from ffstudio.config.preset_bundles import PresetImport, export_presets, import_presets
from ffstudio.config.preset_store import own_preset_path, save_preset
from ffstudio.config.presets import check_preset, is_built_in, preset_files, read_preset
from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.failures import OutputUnwritable
from ffstudio.domain.preset import Preset, PresetProblem
from ffstudio.domain.sentences import said
from ffstudio.domain.settings import RenderSettings
from ffstudio.ui.desk import Desk
from ffstudio.ui.texts import advice, translated
from ffstudio.ui.work import Lane

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ShelfEntry:
    """A preset file; `preset` is None where it cannot be used, and `problem` says why."""

    name: str
    is_own: bool
    preset: Preset | None
    problem: str = ""

    @property
    def title(self) -> str:
        return self.preset.title if self.preset else self.name


class Shelf(QObject):
    """`changed()` when the presets were read. The verbs write beside the window; an error is an alert."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.entries: tuple[ShelfEntry, ...] = ()
        self.is_read = False
        self.read()

    def find(self, name: str) -> Preset | None:
        """The usable preset of this name."""
        return next((entry.preset for entry in self.entries if entry.name == name), None)

    def is_own(self, name: str) -> bool:
        """Whether the preset of this name is the user's, and may be written."""
        return any(entry.name == name and entry.is_own for entry in self.entries)

    def settings_of(self, name: str) -> RenderSettings:
        """The settings of a preset; the defaults for a name that stands for none."""
        preset = self.find(name)
        return preset.settings if preset else RenderSettings()

    def read(self) -> None:
        paths = self._desk.paths
        self._desk.work.run(Lane.STORE, lambda _: read_shelf(paths), self._keep)

    def save(self, preset: Preset, done: Callable[[], None]) -> None:
        """Writes an own preset, in place of one of the same name."""
        self._write(lambda paths: save_preset(preset, paths, overwrite=True), lambda _: done())

    def rename(self, preset: Preset, title: str, done: Callable[[], None]) -> None:
        """Gives an own preset another title; its name, which clips refer to, stays."""
        self.save(replace(preset, title=title), done)

    def remove(self, name: str) -> None:
        """Deletes an own preset. Clips that name it keep their settings."""
        self._write(partial(_remove, name), lambda _: None)

    def export(self, names: tuple[str, ...], output: Path, done: Callable[[list[str]], None]) -> None:
        """Writes presets to a .toml (one) or a .ffspresets file."""
        self._write(lambda paths: export_presets(names, output, paths, overwrite=True), done)

    def take_in(self, source: Path, done: Callable[[PresetImport], None]) -> None:
        """Imports presets; those that exist are skipped and told."""
        self._write(lambda paths: import_presets(source, paths), done)

    def _write(self, verb: Callable[[Paths], T], done: Callable[[T], None]) -> None:
        paths = self._desk.paths

        def end(result: T) -> None:
            if isValid(self):
                done(result)
                self.read()

        self._desk.work.run(Lane.STORE, lambda _: verb(paths), end)

    def _keep(self, entries: tuple[ShelfEntry, ...]) -> None:
        if isValid(self):
            self.entries, self.is_read = entries, True
            self.changed.emit()


def read_shelf(paths: Paths) -> tuple[ShelfEntry, ...]:
    """Every preset, the built-in ones first; a broken one with the first thing that is wrong with it."""
    entries = [_read(name, path, paths) for name, path in preset_files(paths).items()]
    return tuple(sorted(entries, key=lambda entry: (entry.is_own, entry.title.casefold())))


def _read(name: str, path: Path, paths: Paths) -> ShelfEntry:
    is_own = not is_built_in(path)
    try:
        for problem in check_preset(path, paths):
            return ShelfEntry(name, is_own, None, translated(_said(problem)))
        preset = read_preset(path, paths)
        return ShelfEntry(name, is_own, preset if is_own else _translated(preset))
    except FfstudioError as error:
        return ShelfEntry(name, is_own, None, advice(error))


def _said(problem: PresetProblem) -> str:
    what = said("{why}; {remedy}.", why=problem.why, remedy=problem.remedy)
    return said("line {line}: {what}", line=problem.line, what=what) if problem.line else what


def _translated(preset: Preset) -> Preset:
    """A built-in preset with its texts in the language of the console."""
    title, description = (
        QCoreApplication.translate("Preset", text) for text in (preset.title, preset.description)
    )
    return replace(preset, title=title, description=description)


def _remove(name: str, paths: Paths) -> None:
    path = own_preset_path(name, paths)
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise OutputUnwritable(path, error.strerror or str(error)) from error
