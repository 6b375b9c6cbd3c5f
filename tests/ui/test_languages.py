"""English and Simplified Chinese: complete, compiled, switched in the running console."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from ffstudio.config.resources import data_file
from ffstudio.ui.language import LANGUAGES, apply_language, language_of

ROOT = Path(__file__).resolve().parents[2]
OTHERS = re.compile(
    "Q[A-Z]|GraphicsScene"
)  # Qt's few untranslated texts, and a menu of pyqtgraph's never shown


class Listener(QTranslator):
    """Notes every text that is asked for and not found in the Chinese catalogues."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.missing: set[str] = set()
        self._ours, self._qt = QTranslator(), QTranslator()
        assert self._ours.load("ffstudio_zh_CN", str(data_file("resources/translations")))
        assert self._qt.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))

    def translate(self, context, text, note=None, count=-1):
        for catalogue in (self._ours, self._qt):
            if found := catalogue.translate(context, text, note, count):
                self.found.add(text)
                return found
        if not OTHERS.match(context):
            self.missing.add(text)
        return text


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    apply_language(qapp, "en")


def test_the_catalogues_are_complete_and_compiled():
    """After a change of a text: `packaging/translations.py update`, translate what is new, then `release`."""
    script = [sys.executable, str(ROOT / "packaging" / "translations.py"), "check"]
    checked = subprocess.run(script, capture_output=True, text=True, encoding="utf-8", check=False)
    assert not (checked.stdout + checked.stderr).strip()
    assert checked.returncode == 0


def test_the_window_asks_for_no_text_that_is_not_translated(console, qtbot, monkeypatch):
    """Also where only a table has the text, or it is asked for in another context than it is kept in."""
    listener = Listener()
    monkeypatch.setattr("ffstudio.ui.console.apply_language", lambda *_: None)
    QCoreApplication.installTranslator(listener)
    try:
        console.rebuild()
        console.desk.commands["file.open-sample"].trigger()
        qtbot.waitUntil(lambda: bool(console.desk.document.project.targets))
        console.desk.selection.set(target="sample-shot010")
        for dock in console.window.docks:
            console.window.show_dock(dock)
        console.window.show_welcome()
        qtbot.wait(300)
    finally:
        QCoreApplication.removeTranslator(listener)
    assert sorted(listener.missing - listener.found) == []


def test_the_language_is_switched_without_losing_anything(console, qtbot):
    desk = console.desk
    desk.commands["file.open-sample"].trigger()
    qtbot.waitUntil(lambda: bool(desk.document.project.targets))
    desk.document.edit("Forget a source", lambda project: project.without_source("sample-c"))
    desk.selection.set(target="sample-shot010", frame=7)
    project, looking = desk.document.project, desk.selection.now
    with qtbot.waitSignal(console.rebuilt):
        desk.commands["view.language-zh"].trigger()
    assert console.window.top.menu_bar.actions()[0].text() == "文件(&F)"
    assert console.window.docks["inspector"].windowTitle() == "检查器"
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert buttons.buttons()[0].text() == "取消"
    assert QLocale().language() is QLocale.Language.Chinese
    assert (console.desk.document.project, console.desk.selection.now) == (project, looking)
    assert console.desk.document.undo_stack.canUndo()
    assert console.desk.commands["view.language-zh"].isChecked()
    assert console.desk.preferences.now.language == "zh"
    with qtbot.waitSignal(console.rebuilt):
        console.desk.commands["view.language-en"].trigger()
    assert console.window.top.menu_bar.actions()[0].text() == "&File"
    assert QLocale().language() is QLocale.Language.English


def test_plurals_are_english(qapp):
    apply_language(qapp, "en")
    assert QCoreApplication.translate("Group", "%n changed", None, 1) == "1 changed"
    queued = [
        QCoreApplication.translate("Enqueuer", "Added %n render(s) to the queue", None, n) for n in (1, 2)
    ]
    assert queued == ["Added 1 render to the queue", "Added 2 renders to the queue"]


def test_an_unknown_language_follows_the_system():
    assert language_of("xx") == language_of("")
    assert language_of("zh") == LANGUAGES[1]
