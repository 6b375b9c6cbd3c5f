"""A console over a private data folder, without a screen; nothing of Qt is left behind."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ffstudio.config.paths import Paths
from ffstudio.ui.commands import Commands
from ffstudio.ui.console import Console, open_console
from ffstudio.ui.desk import Desk, Services
from ffstudio.ui.services import open_services
from ffstudio.ui.theme import apply_theme, load_theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def data_dir(tmp_path: Path, shared_data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own; repaired networks and analyses are shared."""
    folder = tmp_path / "data"
    folder.mkdir()
    (shared_data_dir / "cache").mkdir(exist_ok=True)
    (folder / "cache").symlink_to(shared_data_dir / "cache", target_is_directory=True)
    monkeypatch.setenv("FFSTUDIO_DATA_DIR", str(folder))
    return folder


@pytest.fixture(autouse=True)
def nothing_of_qt_left(qapp: QApplication) -> Iterator[None]:
    """Fails a test that leaves a window, a thread or a widget without a parent."""
    _let_go_of_keys()
    before = {id(widget) for widget in qapp.topLevelWidgets()}
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [widget for widget in qapp.topLevelWidgets() if id(widget) not in before]
    assert not left, f"widgets left: {left}"
    threads = [thread for thread in qapp.findChildren(QThread) if thread.isRunning()]
    assert not threads, f"threads left running: {threads}"


def _let_go_of_keys() -> None:
    """A click with a key held leaves it held for whatever asks the application about keys."""
    widget = QWidget()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


@pytest.fixture
def services(qapp: QApplication, paths: Paths) -> Iterator[Services]:
    with open_services(paths) as opened:
        yield opened


@pytest.fixture
def desk(services: Services, qapp: QApplication) -> Iterator[Desk]:
    """For one panel alone; panels are given to `qtbot.addWidget`."""
    theme = load_theme("dark")
    apply_theme(qapp, theme)
    owner = QObject()
    given = {field.name: getattr(services, field.name) for field in fields(Services)}
    yield Desk(**given, commands=Commands(theme, {}, owner), theme=theme)
    owner.deleteLater()


@pytest.fixture
def console(qapp: QApplication, qtbot: QtBot, paths: Paths) -> Iterator[Console]:
    with open_console(qapp, paths) as opened:
        opened.window.show()
        yield opened
