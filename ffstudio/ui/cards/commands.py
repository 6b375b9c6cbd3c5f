"""Commands of a panel with a list, as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ffstudio.ui.commands import Command, Commands


@dataclass(frozen=True)
class PanelCommand:
    """As `Command`, its text to be translated. Keys of a local one act only while the list has the keyboard."""

    id: str
    text: str
    icon: str
    keys: tuple[str, ...] = ()
    is_local: bool = False


def add_commands(
    commands: Commands,
    context: str,
    table: Iterable[PanelCommand],
    view: QWidget,
    acts: Mapping[str, Callable[[], object]],
) -> None:
    """Makes the actions of a table; `context` is that of its texts, `view` the list."""
    for spec in table:
        text = QCoreApplication.translate(context, spec.text)
        action = commands.add(Command(spec.id, text, spec.keys, spec.icon), acts[spec.id])
        if spec.is_local:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            view.addAction(action)


def enable(commands: Commands, ids: Iterable[str], condition: object) -> None:
    """Enables these commands where the condition holds."""
    for id in ids:
        commands[id].setEnabled(bool(condition))


def actions(commands: Commands, ids: Iterable[str]) -> list[QAction]:
    return [commands[id] for id in ids]
