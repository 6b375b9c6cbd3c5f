"""What the inspector's rows know of a control."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QWidget


class Control(QWidget):
    """Shows one value and says when the user changed it.

    `changed(value)` at every step; `held` when a drag begins and `settled` when it, or typing, is over;
    `reset` when the user asks for the value of the preset.
    """

    changed = Signal(object)
    held = Signal()
    settled = Signal()
    reset = Signal()

    def show_value(self, value: Any) -> None:
        """Shows a value without saying that it changed."""
        raise NotImplementedError

    def name(self, text: str) -> None:
        """The name for those who do not see the title beside it."""
        self.setAccessibleName(text)
        if proxy := self.focusProxy():
            proxy.setAccessibleName(text)


def asks_for_reset(event: QMouseEvent) -> bool:
    """Ctrl+click."""
    is_left = event.button() is Qt.MouseButton.LeftButton
    return is_left and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def keep_wheel_off(widget: QComboBox | QAbstractSpinBox, event: QWheelEvent) -> bool:
    """Whether the wheel is to scroll the panel: nobody chose this control."""
    if widget.hasFocus():
        return False
    event.ignore()
    return True
