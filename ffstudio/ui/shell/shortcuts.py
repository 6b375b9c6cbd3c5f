"""Shows every shortcut and lets the user give commands others."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ffstudio.ui.commands import Commands
from ffstudio.ui.preferences import Preferences
from ffstudio.ui.texts import plain
from ffstudio.ui.theme import GRID

SIZE = (640, 560)


class ShortcutsDialog(QDialog):
    """One row a command; what is typed into the field below becomes the shortcut of the row chosen."""

    def __init__(self, commands: Commands, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands, self._preferences = commands, preferences
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(*SIZE)
        self._search = QLineEdit(
            self, placeholderText=self.tr("Search commands and keys"), clearButtonEnabled=True
        )
        self._table = self._make_table()
        self._keys = QKeySequenceEdit(self, maximumSequenceLength=1)
        self._keys.setAccessibleName(self.tr("New shortcut"))
        self._remark = QLabel(self)
        self._remark.setProperty("tone", "warn")
        column = QVBoxLayout(self)
        column.setContentsMargins(*4 * (4 * GRID,))
        column.setSpacing(3 * GRID)
        column.addWidget(self._search)
        column.addWidget(self._table, 1)
        column.addLayout(self._editor())
        column.addWidget(self._remark)
        column.addWidget(self._buttons())
        self._search.textChanged.connect(self._narrow)
        self._table.currentCellChanged.connect(self._show)
        self._keys.keySequenceChanged.connect(self._warn)
        self._table.selectRow(0)

    def _make_table(self) -> QTableWidget:
        listed = list(self._commands)
        table = QTableWidget(len(listed), 2, self)
        table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Shortcut")])
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.verticalHeader().setDefaultSectionSize(7 * GRID)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for row, (command, action) in enumerate(listed):
            title = QTableWidgetItem(plain(action.text()))
            title.setData(Qt.ItemDataRole.UserRole, command.id)
            table.setItem(row, 0, title)
            table.setItem(row, 1, QTableWidgetItem(self._shown(command.id)))
        return table

    def _editor(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self._keys, 1)
        for text, act in (
            (self.tr("Assign"), self._assign),
            (self.tr("None"), self._clear),
            (self.tr("Default"), self._reset),
        ):
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button)
        return row

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        reset = buttons.addButton(self.tr("Reset all"), QDialogButtonBox.ButtonRole.ResetRole)
        reset.clicked.connect(self._reset_all)
        buttons.rejected.connect(self.close)
        return buttons

    @property
    def _id(self) -> str:
        item = self._table.item(self._table.currentRow(), 0)
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def _shown(self, id: str) -> str:
        keys = (QKeySequence(key) for key in self._commands.keys(id))
        return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)

    def _show(self) -> None:
        keys = self._commands.keys(self._id) if self._id else ()
        self._keys.setKeySequence(QKeySequence(keys[0]) if keys else QKeySequence())

    def _warn(self) -> None:
        taken = [id for id in self._commands.users_of(self._typed) if id != self._id] if self._typed else []
        names = ", ".join(plain(self._commands[id].text()) for id in taken)
        self._remark.setText(self.tr("Taken from: {names}").format(names=names) if taken else "")

    @property
    def _typed(self) -> str:
        return self._keys.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _assign(self) -> None:
        for other in self._commands.users_of(self._typed):
            left = tuple(
                key for key in self._commands.keys(other) if QKeySequence(key) != self._keys.keySequence()
            )
            self._commands.set_keys(other, left)
        self._give((self._typed,) if self._typed else ())

    def _clear(self) -> None:
        self._give(())

    def _reset(self) -> None:
        self._give(None)

    def _give(self, keys: tuple[str, ...] | None) -> None:
        self._commands.set_keys(self._id, keys)
        self._keep()

    def _reset_all(self) -> None:
        for id in self._commands.own_keys:
            self._commands.set_keys(id, None)
        self._keep()

    def _keep(self) -> None:
        self._preferences.set(keys=self._commands.own_keys)
        for row in range(self._table.rowCount()):
            title, keys = self._table.item(row, 0), self._table.item(row, 1)
            if title and keys:
                keys.setText(self._shown(title.data(Qt.ItemDataRole.UserRole)))
        self._show()

    def _narrow(self, wanted: str) -> None:
        for row in range(self._table.rowCount()):
            cells = [self._table.item(row, column) for column in (0, 1)]
            text = " ".join(cell.text() for cell in cells if cell)
            self._table.setRowHidden(row, wanted.casefold() not in text.casefold())
