"""Presets: applied, compared, saved, renamed, deleted, carried about."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ffstudio.config.presets import find_preset
from ffstudio.domain.settings import RenderSettings
from tests.ui.inspector.test_settings import put, settings_of


@pytest.fixture
def draft(desk):
    return find_preset("draft", desk.paths)


def choose(panel, name) -> None:
    next(action for action in panel.presets.menu.actions() if action.data() == name).trigger()


def entry(panel, name):
    return next((entry for entry in panel.shelf.entries if entry.name == name), None)


def save_as(panel, qtbot, title) -> None:
    panel._desk.commands["clip.preset-save"].trigger()
    form = panel.presets.form
    form.title.setText(title)
    QTest.keyClick(form.title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: entry(panel, title) is not None)


def test_a_preset_is_applied_marked_when_modified_and_taken_back(panel, desk, draft):
    choose(panel, "draft")
    assert settings_of(desk) == draft.settings
    assert panel.presets.button.text() == "Draft"
    put(panel.line("encode.quality"), 70)
    assert panel.presets.button.text() == "Draft *"
    panel.line("encode.quality").button.click()
    assert settings_of(desk) == draft.settings
    put(panel.line("mask.box"), True)
    desk.commands["clip.preset-revert"].trigger()
    assert settings_of(desk) == draft.settings
    desk.document.undo_stack.setIndex(0)
    assert desk.document.project.target("t").preset == ""


def test_differences_are_shown_and_taken_one_by_one(panel, desk, draft):
    desk.commands["clip.preset-compare"].setChecked(True)
    compare = panel.presets.table
    compare.choice.combo.setCurrentIndex(compare.choice.combo.findText("Draft"))
    table = compare.table
    shown = [table.item(row, 0).text() for row in range(table.rowCount())]
    assert shown == ["Search size", "Keep what covers", "Quality", "Effort", "Pixel format"]
    table.setCurrentCell(2, 0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert settings_of(desk).encode.quality == draft.settings.encode.quality
    assert table.rowCount() == 4
    compare.apply.click()
    assert settings_of(desk) == draft.settings
    assert compare.same.isVisible()


def test_own_presets_are_saved_updated_renamed_and_deleted(panel, desk, qtbot):
    put(panel.line("mask.feather"), 0.1)
    save_as(panel, qtbot, "House look")
    assert find_preset("House look", desk.paths).settings == settings_of(desk)
    qtbot.waitUntil(lambda: panel.presets.button.text() == "House look")
    put(panel.line("mask.feather"), 0.15)
    desk.commands["clip.preset-update"].trigger()
    qtbot.waitUntil(lambda: panel.presets.button.text() == "House look")
    assert find_preset("House look", desk.paths).settings.mask.feather == 0.15
    desk.commands["clip.preset-manage"].trigger()
    manage = panel.presets.manage
    manage.list.item(0).setText("Warm look")
    qtbot.waitUntil(lambda: panel.presets.button.text() == "Warm look")
    manage.list.setFocus()
    QTest.keyClick(manage.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: entry(panel, "House look") is None)
    desk.alerts.all[-1].remedy.act()
    qtbot.waitUntil(lambda: entry(panel, "House look") is not None)


def test_a_name_that_is_taken_or_unsafe_is_refused_in_place(panel, desk):
    desk.commands["clip.preset-save"].trigger()
    form = panel.presets.form
    for title in ("Draft", "../up", "con"):
        form.title.setText(title)
        assert form.problem.isVisible(), title
        assert not form.save.isEnabled()


def test_a_broken_preset_is_listed_with_its_reason(panel, desk, qtbot):
    desk.paths.presets.mkdir(exist_ok=True)
    (desk.paths.presets / "broken.toml").write_text('format = 2\ntitle = "Broken"\ncolour = 1\n')
    panel.shelf.read()
    qtbot.waitUntil(lambda: entry(panel, "broken") is not None)
    action = next(action for action in panel.presets.menu.actions() if action.data() == "broken")
    assert not action.isEnabled()
    assert "colour" in action.toolTip() or "description" in action.toolTip()


def test_presets_go_out_and_come_in(panel, desk, qtbot, tmp_path):
    put(panel.line("swap.amount"), 0.5)
    save_as(panel, qtbot, "Half")
    file, said = tmp_path / "carried.toml", list[object]()
    panel.shelf.export(("Half",), file, said.append)
    qtbot.waitUntil(lambda: bool(said))
    panel.shelf.take_in(file, said.append)
    qtbot.waitUntil(lambda: entry(panel, "carried") is not None)
    assert entry(panel, "carried").preset.settings.swap.amount == 0.5


def test_one_preset_for_all_clips(panel, desk, draft, project):
    second = replace(project.targets[0], id="u")
    desk.document.edit("Add", lambda now: now.with_target(second))
    choose(panel, "draft")
    desk.commands["clip.preset-apply-all"].trigger()
    assert {target.settings for target in desk.document.project.targets} == {draft.settings}
    desk.document.undo_stack.undo()
    assert desk.document.project.target("u").settings == RenderSettings()
