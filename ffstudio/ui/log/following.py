"""Keeps a table at its end while lines come, and where it is while its user reads."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTableView


class Following(QObject):
    """`action` is checked while the end is followed: scrolling up ends it, scrolling to the end begins it."""

    def __init__(self, table: QTableView, action: QAction) -> None:
        super().__init__(table)
        self._table, self._action = table, action
        self._is_moving = False
        bar, model = table.verticalScrollBar(), table.model()
        bar.rangeChanged.connect(self._grew)
        bar.valueChanged.connect(self._moved)
        model.rowsAboutToBeRemoved.connect(self._begin)
        model.rowsRemoved.connect(self._stay)
        action.toggled.connect(self._grew)

    @Slot()
    def _grew(self) -> None:
        if self._action.isChecked():
            self._is_moving = True
            self._table.scrollToBottom()
            self._is_moving = False

    @Slot(int)
    def _moved(self, value: int) -> None:
        if not self._is_moving:
            self._action.setChecked(value >= self._table.verticalScrollBar().maximum())

    @Slot()
    def _begin(self) -> None:
        self._is_moving = True

    @Slot(QModelIndex, int, int)
    def _stay(self, _parent: QModelIndex, first: int, last: int) -> None:
        """Rows that fall out above do not move what is read; the scroll bar counts rows."""
        bar = self._table.verticalScrollBar()
        if not self._action.isChecked():
            bar.setValue(max(0, bar.value() - (last - first + 1)))
        self._is_moving = False
