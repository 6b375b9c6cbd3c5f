"""Where the clip stands: a timecode that can be typed over."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ffstudio.ui.theme import GRID
from ffstudio.ui.viewer.timecode import Timecode


class PositionField(QLineEdit):
    """`moved_to(frame)` after Enter; Escape and leaving put back what was there."""

    moved_to = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timecode: Timecode | None = None
        self._frame = 0
        self.setFixedWidth(27 * GRID)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(self.tr("Timecode"))
        self.setToolTip(self.tr("Timecode. Type one, a frame number, or +10 and -10 to move."))
        self.setPlaceholderText("--:--:--:--")
        self.returnPressed.connect(self._go)
        self.setEnabled(False)

    def show_position(self, timecode: Timecode | None, frame: int) -> None:
        """The frame in hand; nothing where no clip is."""
        self._timecode, self._frame = timecode, frame
        self.setEnabled(timecode is not None)
        if not (self.hasFocus() and self.isModified()):
            self._restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self._restore()
            self.clearFocus()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self._restore()

    def _go(self) -> None:
        frame = self._timecode.frame_of(self.text(), self._frame) if self._timecode else None
        if frame is None:
            self._say("bad")
            return
        self.setModified(False)
        self.moved_to.emit(frame)
        self._restore()
        self.clearFocus()

    def _restore(self) -> None:
        self._say("")
        self.setText(self._timecode.at(self._frame) if self._timecode else "")
        self.setModified(False)

    def _say(self, state: str) -> None:
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)
