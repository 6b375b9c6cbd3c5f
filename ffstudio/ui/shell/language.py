"""Commands that choose the console's language."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup

from ffstudio.ui.commands import Command
from ffstudio.ui.desk import Desk
from ffstudio.ui.language import LANGUAGES

SYSTEM = ""


class LanguageCommands(QObject):
    """One command a language, and one that follows the system. `chosen` once another is remembered."""

    chosen = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = desk.preferences
        self._group = QActionGroup(self)
        system = self.tr("that of the system")
        for code, name in ((SYSTEM, system), *((known.code, known.title) for known in LANGUAGES)):
            text = self.tr("Language: {name}").format(name=name)
            command = Command(f"view.language-{code or 'system'}", text, is_checkable=True)
            action = desk.commands.add(command, partial(self._choose, code))
            action.setActionGroup(self._group)
            action.setChecked(code == self._preferences.now.language)

    def _choose(self, code: str, is_chosen: bool) -> None:
        if is_chosen and code != self._preferences.now.language:
            self._preferences.set(language=code)
            self.chosen.emit()
