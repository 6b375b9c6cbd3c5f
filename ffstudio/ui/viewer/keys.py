"""Playback keys work wherever the keyboard is, but for widgets that have their own use for them."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

_Key = Qt.Key
MOVING = frozenset({_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down, _Key.Key_Home, _Key.Key_End})
MOVED = (QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QTabBar)
PRESSED = (QAbstractButton, QAbstractItemView, QComboBox)


class KeyWatch(QObject):
    """Leaves keys to the focused widget that uses them itself, and knows whether `held` is being held down.

    Text fields claim their keys themselves.
    """

    def __init__(self, held: QAction, parent: QObject) -> None:
        super().__init__(parent)
        self._action, self.is_held = held, False
        self._watched: QWidget | None = None
        app = cast("QApplication", QApplication.instance())
        app.focusChanged.connect(self._watch)
        self._watch(None, app.focusWidget())

    def eventFilter(self, widget: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride:
            return self._override(widget, cast("QKeyEvent", event))
        if kind == QEvent.Type.KeyRelease:
            key = cast("QKeyEvent", event)
            if self._is_held_key(key) and not key.isAutoRepeat():
                self.is_held = False
        return False

    def _override(self, widget: QObject, event: QKeyEvent) -> bool:
        if self._is_held_key(event):
            self.is_held = True
        if not wants(widget, event):
            return False
        event.accept()
        return True

    def _is_held_key(self, event: QKeyEvent) -> bool:
        return QKeySequence(event.key()) in self._action.shortcuts()

    def _watch(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):  # keys leave what is deleted, too
            self._watched.removeEventFilter(self)
        self._watched, self.is_held = new, False
        if new is not None:
            new.installEventFilter(self)


def wants(widget: QObject, event: QKeyEvent) -> bool:
    """Whether a widget has its own use for a key."""
    if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
        return False
    if event.key() == _Key.Key_Space:
        return isinstance(widget, PRESSED)
    return event.key() in MOVING and isinstance(widget, MOVED)
