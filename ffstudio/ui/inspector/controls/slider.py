"""The slider of a number."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QSlider, QStyle, QWidget

from ffstudio.ui.inspector.controls.base import asks_for_reset
from ffstudio.ui.inspector.controls.field import SHIFT_STEPS
from ffstudio.ui.inspector.controls.scale import PLACES

HANDLE_PX = 12  # as in the style sheet
LEAST_PX = 40

_KEYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -SHIFT_STEPS,
    Qt.Key.Key_PageUp: SHIFT_STEPS,
}


class ValueSlider(QSlider):
    """Goes to where it is clicked. `stepped(n)` for keys and wheel; `reset` for Ctrl+click and a double click."""

    stepped = Signal(int)
    reset = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, PLACES)
        self.setMinimumWidth(LEAST_PX)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the field beside it is the stop of the Tab key

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        steps = _KEYS.get(Qt.Key(event.key()), 0)
        if not steps:
            super().keyPressEvent(event)
            return
        is_long = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and abs(steps) == 1
        self.stepped.emit(steps * (SHIFT_STEPS if is_long else 1))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if not self.hasFocus():
            event.ignore()
            return
        self.stepped.emit(1 if event.angleDelta().y() > 0 else -1)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if asks_for_reset(event):
            self.reset.emit()
            return
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self.isSliderDown():
            self._go_to(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self.isSliderDown():
            self.setSliderDown(False)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.reset.emit()

    def _go_to(self, event: QMouseEvent) -> None:
        way = max(1, self.width() - HANDLE_PX)
        x = round(event.position().x()) - HANDLE_PX // 2
        self.setValue(QStyle.sliderValueFromPosition(0, PLACES, x, way))
