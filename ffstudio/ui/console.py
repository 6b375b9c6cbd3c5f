"""The console as a program: services, one window at a time, and its end."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from ffstudio.config.paths import Paths, user_paths
from ffstudio.ui.commands import Commands
from ffstudio.ui.desk import Desk, Services
from ffstudio.ui.language import apply_language
from ffstudio.ui.services import open_services
from ffstudio.ui.shell.general import GeneralCommands
from ffstudio.ui.shell.language import LanguageCommands
from ffstudio.ui.shell.leaving import ask_on_close
from ffstudio.ui.shell.menus import make_menus
from ffstudio.ui.shell.single import Door, hand_over
from ffstudio.ui.shell.window import Window
from ffstudio.ui.taking import take
from ffstudio.ui.theme import begin_theme, finish_theme, load_theme
from ffstudio.ui.yielding import keep_collections_short, switch_soon


class Console(QObject):
    """Makes the window, and makes it anew in another language or theme; services stay as they are."""

    rebuilt = Signal()

    def __init__(self, services: Services, app: QApplication) -> None:
        super().__init__()
        self._services, self._app = services, app
        self.window = self._make_window()

    def begin(self, files: list[Path]) -> None:
        """Shows the window: with the files, or with the welcome page at the very first start."""
        self._show()
        self.desk.projects.offer_recovery()
        if files:
            self.take(files)
        elif not self.desk.preferences.now.was_welcomed:
            self.desk.preferences.set(was_welcomed=True)
            self.window.show_welcome()

    def rebuild(self) -> None:
        """Another window over the same services. The old one goes first: styling it anew would take long."""
        self._app.setQuitOnLastWindowClosed(False)
        self.discard()
        self.window = self._make_window()
        self._show()
        self._app.setQuitOnLastWindowClosed(True)
        self.rebuilt.emit()

    def discard(self) -> None:
        """Throws the window away without asking."""
        self.window.blockSignals(True)
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)

    def take(self, files: list[Path]) -> None:
        """Files of a later start, or of the command line; the window comes forward."""
        take(files, self.desk, "window")
        self.window.raise_()
        self.window.activateWindow()

    def _show(self) -> None:
        """With the keyboard in the viewer, whose keys play."""
        self.window.show()
        self.window.viewer.setFocus()

    def _ask_about_renders(self, event: QCloseEvent) -> None:
        ask_on_close(event, self.desk, self.window)

    def _make_window(self) -> Window:
        services = self._services
        apply_language(self._app, services.preferences.now.language)
        theme = load_theme(services.preferences.now.theme)
        begin_theme(self._app, theme)
        commands = Commands(theme, services.preferences.now.keys)
        given = {field.name: getattr(services, field.name) for field in fields(Services)}
        self.desk = Desk(**given, commands=commands, theme=theme)
        window = Window(self.desk)
        commands.setParent(window)
        self.general = GeneralCommands(self.desk, window)
        self.general.rebuild.connect(self.rebuild, Qt.ConnectionType.QueuedConnection)
        languages = LanguageCommands(self.desk, window)
        languages.chosen.connect(self.rebuild, Qt.ConnectionType.QueuedConnection)
        services.intake.project_found.connect(window.files.open_file)
        window.closing.connect(window.files.ask_on_close)
        window.closing.connect(self._ask_about_renders)
        make_menus(window, self.desk)
        finish_theme(self._app, theme)
        return window


@contextmanager
def open_console(app: QApplication, paths: Paths) -> Iterator[Console]:
    """A console whose window is not shown yet; leaving throws it away and joins every thread."""
    with open_services(paths) as services:
        console = Console(services, app)
        services.jobs.start()
        services.runner.watch()
        services.machine.start()
        try:
            yield console
        finally:
            console.discard()


def run(files: list[Path]) -> int:
    """Opens the console with these files and stays until it is closed; the exit status.

    Where one runs already on the same data folder, that one takes the files.
    """
    app = QApplication(sys.argv[:1])
    app.setApplicationName("FF Studio")
    app.setDesktopFileName("ffstudio")
    paths = user_paths()
    if hand_over(paths, files):
        return 0
    switch_soon()
    with open_console(app, paths) as console:
        door = Door(paths, console)
        door.called.connect(console.take)
        console.begin(files)
        keep_collections_short()
        return app.exec()
