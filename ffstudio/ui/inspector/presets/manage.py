"""The user's own presets: renamed in place, deleted, exported."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ffstudio.ui.inspector.looks import ROW_PX, label
from ffstudio.ui.inspector.presets.shelf import Shelf
from ffstudio.ui.inspector.presets.verbs import PresetVerbs
from ffstudio.ui.theme import GRID

MOST_ROWS = 6  # without scrolling
NAME = Qt.ItemDataRole.UserRole


class OwnList(QListWidget):
    """F2 renames, Delete deletes."""

    unwanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_F2 and self.currentItem():
            self.editItem(self.currentItem())
        elif event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit()
        else:
            super().keyPressEvent(event)


class ManageList(QFrame):
    """`closed` when it is done with."""

    closed = Signal()

    def __init__(self, shelf: Shelf, verbs: PresetVerbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf, self._verbs = shelf, verbs
        self.setProperty("surface", "raised")
        self.empty = label(
            self.tr("You have no presets of your own yet; save one with Save preset as."), "muted"
        )
        self.problem = label("", "bad")
        self.list = OwnList(self)
        self.list.setAccessibleName(self.tr("Own presets"))
        self.rename = QPushButton(self.tr("Rename"))
        self.delete = QPushButton(self.tr("Delete"))
        close = QPushButton(self.tr("Done"))
        buttons = QHBoxLayout()
        for button in (self.rename, self.delete):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*4 * (2 * GRID,))
        column.setSpacing(2 * GRID)
        for widget in (self.empty, self.list, self.problem):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.list.itemChanged.connect(self._rename)
        self.list.unwanted.connect(self._delete)
        self.rename.clicked.connect(self._edit)
        self.delete.clicked.connect(self._delete)
        close.clicked.connect(self.closed)
        shelf.changed.connect(self.begin)

    def begin(self) -> None:
        """Shows the presets there are."""
        own = [entry for entry in self._shelf.entries if entry.is_own]
        with QSignalBlocker(self.list):
            self.list.clear()
            for entry in own:
                item = QListWidgetItem(entry.title, self.list)
                item.setData(NAME, entry.name)
                item.setToolTip(entry.preset.description if entry.preset else entry.problem)
                if entry.preset:
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self.list.setFixedHeight(min(max(len(own), 1), MOST_ROWS) * ROW_PX)
        self.list.setCurrentRow(0)
        self.problem.hide()
        self.list.setVisible(bool(own))
        self.empty.setVisible(not own)
        self.rename.setEnabled(bool(own))
        self.delete.setEnabled(bool(own))

    def _edit(self) -> None:
        if item := self.list.currentItem():
            self.list.editItem(item)

    def _rename(self, item: QListWidgetItem) -> None:
        preset, title = self._shelf.find(item.data(NAME)), item.text().strip()
        if preset is None or title == preset.title:
            return
        if why := self._verbs.why_not_named(title):
            with QSignalBlocker(self.list):
                item.setText(preset.title)
            self.problem.setText(why)
            self.problem.show()
            return
        self._shelf.rename(preset, title, self.problem.hide)

    def _delete(self) -> None:
        item = self.list.currentItem()
        if item and (preset := self._shelf.find(item.data(NAME))):
            self._verbs.remove(preset)
