"""Facts in sections, as the windows of a run show them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from ffstudio.ui.theme import GRID

ROW, HEAD = QSize(0, 6 * GRID), QSize(0, 8 * GRID)
NAME_PX = 208


class FactTree(QTreeWidget):
    """Rows below the titles of their sections, all open; a tool tip where a cell is cut off."""

    def __init__(self, titles: Sequence[str], name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderLabels(list(titles))
        self.setAccessibleName(name)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(3 * GRID)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setColumnWidth(0, NAME_PX)
        self._bold = QFont(self.font())
        self._bold.setWeight(QFont.Weight.DemiBold)

    def add_section(self, title: str) -> QTreeWidgetItem:
        """A title; rows are added below it."""
        head = QTreeWidgetItem(self, [title])
        head.setFont(0, self._bold)
        head.setSizeHint(0, HEAD)
        head.setFirstColumnSpanned(True)
        head.setExpanded(True)
        return head

    def add_row(self, head: QTreeWidgetItem, cells: Sequence[str]) -> QTreeWidgetItem:
        """A name and its values."""
        item = QTreeWidgetItem(head, list(cells))
        item.setSizeHint(0, ROW)
        for column, text in enumerate(cells):
            item.setToolTip(column, text)
        return item
