"""What can be done with presets and the clip in hand."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from ffstudio.config.preset_bundles import PresetImport
from ffstudio.config.preset_store import is_preset_name
from ffstudio.domain.preset import Preset
from ffstudio.domain.project import Project, TargetClip
from ffstudio.ui.alerts import Remedy
from ffstudio.ui.desk import Desk
from ffstudio.ui.inspector.hand import Hand
from ffstudio.ui.inspector.presets.shelf import Shelf
from ffstudio.ui.inspector.table import load_table, say
from ffstudio.ui.inspector.values import value_of, with_value


class PresetVerbs(QObject):
    """Edits of clips can be undone; files are written beside the window."""

    def __init__(self, desk: Desk, hand: Hand, shelf: Shelf, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._hand, self._shelf, self._window = desk, hand, shelf, parent

    @property
    def present(self) -> Preset | None:
        """The preset that the clip in hand was given."""
        now = self._hand.now
        return self._shelf.find(now.target.preset) if now else None

    def apply(self, preset: Preset) -> None:
        """Gives the clip in hand the preset's settings, all of them."""
        text = self.tr("Apply preset {title}").format(title=preset.title)
        self._hand.edit_target(text, partial(_given, preset))

    def apply_to_all(self, preset: Preset) -> None:
        """Gives every clip the preset's settings, in one step."""

        def change(project: Project) -> Project:
            return replace(project, targets=tuple(_given(preset, target) for target in project.targets))

        text = self.tr("Apply preset {title} to all clips").format(title=preset.title)
        self._desk.document.edit(text, change)

    def take(self, preset: Preset, name: str) -> None:
        """Gives the clip in hand one value of a preset."""
        title = say(load_table().rows[name].title)
        value = value_of(preset.settings, name)
        self._hand.edit_target(
            self.tr("Take {title} from {preset}").format(title=title, preset=preset.title),
            lambda target: replace(target, settings=with_value(target.settings, name, value)),
        )

    def why_not_named(self, title: str) -> str:
        """Why an own preset cannot have this title, as a sentence; "" where it can."""
        if not is_preset_name(title):
            return self.tr("Use letters, digits, spaces, - and _, and no dot at the end.")
        built_in = [entry for entry in self._shelf.entries if not entry.is_own]
        taken = {name.casefold() for entry in built_in for name in (entry.name, entry.title)}
        return self.tr("A built-in preset has this name.") if title.casefold() in taken else ""

    def save_as(self, title: str, description: str) -> None:
        """Writes the settings in hand as an own preset, which the clip then goes by."""
        now = self._hand.now
        if now:
            preset = Preset(title, title, description, now.target.settings)
            self._shelf.save(preset, partial(self._go_by, now.target.id, title))

    def update(self) -> None:
        """Writes the settings in hand into the own preset that the clip was given."""
        now, preset = self._hand.now, self.present
        if now and preset:
            text = self.tr("Updated the preset {title}").format(title=preset.title)
            changed = replace(preset, settings=now.target.settings, extends="")
            self._shelf.save(changed, partial(self._desk.alerts.info, text))

    def remove(self, preset: Preset) -> None:
        """Deletes an own preset, and offers to put it back."""
        self._shelf.remove(preset.name)
        text = self.tr("Deleted the preset {title}").format(title=preset.title)
        back = Remedy(self.tr("Put it back"), partial(self._shelf.save, preset, lambda: None))
        self._desk.alerts.info(text, remedy=back)

    def ask_import(self) -> None:
        """Asks for a file of presets and takes them over."""
        kinds = self.tr("Presets (*.toml *.ffspresets)")
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("Import presets"), "", kinds)
        if chosen:
            self._shelf.take_in(Path(chosen), self._tell_import)

    def ask_export(self) -> None:
        """Asks where to, and writes the preset of the clip in hand."""
        if preset := self.present:
            kinds = self.tr("Preset (*.toml);;Bundle of presets (*.ffspresets)")
            where = f"{preset.name}.toml"
            chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Export preset"), where, kinds)
            if chosen:
                self._shelf.export((preset.name,), Path(chosen), self._tell_export)

    def _tell_import(self, outcome: PresetImport) -> None:
        for problem in outcome.skipped:
            what = self.tr("Did not import {name}").format(name=problem.path.name)
            self._desk.alerts.warn(what, problem.why, problem.remedy)
        if outcome.imported:
            self._desk.alerts.info(self.tr("Imported %n preset(s)", "", len(outcome.imported)))

    def _tell_export(self, names: list[str]) -> None:
        self._desk.alerts.info(self.tr("Exported %n preset(s)", "", len(names)))

    def _go_by(self, target_id: str, name: str) -> None:
        def change(project: Project) -> Project:
            target = project.target(target_id)
            return project.with_target(replace(target, preset=name)) if target else project

        self._desk.document.edit(self.tr("Save preset {title}").format(title=name), change)


def _given(preset: Preset, target: TargetClip) -> TargetClip:
    return replace(target, settings=preset.settings, preset=preset.name)
