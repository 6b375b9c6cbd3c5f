"""One of several words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from ffstudio.ui.inspector.controls.base import Control, asks_for_reset, keep_wheel_off
from ffstudio.ui.listbox import ListBox

Choices = Sequence[tuple[Any, str]]
LEAST_LETTERS = 6


class CalmCombo(ListBox):
    """A combo box that a wheel on its way past does not change, and that may be narrower than its words."""

    reset = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LEAST_LETTERS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if asks_for_reset(event):
            self.reset.emit()
            return
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if not keep_wheel_off(self, event):
            super().wheelEvent(event)


class ChoiceControl(Control):
    """Binds a value by its place in a list of (value, words). A value that is not in it is added as it stands."""

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: list[tuple[Any, str]] = []
        self.combo = CalmCombo(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.combo)
        self.setFocusProxy(self.combo)
        self.offer(choices)
        self.combo.currentIndexChanged.connect(self._take)
        self.combo.reset.connect(self.reset)

    def offer(self, choices: Choices) -> None:
        """Replaces the list; the value shown stays."""
        if list(choices) == self._choices:
            return
        value = self.value
        with QSignalBlocker(self.combo):
            self._choices = list(choices)
            self.combo.clear()
            self.combo.addItems([words for _, words in self._choices])
        if value is not None:
            self.show_value(value)

    @property
    def value(self) -> Any:
        """The value shown; None where the list is empty."""
        place = self.combo.currentIndex()
        return self._choices[place][0] if place >= 0 else None

    def show_value(self, value: Any) -> None:
        values = [known for known, _ in self._choices]
        with QSignalBlocker(self.combo):
            if value not in values:
                self._choices.append((value, str(value)))
                self.combo.addItem(str(value))
                values.append(value)
            self.combo.setCurrentIndex(values.index(value))

    def _take(self, place: int) -> None:
        if place >= 0:
            self.changed.emit(self._choices[place][0])
            self.settled.emit()
