"""Every setting has a control that shows it, changes it, and takes the change back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ffstudio.config.settings import setting_names
from ffstudio.domain.editing import RangeSettings
from ffstudio.domain.settings import Codec, ColourMatch, RenderSettings
from ffstudio.ui.desk import Desk
from ffstudio.ui.empty import EmptyState
from ffstudio.ui.inspector.controls.choice import ChoiceControl
from ffstudio.ui.inspector.controls.number import NumberControl
from ffstudio.ui.inspector.controls.scale import PLACES, Scale
from ffstudio.ui.inspector.table import load_table
from ffstudio.ui.inspector.values import value_of, with_value

OTHER = {"mask.padding": (1.0, 2.0, 3.0, 4.5), "encode.profile": "main", "encode.pixel_format": "yuv420p"}


def settings_of(desk: Desk) -> RenderSettings:
    target = desk.document.project.target("t")
    assert target
    return target.settings


def another(row, value):
    """A valid value that is not the present one."""
    if row.name in OTHER:
        return OTHER[row.name]
    if row.kind is bool:
        return not value
    if row.kind in (int, float):
        return row.kind(row.high if value != row.high else row.low)
    values = list(row.words) if row.control == "model" else list(row.kind)
    return next(other for other in values if other != value)


def put(line, value) -> None:
    """Gives the control a value as its user would, by the widget inside."""
    control = line.setting_control
    if isinstance(control, NumberControl):
        control.field.setValue(value)
    elif isinstance(control, ChoiceControl):
        control.combo.setCurrentIndex([known for known, _ in control._choices].index(value))
    elif isinstance(value, tuple):
        for field, number in zip(control.fields, value, strict=True):
            field.setValue(number)
    else:
        control.box.setChecked(value)


def test_every_setting_and_every_word_is_in_the_table():
    table = load_table()
    assert set(table.rows) == set(setting_names())
    assert {row.group for row in table.rows.values()} == set(table.groups)
    for row in table.rows.values():
        if row.control == "choice":
            assert set(row.words) == {str(value) for value in row.kind}, row.name
        for need in row.needs:
            assert need.name in table.rows


def test_every_control_changes_its_setting_and_undo_takes_it_back(panel, desk):
    stack, before = desk.document.undo_stack, settings_of(desk)
    for name in setting_names():
        line = panel.line(name)
        new = another(line.row, value_of(before, name))
        put(line, new)
        assert settings_of(desk) == with_value(before, name, new), name
        assert line.is_modified, name
        stack.setIndex(0)
        assert settings_of(desk) == before, name
        assert not line.is_modified, name
        stack.redo()
        assert value_of(settings_of(desk), name) != value_of(before, name)
        stack.setIndex(0)
        panel.hand.settle()


def test_a_drag_is_one_step_and_the_next_drag_another(panel, desk):
    slider = panel.line("mask.feather").setting_control.slider
    for end in (0.8, 0.3):
        QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(8, slider.height() // 2))
        for part in (0.2, 0.5, end):
            QTest.mouseMove(slider, QPoint(int(part * slider.width()), slider.height() // 2))
        QTest.mouseRelease(slider, Qt.MouseButton.LeftButton)
    stack = desk.document.undo_stack
    assert stack.count() == 2
    assert stack.text(0) == "Change Feather"
    stack.undo()
    assert settings_of(desk).mask.feather > 0.1
    stack.undo()
    assert settings_of(desk) == RenderSettings()


def test_keys_step_and_reset_goes_back(panel, desk):
    line = panel.line("swap.amount")
    field = line.setting_control.field
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert settings_of(desk).swap.amount == pytest.approx(0.95)
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert settings_of(desk).swap.amount == pytest.approx(0.45)
    line.button.click()
    assert settings_of(desk).swap.amount == 1.0
    assert line.button.isHidden()


def test_the_wheel_passes_over_what_nobody_chose(panel, desk):
    for name, inner in (("mask.inset", "field"), ("mask.inset", "slider"), ("encode.codec", "combo")):
        widget = getattr(panel.line(name).setting_control, inner)
        widget.clearFocus()
        middle = QPointF(widget.rect().center())
        wheel = QWheelEvent(
            middle,
            widget.mapToGlobal(middle),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, wheel)
    assert settings_of(desk) == RenderSettings()


def test_what_has_no_effect_is_disabled_and_says_why(panel):
    assert panel.line("mask.inset").setting_control.isEnabled()
    put(panel.line("mask.hull"), False)
    assert not panel.line("mask.inset").setting_control.isEnabled()
    assert "Face outline" in panel.line("mask.inset").toolTip()
    assert not panel.line("swap.strength").setting_control.isEnabled()
    assert not panel.line("swap.harmony").setting_control.isEnabled()
    put(panel.line("swap.model"), "lite-hybrid")
    assert panel.line("swap.harmony").setting_control.isEnabled()
    assert panel.line("mesh.gaze").setting_control.isEnabled()
    put(panel.line("encode.codec"), Codec.PRORES)
    assert not panel.line("encode.quality").setting_control.isEnabled()
    assert "4444" in [name for name, _ in panel.line("encode.profile").setting_control._choices]


def test_a_range_keeps_what_differs_in_it(panel, desk):
    clip = desk.document.project.target("t")
    ranged = replace(clip, ranges=(RangeSettings(10, 19, ("mask.feather=0.05",)),))
    desk.document.edit("Range", lambda project: project.with_target(ranged))
    desk.selection.set(range=0)
    assert panel.range_header.isVisible()
    assert panel._range_title.text() == "Range 10-19"
    assert not panel.presets.isVisible()
    assert not panel.groups["output"].isVisible()
    assert not panel.line("swap.model").isVisible()
    assert panel.line("mask.feather").setting_control.field.value() == 0.05
    put(panel.line("colour.match"), ColourMatch.MEAN)
    put(panel.line("mask.feather"), 0.1)
    assert overrides(desk) == ("colour.match=mean", "mask.feather=0.1")
    panel.line("mask.feather").button.click()
    assert overrides(desk) == ("colour.match=mean",)
    assert settings_of(desk) == RenderSettings()
    panel.back.click()
    assert desk.selection.now.range is None
    assert panel.presets.isVisible()


def overrides(desk: Desk) -> tuple[str, ...]:
    return desk.document.project.targets[0].ranges[0].overrides


@pytest.mark.parametrize(
    "scale", [Scale(0, 0.2, 0.005), Scale(8, 4096, 4, True), Scale(0, 2_000_000, 500, True)]
)
def test_a_slider_reaches_both_ends_and_comes_back(scale):
    assert scale.value(0) == scale.low
    assert scale.value(PLACES) == scale.high
    values = [scale.value(place) for place in range(PLACES + 1)]
    assert values == sorted(values)
    assert scale.value(scale.place(values[300])) == pytest.approx(values[300])


def test_without_a_clip_the_panel_says_what_to_do(panel, desk, qtbot):
    desk.selection.set(target="")
    qtbot.waitUntil(panel.findChild(EmptyState).isVisible)
    assert not desk.commands["queue.add"].isEnabled()
