"""Commands of the window itself: undo, looks, palette, help."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog

from ffstudio.ui.alerts import Remedy
from ffstudio.ui.commands import Command
from ffstudio.ui.desk import Desk
from ffstudio.ui.help.about import AboutDialog
from ffstudio.ui.help.diagnostics import write_bundle
from ffstudio.ui.shell.palette import Palette
from ffstudio.ui.shell.shortcuts import ShortcutsDialog
from ffstudio.ui.shell.window import Window
from ffstudio.ui.theme import THEMES
from ffstudio.ui.work import Lane


class GeneralCommands(QObject):
    """`rebuild` asks for the window anew, after a change of theme or language."""

    rebuild = Signal()

    def __init__(self, desk: Desk, window: Window) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._add_undo()
        for id, text, keys, icon, act in (
            ("view.theme", self.tr("Switch dark and light"), (), "", self._switch_theme),
            ("view.full-screen", self.tr("Full screen"), ("F11",), "", self._full_screen),
            ("view.reset-layout", self.tr("Reset layout"), (), "workspace", window.reset_layout),
            ("tools.palette", self.tr("Command palette…"), ("Ctrl+K",), "palette", self._palette),
            ("tools.shortcuts", self.tr("Keyboard shortcuts…"), ("Ctrl+Alt+K",), "settings", self._shortcuts),
            ("help.welcome", self.tr("Welcome"), (), "", window.show_welcome),
            ("help.shortcuts", self.tr("Keyboard shortcuts"), ("F1",), "help", self._shortcuts),
            ("help.diagnostics", self.tr("Save diagnostics bundle…"), (), "export", self._diagnostics),
            ("help.licences", self.tr("Third-party licences"), (), "", partial(self._about, 1)),
            ("help.about", self.tr("About FF Studio"), (), "info", partial(self._about, 0)),
        ):
            desk.commands.add(Command(id, text, keys, icon), act)

    def _add_undo(self) -> None:
        stack, add = self._desk.document.undo_stack, self._desk.commands.add
        self._undo = add(Command("edit.undo", self.tr("Undo"), ("Ctrl+Z",), "undo"), stack.undo)
        self._redo = add(
            Command("edit.redo", self.tr("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"), stack.redo
        )
        stack.indexChanged.connect(self._show_undo)
        stack.cleanChanged.connect(self._show_undo)
        self._show_undo()

    @Slot()
    def _show_undo(self) -> None:
        stack = self._desk.document.undo_stack
        for action, can, text, name in (
            (self._undo, stack.canUndo(), stack.undoText(), self.tr("Undo")),
            (self._redo, stack.canRedo(), stack.redoText(), self.tr("Redo")),
        ):
            _show_step(action, f"{name} {text}" if can else name, can=can)

    def _switch_theme(self) -> None:
        now = self._desk.preferences.now.theme
        self._desk.preferences.set(theme=next(theme for theme in THEMES if theme != now))
        self.rebuild.emit()

    def _full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def _palette(self) -> None:
        Palette(self._desk.commands, self._desk.theme, self._window).open()

    def _shortcuts(self) -> None:
        ShortcutsDialog(self._desk.commands, self._desk.preferences, self._window).open()

    def _about(self, page: int) -> None:
        AboutDialog(self._desk.theme, self._window, page=page).open()

    def _diagnostics(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = str(Path(folder) / "ffstudio-diagnostics.zip")
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save diagnostics bundle"), proposed, "*.zip"
        )
        if name:
            self.save_diagnostics(Path(name))

    def save_diagnostics(self, path: Path) -> None:
        """Writes the redacted bundle beside the window and says where it is."""
        desk = self._desk
        title = self.tr("Collecting diagnostics")
        said = desk.alerts.all
        show = Remedy(self.tr("Show"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))))
        done = self.tr("The diagnostics bundle was saved: {name}").format(name=path.name)
        desk.work.run(
            Lane.MEDIA,
            lambda _: write_bundle(path, desk.store, desk.paths, said),
            lambda _: desk.alerts.info(done, remedy=show),
            title=title,
        )


def _show_step(action: QAction, text: str, *, can: bool) -> None:
    action.setText(text)
    action.setEnabled(can)
