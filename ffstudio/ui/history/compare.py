"""Two runs side by side: what differs in settings, speed, networks and versions."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ffstudio.ui.history import words
from ffstudio.ui.history.facts import Section
from ffstudio.ui.history.reading import Record
from ffstudio.ui.history.runs import run_sections
from ffstudio.ui.history.tree import FactTree
from ffstudio.ui.theme import GRID, Theme
from ffstudio.ui.tickbox import TickBox

SIZE = (880, 600)


@dataclass(frozen=True)
class Pair:
    """One fact of both runs; "" where a run does not have it."""

    section: str
    name: str
    left: str
    right: str

    @property
    def differs(self) -> bool:
        return self.left != self.right


def pairs(left: tuple[Section, ...], right: tuple[Section, ...]) -> tuple[Pair, ...]:
    """Every fact that either has, in the order of the left one, those that only the right has last."""
    sides = [
        {(section.title, name): value for section in sections for name, value in section.rows}
        for sections in (left, right)
    ]
    keys = dict.fromkeys([*sides[0], *sides[1]])
    order = list(dict.fromkeys(title for title, _ in keys))
    found = [Pair(*key, sides[0].get(key, ""), sides[1].get(key, "")) for key in keys]
    return tuple(sorted(found, key=lambda pair: order.index(pair.section)))


class CompareWindow(QDialog):
    """A table of both runs, by default only of what differs; does not hold up the window behind it."""

    def __init__(self, left: Record, right: Record, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._titles = [self.tr("Fact"), words.run_name(left.entry), words.run_name(right.entry)]
        self._pairs = pairs(run_sections(left), run_sections(right))
        self.setWindowTitle(self.tr("Compare two runs"))
        self.resize(*SIZE)
        self.all = TickBox(self.tr("Show what is equal, too"), self)
        self.all.toggled.connect(self._show)
        self.same = QLabel(self.tr("Nothing differs."), self)
        self.same.setProperty("tone", "muted")
        self.tree = self._make_tree()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*4 * (4 * GRID,))
        column.setSpacing(3 * GRID)
        column.addWidget(self.all)
        column.addWidget(self.same)
        column.addWidget(self.tree, 1)
        column.addWidget(buttons)
        self._show()

    @property
    def shown(self) -> tuple[Pair, ...]:
        """The facts in the table."""
        return tuple(pair for pair in self._pairs if pair.differs or self.all.isChecked())

    @Slot()
    def copy(self) -> None:
        """Puts the table on the clipboard, with tabs between the columns."""
        lines = [("", *self._titles), *((p.section, p.name, p.left, p.right) for p in self.shown)]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines) + "\n")

    @Slot()
    def _show(self) -> None:
        self.tree.clear()
        heads: dict[str, QTreeWidgetItem] = {}
        for pair in self.shown:
            if pair.section not in heads:
                heads[pair.section] = self.tree.add_section(pair.section)
            item = self.tree.add_row(heads[pair.section], (pair.name, pair.left, pair.right))
            if not pair.differs:
                for column in range(item.columnCount()):
                    item.setForeground(column, self._theme.colour("muted"))
        self.same.setVisible(not any(pair.differs for pair in self._pairs))

    def _make_tree(self) -> FactTree:
        tree = FactTree(self._titles, self.tr("Differences"), self)
        header = tree.header()
        header.setStretchLastSection(False)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        return tree
