"""Four numbers: top, right, bottom and left."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ffstudio.ui.inspector.controls.base import Control
from ffstudio.ui.inspector.controls.field import NumberField
from ffstudio.ui.inspector.looks import ROW_PX
from ffstudio.ui.inspector.table import Row
from ffstudio.ui.theme import GRID

LEAST_PX = 6 * GRID


class SideField(NumberField):
    """Without the digits that say nothing: four fields are narrow."""

    def textFromValue(self, value: float) -> str:  # noqa: N802 - Qt's name
        return f"{value:g}"


class SidesControl(Control):
    """Binds a tuple of four numbers with a common range."""

    def __init__(self, row: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[float, ...] = row.default
        self.fields = [SideField(row.low, row.high, row.step, row.decimals, "", self) for _ in row.default]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID // 2)
        for place, (side, letter) in enumerate(self._sides()):
            field, caption = self.fields[place], QLabel(letter, self)
            field.setMinimumWidth(LEAST_PX)
            field.setFixedHeight(ROW_PX)
            field.setProperty("dense", "true")
            field.setAlignment(Qt.AlignmentFlag.AlignCenter)
            field.setToolTip(side)
            field.setAccessibleName(side)
            caption.setProperty("tone", "muted")
            caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(field, 0, place)
            grid.addWidget(caption, 1, place)
            field.valueChanged.connect(partial(self._take, place))
            field.editingFinished.connect(self.settled)
            field.reset.connect(self.reset)
        self.setFocusProxy(self.fields[0])

    def show_value(self, value: Any) -> None:
        self._values = tuple(value)
        for field, number in zip(self.fields, value, strict=True):
            with QSignalBlocker(field):
                field.setValue(number)

    def name(self, text: str) -> None:
        self.setAccessibleName(text)
        for field, (side, _) in zip(self.fields, self._sides(), strict=True):
            field.setAccessibleName(f"{text}, {side}")

    def _take(self, place: int, number: float) -> None:
        values = list(self._values)
        values[place] = number
        self._values = tuple(values)
        self.changed.emit(self._values)

    def _sides(self) -> tuple[tuple[str, str], ...]:
        """Each side and its letter."""
        return (
            (self.tr("Top"), self.tr("T")),
            (self.tr("Right"), self.tr("R")),
            (self.tr("Bottom"), self.tr("B")),
            (self.tr("Left"), self.tr("L")),
        )
