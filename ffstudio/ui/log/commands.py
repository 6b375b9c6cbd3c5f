"""What can be done with the log, as commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from ffstudio.ui.commands import Command
from ffstudio.ui.desk import Desk
from ffstudio.ui.log.lines import Line
from ffstudio.ui.log.model import LogModel
from ffstudio.ui.saving import Saver, Wanted


class LogCommands(QObject):
    """`selected` gives the lines in hand, the oldest first; `follow` is checked while the tail is followed."""

    def __init__(
        self, desk: Desk, model: LogModel, selected: Callable[[], Iterable[Line]], panel: QWidget
    ) -> None:
        super().__init__(panel)
        self._desk, self._model, self._selected = desk, model, selected
        self._saver = Saver(desk, "log.folder", panel)
        follow = Command("log.follow", self.tr("Follow new lines"), (), "follow", is_checkable=True)
        self.follow = desk.commands.add(follow, self._ignore)
        self.follow.setChecked(True)
        self.copy = self._add("copy", self.tr("Copy lines"), "copy", self.copy_selected)
        self.copy_all = self._add("copy-all", self.tr("Copy all lines shown"), "copy_all", self._copy_all)
        self.save = self._add("save", self.tr("Save lines shown…"), "save", self._save)

    def refresh(self, *, has_selected: bool) -> None:
        """Enables what can be done."""
        self.copy.setEnabled(has_selected)
        for action in (self.copy_all, self.save):
            action.setEnabled(bool(self._model.shown))

    @Slot()
    def copy_selected(self) -> None:
        """Puts the lines in hand on the clipboard, with tabs between the columns."""
        if text := self._text(self._selected()):
            QGuiApplication.clipboard().setText(text)

    def write(self, path: Path) -> None:
        """Writes the lines that are shown as UTF-8."""
        lines = list(self._model.shown)
        self._saver.write(path, lambda: self._text(lines).encode("utf-8", "backslashreplace"))

    def _add(self, id: str, text: str, icon: str, act: Callable[[], object]) -> QAction:
        return self._desk.commands.add(Command(f"log.{id}", text, (), icon), act)

    def _ignore(self, _is_on: bool) -> None:
        """The panel listens to the action itself."""

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(self._text(self._model.shown))

    def _save(self) -> None:
        wanted = Wanted(self.tr("Save the log"), "ffstudio-log", self.tr("Text files (*.txt *.log)"), ".txt")
        if path := self._saver.ask(wanted):
            self.write(path)

    def _text(self, lines: Iterable[Line]) -> str:
        return "".join(
            "\t".join(cell for cell in self._model.cells(line)).strip("\t") + "\n" for line in lines
        )
