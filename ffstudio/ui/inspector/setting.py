"""A line that is bound to one setting of what is in hand."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from ffstudio.ui.inspector.controls.choice import ChoiceControl
from ffstudio.ui.inspector.controls.making import make_control, options_of
from ffstudio.ui.inspector.hand import Hand, Subject
from ffstudio.ui.inspector.row import Line
from ffstudio.ui.inspector.senses import why_without_effect
from ffstudio.ui.inspector.table import Row, say
from ffstudio.ui.inspector.values import hint, value_of
from ffstudio.ui.theme import Theme


class SettingLine(Line):
    """Shows the setting's value, and edits it at once."""

    def __init__(self, theme: Theme, row: Row, hand: Hand, parent: QWidget | None = None) -> None:
        self.setting_control = make_control(row)
        unit = say(row.short_unit) if row.control in ("slider", "field") else None
        super().__init__(theme, say(row.title), self.setting_control, unit, parent)
        self.row, self._hand = row, hand
        self.is_modified = False
        self.setObjectName(row.name)
        control = self.setting_control
        control.name(say(row.title))
        control.changed.connect(self._change)
        control.held.connect(hand.hold)
        control.settled.connect(hand.settle)
        control.reset.connect(self._reset)
        self.reset.connect(self._reset)

    def show_subject(self, subject: Subject) -> None:
        """Shows the setting as it is in what is in hand."""
        row, settings = self.row, subject.settings
        value, baseline = value_of(settings, row.name), value_of(subject.baseline, row.name)
        if row.control == "options" and isinstance(self.setting_control, ChoiceControl):
            self.setting_control.offer(options_of(row, settings))
        self.setting_control.show_value(value)
        why = why_without_effect(row, settings)
        self.setting_control.setEnabled(not why)
        self.title.setEnabled(not why)
        self.setToolTip(hint(row, baseline, why))
        self.is_modified = value != baseline
        self.show_modified(self.is_modified)

    def _change(self, value: Any) -> None:
        self._hand.change(self.row, value)

    def _reset(self) -> None:
        self._hand.reset(self.row)
