"""A number: a slider and a field, or a field alone."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ffstudio.ui.inspector.controls.base import Control
from ffstudio.ui.inspector.controls.field import NumberField
from ffstudio.ui.inspector.controls.scale import Scale
from ffstudio.ui.inspector.controls.slider import ValueSlider
from ffstudio.ui.inspector.looks import ROW_PX
from ffstudio.ui.inspector.table import Row, say
from ffstudio.ui.theme import GRID

FIELD_PX = 16 * GRID


class NumberControl(Control):
    """Binds an int or a float of a setting with a range."""

    def __init__(self, row: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = row.kind
        self._scale = Scale(row.low, row.high, row.step, row.is_log)
        self.field = NumberField(row.low, row.high, row.step, row.decimals, say(row.zero), self)
        self.field.setFixedSize(FIELD_PX, ROW_PX)
        self.slider = ValueSlider(self) if row.control == "slider" else None
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        if self.slider:
            line.addWidget(self.slider, 1)
            self._listen(self.slider)
        else:
            line.addStretch(1)
        line.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.field.valueChanged.connect(self._take)
        self.field.editingFinished.connect(self.settled)
        self.field.reset.connect(self.reset)

    def show_value(self, value: Any) -> None:
        with QSignalBlocker(self.field):
            self.field.setValue(value)
        self._show_place(value)

    def name(self, text: str) -> None:
        super().name(text)
        if self.slider:
            self.slider.setAccessibleName(text)

    def _listen(self, slider: ValueSlider) -> None:
        slider.valueChanged.connect(self._slide)
        slider.stepped.connect(self.field.stepBy)
        slider.sliderPressed.connect(self.held)
        slider.sliderReleased.connect(self.settled)
        slider.reset.connect(self.reset)

    def _slide(self, place: int) -> None:
        self.field.setValue(self._scale.value(place))

    def _take(self, value: float) -> None:
        if self.slider and not self.slider.isSliderDown():
            self._show_place(value)
        self.changed.emit(self._kind(round(value, self.field.decimals())))

    def _show_place(self, value: float) -> None:
        if self.slider and not self.slider.isSliderDown():
            with QSignalBlocker(self.slider):
                self.slider.setValue(self._scale.place(value))
