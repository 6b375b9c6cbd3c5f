"""The window: docks and workspaces, palette, shortcuts, another theme, a second start."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QLineEdit, QTableWidget
from shiboken6 import isValid

from ffstudio.ui.help.welcome import Welcome
from ffstudio.ui.shell.palette import Palette, matches
from ffstudio.ui.shell.shortcuts import ShortcutsDialog
from ffstudio.ui.shell.single import Door, hand_over
from ffstudio.ui.viewer.keys import KeyWatch


def test_every_command_has_a_text_and_no_two_share_a_key(console):
    commands = console.desk.commands
    everywhere = [
        action for _, action in commands if action.shortcutContext() is Qt.ShortcutContext.WindowShortcut
    ]
    used = Counter(keys.toString() for action in everywhere for keys in action.shortcuts())
    assert not [keys for keys, count in used.items() if count > 1]
    local = {
        keys.toString() for _, action in commands if action not in everywhere for keys in action.shortcuts()
    }
    assert not local & set(used)
    assert all(action.text() for _, action in commands)


def test_workspaces_show_their_docks_and_come_back_as_they_were_left(console, qtbot):
    window = console.window
    assert window.viewer.isVisibleTo(window)
    window.docks["log"].close()
    window.switch("queue")
    assert not window.viewer.isVisibleTo(window)
    assert window.docks["log"].isVisibleTo(window)
    window.switch("edit")
    assert window.viewer.isVisibleTo(window)
    assert window.docks["log"].isHidden()
    window.reset_layout()
    assert not window.docks["log"].isHidden()


def test_workspaces_stand_as_they_stood_however_often_one_changes(console, qtbot):
    window = console.window
    window.resize(1280, 800)
    qtbot.wait(100)

    def places() -> dict[str, QRect]:
        qtbot.wait(50)
        return {id: dock.geometry() for id, dock in window.docks.items() if _is_in_front(dock)}

    before = {}
    for id in ("edit", "queue"):
        window.switch(id)
        window.reset_layout()
        before[id] = places()
    assert set(before["queue"]) == {"queue", "gpu", "log"}
    for id in ("edit", "queue", "edit", "queue"):
        window.switch(id)
        assert places() == before[id]


def _is_in_front(dock: QDockWidget) -> bool:
    return not dock.visibleRegion().isEmpty()


def test_a_page_that_goes_takes_no_panel_with_it(console, qtbot):
    """Whoever walks the focus chain in Python makes each widget a belonging of the one before."""
    window = console.window
    window.show_welcome()
    for id in window.docks:
        window.show_dock(id)
    welcome = window.findChild(Welcome)
    console.desk.commands["file.open-sample"].trigger()
    qtbot.waitUntil(lambda: not isValid(welcome))
    assert isValid(window.docks["sources"].widget().recent)


def test_another_theme_keeps_the_project(console, qtbot):
    console.desk.commands["file.open-sample"].trigger()
    qtbot.waitUntil(lambda: bool(console.desk.document.project.targets))
    with qtbot.waitSignal(console.rebuilt):
        console.desk.commands["view.theme"].trigger()
    assert console.desk.theme.name == "light"
    assert console.window.focusWidget() is console.window.viewer.canvas
    assert len(console.desk.document.project.targets) == 2


def test_the_palette_finds_and_does(console, qtbot):
    palette = Palette(console.desk.commands, console.desk.theme, console.window)
    palette.open()
    (field,) = palette.findChildren(QLineEdit)
    QTest.keyClicks(field, "shoalert")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: console.window.docks["alerts"].widget().isVisible())


def test_a_field_that_goes_with_the_keyboard_leaves_it_to_the_next(console, qtbot):
    window = console.window
    field = QLineEdit(window)
    field.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.deleteLater()
    qtbot.waitUntil(lambda: not isValid(field))
    window.viewer.setFocus()
    assert window.findChild(KeyWatch)._watched is QApplication.focusWidget()


def test_letters_match_in_order():
    assert matches("adq", "Add to queue")
    assert not matches("qa", "Add to queue")


def test_a_shortcut_given_to_another_command_is_remembered(console, qtbot):
    commands = console.desk.commands
    dialog = ShortcutsDialog(commands, console.desk.preferences, console.window)
    (table,) = dialog.findChildren(QTableWidget)
    wanted = [command.id for command, _ in commands].index("view.theme")
    table.selectRow(wanted)
    dialog._keys.setKeySequence(QKeySequence("Ctrl+S"))
    assert "Save project" in dialog._remark.text()
    dialog._assign()
    assert commands.keys("view.theme") == ("Ctrl+S",)
    assert commands.keys("file.save") == ()
    assert console.desk.preferences.now.keys["view.theme"] == ("Ctrl+S",)
    dialog._reset_all()
    assert commands.keys("file.save") == ("Ctrl+S",)
    dialog.close()


def test_a_second_start_hands_its_files_over(console, paths, sample, qtbot):
    door = Door(paths, console)
    with qtbot.waitSignal(door.called) as called:
        assert hand_over(paths, [sample / "shot010.mp4"])
    assert called.args == [[sample / "shot010.mp4"]]
    door.close()


def test_without_a_running_console_nothing_is_handed_over(paths):
    assert not hand_over(paths, [])
