"""Small things that every part of the inspector looks like."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from ffstudio.ui.texts import plain
from ffstudio.ui.theme import GRID, Theme

TITLE_PX = 26 * GRID
UNIT_PX = 11 * GRID
BUTTON_PX = 6 * GRID
ROW_PX = 7 * GRID
ICON = QSize(4 * GRID, 4 * GRID)


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Sets a property that the style sheet looks at."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def label(text: str, tone: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that wraps rather than widens the panel."""
    made = QLabel(text, parent)
    made.setWordWrap(True)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    if tone:
        made.setProperty("tone", tone)
    return made


def fixed_label(text: str, width: int, tone: str = "") -> QLabel:
    """A label of a column, so wide and as high as its text needs."""
    made = label(text, tone)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
    made.setFixedWidth(width)
    return made


def icon_button(theme: Theme, icon: str, text: str, act: Callable[[], object] | None = None) -> QToolButton:
    """A flat button with an icon; `text` is its tooltip and its name."""
    button = QToolButton()
    button.setProperty("role", "flat")
    button.setIcon(theme.icon(icon))
    button.setIconSize(ICON)
    button.setToolTip(text)
    button.setAccessibleName(text)
    if act:
        button.clicked.connect(act)
    return button


def tool_button(action: QAction) -> QToolButton:
    """A flat button with the action's icon, state and tooltip."""
    button = QToolButton()
    button.setProperty("role", "flat")
    button.setDefaultAction(action)
    button.setIconSize(ICON)
    button.setAccessibleName(plain(action.text()))
    return button


def link_button(text: str, act: Callable[[], object] | None = None) -> QPushButton:
    """A button that reads like a link."""
    button = QPushButton(text)
    button.setProperty("role", "link")
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    if act:
        button.clicked.connect(act)
    return button


class ActionButton(QPushButton):
    """A push button that is one with an action: its text, state and tooltip."""

    def __init__(self, action: QAction, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self.setProperty("role", role)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        action = self._action
        keys = action.shortcut().toString()
        tip = action.toolTip()
        self.setText(plain(action.text()))
        self.setEnabled(action.isEnabled())
        self.setToolTip(f"{tip} ({keys})" if keys and keys not in tip else tip)
