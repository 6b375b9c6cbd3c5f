"""The menu bar: which commands stand where. Commands are made by the parts that carry them out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from ffstudio.ui.commands import Command
from ffstudio.ui.desk import Desk
from ffstudio.ui.shell.docks import DOCKS
from ffstudio.ui.shell.window import Window
from ffstudio.ui.shell.workspaces import WORKSPACES
from ffstudio.ui.texts import QT_TRANSLATE_NOOP

MENUS = (
    (QT_TRANSLATE_NOOP("Menus", "&File"), ("file.",)),
    (QT_TRANSLATE_NOOP("Menus", "&Edit"), ("edit.",)),
    (QT_TRANSLATE_NOOP("Menus", "&View"), ("view.",)),
    (QT_TRANSLATE_NOOP("Menus", "&Clip"), ("clip.", "source.")),
    (QT_TRANSLATE_NOOP("Menus", "Time&line"), ("timeline.",)),
    (QT_TRANSLATE_NOOP("Menus", "&Playback"), ("playback.",)),
    (QT_TRANSLATE_NOOP("Menus", "&Queue"), ("queue.", "history.")),
    (QT_TRANSLATE_NOOP("Menus", "&Tools"), ("tools.", "gpu.", "log.")),
    (QT_TRANSLATE_NOOP("Menus", "&Help"), ("help.",)),
)


def make_menus(window: Window, desk: Desk) -> None:
    """Adds the window's own commands, then every command to the menu its id belongs to."""
    _add_view_commands(window, desk)
    for title, prefixes in MENUS:
        menu = window.top.menu_bar.addMenu(QCoreApplication.translate("Menus", title))
        for command, action in desk.commands:
            if command.id.startswith(prefixes):
                menu.addAction(action)
    for _, action in desk.commands:
        window.addAction(action)  # shortcuts work wherever the keyboard is in the window


def _add_view_commands(window: Window, desk: Desk) -> None:
    translate = QCoreApplication.translate
    for number, space in enumerate(WORKSPACES, 1):
        title = translate("Menus", "Workspace: {name}").format(name=translate("Workspaces", space.title))
        command = Command(f"view.workspace-{space.id}", title, (f"Ctrl+F{number}",))
        desk.commands.add(command, partial(window.switch, space.id))
    for dock in DOCKS:
        title = translate("Menus", "Show {name}").format(name=translate("Docks", dock.title))
        desk.commands.add(
            Command(f"view.dock-{dock.id}", title, (dock.keys,)), partial(window.show_dock, dock.id)
        )
