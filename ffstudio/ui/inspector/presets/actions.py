"""The commands of presets."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from ffstudio.ui.commands import Command, Commands
from ffstudio.ui.texts import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ffstudio.ui.inspector.presets.bar import PresetBar

TEXTS = (  # id after "clip.preset-", text, icon, tip
    (
        "save",
        QT_TRANSLATE_NOOP("Presets", "&Save preset as…"),
        "save",
        QT_TRANSLATE_NOOP("Presets", "Save the clip's settings as a preset of your own"),
    ),
    (
        "update",
        QT_TRANSLATE_NOOP("Presets", "&Update preset"),
        "save",
        QT_TRANSLATE_NOOP("Presets", "Write the clip's settings into its own preset"),
    ),
    (
        "revert",
        QT_TRANSLATE_NOOP("Presets", "&Revert to preset"),
        "reset",
        QT_TRANSLATE_NOOP("Presets", "Give the clip the settings of its preset again"),
    ),
    (
        "apply-all",
        QT_TRANSLATE_NOOP("Presets", "Apply preset to &all clips"),
        "preset",
        QT_TRANSLATE_NOOP("Presets", "Give every clip of the project this clip's preset"),
    ),
    (
        "compare",
        QT_TRANSLATE_NOOP("Presets", "&Compare with preset"),
        "compare",
        QT_TRANSLATE_NOOP("Presets", "Show what differs from a preset"),
    ),
    (
        "import",
        QT_TRANSLATE_NOOP("Presets", "&Import presets…"),
        "import",
        QT_TRANSLATE_NOOP("Presets", "Take over presets from a file"),
    ),
    (
        "export",
        QT_TRANSLATE_NOOP("Presets", "&Export preset…"),
        "export",
        QT_TRANSLATE_NOOP("Presets", "Write the clip's preset to a file"),
    ),
    (
        "manage",
        QT_TRANSLATE_NOOP("Presets", "&Manage presets"),
        "settings",
        QT_TRANSLATE_NOOP("Presets", "Rename and delete presets of your own"),
    ),
)


def add_preset_commands(commands: Commands, bar: PresetBar) -> dict[str, QAction]:
    """Adds them all; the actions by the last part of their ids."""
    acts: dict[str, Callable[[], object] | Callable[[bool], object]] = {
        "save": bar.show_save,
        "update": bar.verbs.update,
        "revert": bar.revert,
        "apply-all": bar.apply_to_all,
        "compare": bar.show_compare,
        "import": bar.verbs.ask_import,
        "export": bar.verbs.ask_export,
        "manage": bar.show_manage,
    }
    made = {}
    for name, text, icon, tip in TEXTS:
        said, told = (QCoreApplication.translate("Presets", part) for part in (text, tip))
        command = Command(f"clip.preset-{name}", said, icon=icon, is_checkable=name == "compare", tip=told)
        made[name] = commands.add(command, acts[name])
    return made
