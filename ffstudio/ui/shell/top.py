"""The top of the window: menu bar, what the machine is at, and banners."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QVBoxLayout, QWidget

from ffstudio.ui.banner import Banners
from ffstudio.ui.desk import Desk
from ffstudio.ui.shell.chips import Chips
from ffstudio.ui.theme import GRID


class Top(QWidget):
    """Stands in the place of the window's menu bar."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.menu_bar = QMenuBar(self)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 2 * GRID, 0)
        row.setSpacing(GRID)
        row.addWidget(self.menu_bar, 1)
        row.addWidget(Chips(desk, self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Banners(desk.alerts, desk.theme, self))
