"""What a panel shows while it has nothing: a sentence that says what to do, and a button that does it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ffstudio.ui.texts import plain
from ffstudio.ui.theme import GRID, Theme

ICON_PX = 40


class EmptyState(QWidget):
    """An icon, a title, one sentence, and at most one action."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        text: str,
        action: QAction | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(*4 * (4 * GRID,))
        column.setSpacing(2 * GRID)
        column.addStretch(2)
        picture = QLabel(self)
        picture.setPixmap(theme.icon(icon, "faint").pixmap(ICON_PX, ICON_PX))
        for label in (picture, self._label(title, "heading"), self._label(text, "muted")):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        if action:
            column.addWidget(self._button(action), 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)

    def _label(self, text: str, tone: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("tone", tone)
        label.setWordWrap(True)
        return label

    def _button(self, action: QAction) -> QPushButton:
        button = QPushButton(plain(action.text()), self)
        button.setIcon(action.icon())
        button.clicked.connect(action.trigger)
        return button
