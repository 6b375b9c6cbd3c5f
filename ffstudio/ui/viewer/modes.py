"""The ways to look at a frame, as commands that exclude each other."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup

from ffstudio.ui.commands import Command
from ffstudio.ui.desk import Desk
from ffstudio.ui.texts import QT_TRANSLATE_NOOP
from ffstudio.ui.viewer.looks import Mode

MODES = (
    (Mode.AFTER, QT_TRANSLATE_NOOP("Modes", "After"), "after"),
    (Mode.BEFORE, QT_TRANSLATE_NOOP("Modes", "Before"), "before"),
    (Mode.WIPE, QT_TRANSLATE_NOOP("Modes", "Wipe"), "wipe"),
    (Mode.SIDE, QT_TRANSLATE_NOOP("Modes", "Side by side"), "side_by_side"),
    (Mode.DIFFERENCE, QT_TRANSLATE_NOOP("Modes", "Difference, amplified"), "difference"),
    (Mode.MASK, QT_TRANSLATE_NOOP("Modes", "Mask"), "mask"),
)
REMEMBERED = "viewer.mode"


class Modes(QObject):
    """`changed()` follows another way of looking; the last one is remembered."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        group = QActionGroup(self)
        self.actions: dict[Mode, QAction] = {}
        self.now = _remembered(desk)
        for number, (mode, text, icon) in enumerate(MODES, 1):
            title = QCoreApplication.translate("Modes", text)
            command = Command(f"view.mode-{mode}", title, (f"Ctrl+{number}",), icon, is_checkable=True)
            action = desk.commands.add(command, self._look)
            group.addAction(action)
            self.actions[mode] = action
        self.actions[self.now].setChecked(True)

    def _look(self, _: bool) -> None:
        chosen = next((mode for mode, action in self.actions.items() if action.isChecked()), self.now)
        if chosen is not self.now:
            self.now = chosen
            self._desk.preferences.set_value(REMEMBERED, str(chosen))
            self.changed.emit()


def _remembered(desk: Desk) -> Mode:
    name = desk.preferences.value(REMEMBERED, Mode.AFTER)
    return next((mode for mode in Mode if mode == name), Mode.AFTER)
