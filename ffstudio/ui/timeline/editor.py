"""Writes a name or a marker's text in its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class InlineEditor(QLineEdit):
    """Return or leaving it keeps the text, Escape does not. Goes by itself."""

    def __init__(
        self, text: str, name: str, keep: Callable[[str], object], rect: QRect, parent: QWidget
    ) -> None:
        super().__init__(text, parent)
        self._keep, self._is_over = keep, False
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setGeometry(rect)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self._end(keeps=False)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._end(keeps=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._end(keeps=True)

    def _end(self, *, keeps: bool) -> None:
        if self._is_over:
            return
        self._is_over = True
        parent = self.parentWidget()
        if keeps:
            self._keep(self.text())
        self.hide()
        self.deleteLater()
        if parent:
            parent.setFocus()
