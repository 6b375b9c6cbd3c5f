"""The command palette: type a few letters of anything the console can do, press Enter."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ffstudio.ui.commands import Commands
from ffstudio.ui.texts import plain
from ffstudio.ui.theme import GRID, Theme

WIDTH, HEIGHT, ROW = 560, 400, 32  # px
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
KEYS_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Entry:
    """One command as the palette lists it; `keys` for people."""

    title: str
    keys: str
    action: QAction


def matches(wanted: str, title: str) -> bool:
    """True when the letters come in this order, whatever stands between them."""
    letters = iter(title.casefold())
    return all(letter in letters for letter in wanted.casefold() if not letter.isspace())


def rank(wanted: str, title: str) -> tuple[int, int]:
    """Smaller is better: a word that begins so, then anywhere together, then scattered."""
    place = title.casefold().find(wanted.casefold())
    begins = place == 0 or (place > 0 and title[place - 1] == " ")
    return (0 if begins else 1 if place > 0 else 2, len(title))


class EntryModel(QAbstractListModel):
    """The entries that fit what was typed, best first."""

    def __init__(self, entries: list[Entry], parent: QObject) -> None:
        super().__init__(parent)
        self._entries = self.shown = entries

    def narrow(self, wanted: str) -> None:
        self.beginResetModel()
        found = [entry for entry in self._entries if matches(wanted, entry.title)]
        self.shown = sorted(found, key=lambda entry: rank(wanted, entry.title)) if wanted else found
        self.endResetModel()

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == KEYS_ROLE:
            return entry.keys
        if role == Qt.ItemDataRole.DecorationRole:
            return QColor("transparent") if entry.action.icon().isNull() else entry.action.icon()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_enabled = self.shown[index.row()].action.isEnabled()
        return super().flags(index) if is_enabled else Qt.ItemFlag.NoItemFlags


class _Row(QStyledItemDelegate):
    """Title at the left, shortcut at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))  # type: ignore[attr-defined]
        right = option.rect.adjusted(0, 0, -3 * GRID, 0)  # type: ignore[attr-defined]
        painter.drawText(
            right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, index.data(KEYS_ROLE)
        )

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, ROW)


class Palette(QFrame):
    """Opens over the window's middle; Escape or a click elsewhere closes it."""

    def __init__(self, commands: Commands, theme: Theme, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "raised")
        self.setAccessibleName(self.tr("Command palette"))
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Type a command"))
        self._field.addAction(theme.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._model = EntryModel(_entries(commands), self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Row(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(*4 * (2 * GRID,))
        column.addWidget(self._field)
        column.addWidget(self._list)
        self._field.textChanged.connect(self._narrow)
        self._field.returnPressed.connect(self._trigger)
        self._list.clicked.connect(self._trigger)
        self._field.installEventFilter(self)
        self._narrow("")

    def open(self) -> None:
        """Shows it where the eye is, with the keyboard in the field."""
        window = self._window
        corner = window.mapToGlobal(window.rect().topLeft())
        self.setGeometry(corner.x() + (window.width() - WIDTH) // 2, corner.y() + 20 * GRID, WIDTH, HEIGHT)
        self.show()
        self._field.setFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in MOVES:
            self._list.keyPressEvent(event)
            return True
        return False

    def _narrow(self, wanted: str) -> None:
        self._model.narrow(wanted)
        enabled = (row for row, entry in enumerate(self._model.shown) if entry.action.isEnabled())
        self._list.setCurrentIndex(self._model.index(next(enabled, 0)))

    def _trigger(self) -> None:
        index = self._list.currentIndex()
        if index.isValid() and (action := self._model.shown[index.row()].action).isEnabled():
            self.close()
            action.trigger()


def _entries(commands: Commands) -> list[Entry]:
    return [
        Entry(plain(action.text()), ", ".join(commands.keys(command.id)), action)
        for command, action in commands
    ]
