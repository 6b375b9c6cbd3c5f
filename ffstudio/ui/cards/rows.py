"""A list model over frozen rows: told the rows there are now, it tells the view what came, went, moved, changed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any, Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

ROW = Qt.ItemDataRole.UserRole  # the row itself

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Row(Protocol):
    """A frozen value; `key` names it among the others, `spoken` is its text for a screen reader."""

    @property
    def key(self) -> str: ...
    @property
    def spoken(self) -> str: ...


class Rows(QAbstractListModel):
    """Selection, current row and scroll position survive, since only differences are told."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Any] = []

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return None

    @property
    def all(self) -> tuple[Any, ...]:
        return tuple(self._rows)

    def place(self, key: str) -> QModelIndex:
        """The index of the row with this key, an invalid one where there is none."""
        for number, row in enumerate(self._rows):
            if row.key == key:
                return self.index(number)
        return QModelIndex()

    def show(self, rows: Sequence[Row]) -> None:
        """Takes these rows in place of those before; keys are different from each other."""
        self._drop({row.key for row in rows})
        self._sort(rows)
        self._insert(rows)
        for number, row in enumerate(rows):
            if self._rows[number] is not row and self._rows[number] != row:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number), self.index(number))

    def _drop(self, kept: set[str]) -> None:
        """Takes out those that went, each run of neighbours at once, from the end."""
        number = len(self._rows)
        for is_kept, run in groupby(self._rows[::-1], lambda row: row.key in kept):
            first = number - len(list(run))
            if not is_kept:
                self.beginRemoveRows(QModelIndex(), first, number - 1)
                self._rows[first:number] = []
                self.endRemoveRows()
            number = first

    def _sort(self, rows: Sequence[Row]) -> None:
        """Brings the rows that stay into their new order."""
        order = {row.key: number for number, row in enumerate(rows)}
        sorted_rows = sorted(self._rows, key=lambda row: order[row.key])
        if sorted_rows == self._rows:
            return
        self.layoutAboutToBeChanged.emit()
        places = {row.key: number for number, row in enumerate(sorted_rows)}
        old = self.persistentIndexList()
        new = [self.index(places[self._rows[index.row()].key]) for index in old]
        self._rows = sorted_rows
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _insert(self, rows: Sequence[Row]) -> None:
        """Puts in those that are new, each run of neighbours at once."""
        known, number = {row.key for row in self._rows}, 0
        for is_new, run in groupby(rows, lambda row: row.key not in known):
            members = list(run)
            if is_new:
                self.beginInsertRows(QModelIndex(), number, number + len(members) - 1)
                self._rows[number:number] = members
                self.endInsertRows()
            number += len(members)


def neighbour(key: str, before: Sequence[str], after: Sequence[str]) -> str:
    """The key itself while it is there; else what stands in its place now; "" where nothing is left."""
    if key in after or not after:
        return key if key in after else ""
    place = before.index(key) if key in before else 0
    return after[min(place, len(after) - 1)]
