"""The bar below the picture: where the clip stands, moving through it, and how it is looked at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QHelpEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QToolTip, QWidget

from ffstudio.ui.theme import GRID, Theme
from ffstudio.ui.viewer.position import PositionField

ICON = 18  # px
BUTTON = 7 * GRID


@dataclass(frozen=True)
class Group:
    """Controls that go together; `actions` stand in the menu "More" while there is no room for them."""

    widget: QWidget
    actions: tuple[QAction, ...]


class CommandButton(QToolButton):
    """A button of a command; its tool tip says the shortcut in force. A click leaves the keyboard where it is."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDefaultAction(action)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setProperty("role", "flat")
        self.setIconSize(QSize(ICON, ICON))
        self.setFixedSize(BUTTON, BUTTON)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(action.toolTip())

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return super().event(event)
        action = self.defaultAction()
        keys = action.shortcut().toString()
        text = f"{action.toolTip()} ({keys})" if keys else action.toolTip()
        QToolTip.showText(cast("QHelpEvent", event).globalPos(), text, self)
        return True


class Transport(QFrame):
    """`moved_to(frame)` when a position was typed. What has no room stands in the menu "More"."""

    moved_to = Signal(int)

    def __init__(self, theme: Theme, more: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setFixedHeight(10 * GRID)
        self.position = PositionField(self)
        self.position.moved_to.connect(self.moved_to)
        self.count, self.pace = self._label(16), self._label(22)
        self.zoom, self.warnings = self._zoom_button(), self._warnings_button(theme)
        self._extra, self._groups, self._more = tuple(more), list[Group](), self._more_button(theme)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._row.setSpacing(2 * GRID)
        self._parts: list[QWidget] = []
        self._put(self.position)
        self._put(self.count)
        self._row.addStretch(1)

    def add(self, actions: Iterable[QAction]) -> Group:
        """Adds buttons that go together, after those that are there."""
        widget, actions = QWidget(self), tuple(actions)
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for action in actions:
            row.addWidget(CommandButton(action, widget))
        self._put(widget)
        return Group(widget, actions)

    def add_space(self) -> None:
        self._row.addStretch(1)

    def finish(self, groups: Iterable[Group]) -> None:
        """Ends the row; where room is short, `groups` go in this order, after the plain texts."""
        for widget in (self.pace, self.warnings, self.zoom, self._more):
            self._put(widget)
        for before, after in pairwise(self._parts):
            QWidget.setTabOrder(before, after)
        texts = [Group(self.pace, ()), Group(self.count, ())]
        self._groups = [*texts, *groups]

    def say_warnings(self, text: str) -> None:
        """What the operator should know of the frame; "" takes the sign away."""
        if text != self.warnings.toolTip():
            self.warnings.setToolTip(text)
            self.warnings.setVisible(bool(text))
            self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fold()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What cannot be folded; the viewer may be as narrow as that."""
        return QSize(60 * GRID, 10 * GRID)

    def _fold(self) -> None:
        spacing = self._row.spacing()
        shown = [each for each in self._parts if not (each is self.warnings and each.isHidden())]
        needed = sum(_width(widget) + spacing for widget in shown) + 4 * GRID
        for group in self._groups:
            is_short = needed > self.width()
            group.widget.setVisible(not is_short)
            if is_short:
                needed -= _width(group.widget) + spacing

    def _put(self, widget: QWidget) -> None:
        self._row.addWidget(widget)
        self._parts.append(widget)

    def _label(self, units: int) -> QLabel:
        label = QLabel(self)
        label.setProperty("tone", "muted")
        label.setMinimumWidth(units * GRID)
        return label

    def _zoom_button(self) -> QToolButton:
        button = self._button(self.tr("Zoom"))
        button.setFixedWidth(22 * GRID)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _warnings_button(self, theme: Theme) -> QToolButton:
        button = self._button(self.tr("Warnings of this frame"))
        button.setIcon(theme.icon("alert", "warn"))
        button.setToolTip("")
        button.hide()
        return button

    def _more_button(self, theme: Theme) -> QToolButton:
        button = self._button(self.tr("More"))
        button.setIcon(theme.icon("more"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.aboutToShow.connect(self._fill_more)
        button.setMenu(menu)
        return button

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "flat")
        button.setIconSize(QSize(ICON, ICON))
        button.setFixedSize(BUTTON, BUTTON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _fill_more(self) -> None:
        menu = self._more.menu()
        menu.clear()
        for group in self._groups:
            if group.actions and group.widget.isHidden():
                menu.addActions(list(group.actions))
                menu.addSeparator()
        menu.addActions(list(self._extra))


def _width(widget: QWidget) -> int:
    """What a widget takes in the row."""
    return min(max(widget.sizeHint().width(), widget.minimumWidth()), widget.maximumWidth())
