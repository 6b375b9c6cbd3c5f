"""Yes or no."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ffstudio.ui.inspector.controls.base import Control
from ffstudio.ui.tickbox import TickBox


class CheckControl(Control):
    """Binds a bool."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = TickBox(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.box)
        line.addStretch(1)
        self.setFocusProxy(self.box)
        self.box.toggled.connect(self._take)

    def show_value(self, value: Any) -> None:
        with QSignalBlocker(self.box):
            self.box.setChecked(value)

    def _take(self, value: bool) -> None:
        self.changed.emit(value)
        self.settled.emit()
