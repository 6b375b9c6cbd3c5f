"""The File menu: projects, media, and what happens to unsaved work."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ffstudio.config.projects import SUFFIX
from ffstudio.ui.commands import Command
from ffstudio.ui.desk import Desk
from ffstudio.ui.sample import sample_project
from ffstudio.ui.taking import take
from ffstudio.ui.work import Lane


class FileCommands(QObject):
    """Commands of projects; asks about unsaved work before another project takes its place."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        for id, text, keys, icon, act in (
            ("file.new", self.tr("&New project"), ("Ctrl+N",), "new", self.new),
            ("file.open", self.tr("&Open project…"), ("Ctrl+O",), "open", self.open),
            ("file.open-sample", self.tr("Open sample &project"), (), "clip", self.open_sample),
            ("file.save", self.tr("&Save project"), ("Ctrl+S",), "save", self.save),
            ("file.save-as", self.tr("Save project &as…"), ("Ctrl+Shift+S",), "save", self.save_as),
            ("file.add-media", self.tr("Add &media…"), ("Ctrl+I",), "import", self.add_media),
            ("file.quit", self.tr("&Quit"), ("Ctrl+Q",), "", window.close),
        ):
            desk.commands.add(Command(id, text, keys, icon), act)

    def new(self) -> None:
        if self.may_go():
            self._desk.projects.new()

    def open(self) -> None:
        wanted = self.tr("FF Studio projects (*{suffix})").format(suffix=SUFFIX)
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open project"), self._folder, wanted)
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path) -> None:
        """Opens a project once the present one may go."""
        if self.may_go():
            self._desk.projects.open(path)

    def open_sample(self) -> None:
        if self.may_go():
            paths = self._desk.paths
            self._desk.work.run(Lane.STORE, lambda _: sample_project(paths), self._desk.projects.begin)

    def save(self) -> None:
        path = self._desk.document.path
        if path:
            self._desk.projects.save(path)
        else:
            self.save_as()

    def save_as(self) -> None:
        wanted = self.tr("FF Studio projects (*{suffix})").format(suffix=SUFFIX)
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save project as"), self._folder, wanted)
        if name:
            self._desk.projects.save(Path(name))

    def add_media(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Add faces and clips"), self._folder)
        take([Path(name) for name in names], self._desk, "window")

    def may_go(self) -> bool:
        """True when nothing unsaved would be lost; asks the user where something would."""
        if not self._desk.document.is_modified:
            return True
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            "FF Studio",
            self.tr("Save the changes to this project first?"),
            button.Save | button.Discard | button.Cancel,
            button.Save,
        )
        if answer == button.Save:
            self.save()
            self._desk.projects.finish()
            return not self._desk.document.is_modified
        return answer == button.Discard

    def ask_on_close(self, event: QCloseEvent) -> None:
        if self.may_go():
            self._desk.projects.leave()
        else:
            event.ignore()

    @property
    def _folder(self) -> str:
        recent = self._desk.preferences.now.recent
        path = self._desk.document.path or (recent[0] if recent else None)
        return str(path.parent) if path else str(Path.home())
