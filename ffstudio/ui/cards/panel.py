"""The frame of a panel with a list of cards: a field that filters, buttons, messages, the list or what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ffstudio.ui.cards.view import CardList, Notice, TaskStrip
from ffstudio.ui.desk import Desk
from ffstudio.ui.theme import GRID


class CardFrame(QWidget):
    """`field` filters, `add` is a button with a menu; `show_state` says what the middle shows."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = desk.theme
        self.field, self.list = QLineEdit(self), CardList(self)
        self.strip, self.notice = TaskStrip(desk.theme, self), Notice(desk.theme, self)
        desk.intake.began.connect(self.strip.watch)
        desk.work.progressed.connect(self.strip.follow)
        desk.work.ended.connect(self.strip.forget)
        self.field.setClearButtonEnabled(True)
        self._bar = QHBoxLayout()
        self._bar.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._bar.setSpacing(GRID)
        self._bar.addWidget(self.field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(self._bar)
        column.addWidget(self.strip)
        column.addWidget(self.notice)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        column.addLayout(self._stack, 1)

    def name(self, field: str, cards: str) -> None:
        """What the parts are called: shown in the field, and told to screen readers."""
        self.field.setPlaceholderText(field)
        self.field.setAccessibleName(field)
        self.list.setAccessibleName(cards)

    def add_menu(self, icon: str, tip: str, actions: list[QAction]) -> QMenu:
        """A button above the list that opens a menu."""
        button, menu = QToolButton(self), QMenu(self)
        button.setIcon(self._theme.icon(icon))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu.addActions(actions)
        button.setMenu(menu)
        self._bar.addWidget(button)
        return menu

    def show_state(self, *, has_any: bool, has_shown: bool) -> None:
        """The list; or that nothing matches; or what to do first."""
        self.field.setEnabled(has_any)
        self._stack.setCurrentIndex(0 if has_shown else 1 if has_any else 2)

    def instead(self, nothing: str, empty: QWidget) -> None:
        """What stands in the place of the list: a sentence where nothing matches, a page where nothing is."""
        label = QLabel(nothing, self)
        label.setProperty("tone", "muted")
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setContentsMargins(*4 * (4 * GRID,))
        self._stack.addWidget(label)
        self._stack.addWidget(empty)
