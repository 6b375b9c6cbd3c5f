"""A field for one number: typed, or stepped with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from ffstudio.ui.inspector.controls.base import asks_for_reset, keep_wheel_off

SHIFT_STEPS = 10


class NumberField(QDoubleSpinBox):
    """Arrows step, with Shift ten times; a wheel only once it has the focus; Ctrl+click asks for a reset."""

    reset = Signal()

    def __init__(
        self, low: float, high: float, step: float, decimals: int, zero: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setLocale(QLocale.c())  # as --set and presets write numbers
        self.setDecimals(decimals)
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setSpecialValueText(zero)
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().installEventFilter(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if steps and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.interpretText()
            self.stepBy(steps * SHIFT_STEPS)
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if not keep_wheel_off(self, event):
            super().wheelEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Clicks land on the line edit inside."""
        is_press = event.type() is QEvent.Type.MouseButtonPress
        if is_press and isinstance(event, QMouseEvent) and asks_for_reset(event):
            self.reset.emit()
            return True
        return super().eventFilter(watched, event)
