"""The log as a table model: bounded, appended to, and narrowed without a second model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ffstudio.ui.alerts import Level
from ffstudio.ui.log.lines import Line, Sieve, clock_text, kind_word, time_text
from ffstudio.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
TIME, JOB, KIND, TEXT = range(4)
KEPT = 10_000  # lines; older ones fall out
TIP = 1000  # letters of a line in its tool tip
SLACK_S = 2.0  # lines that are late by less are shown where they arrive: the table stands still
ICONS = {Level.WARN: ("alert", "warn"), Level.BAD: ("bad", "bad")}


class LogModel(QAbstractTableModel):
    """`lines` are those kept, `shown` those that the sieve lets through; both the newest last."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines: list[Line] = []
        self.shown: list[Line] = []
        self._sieve, self._is_short = Sieve(), False
        self._icons = {level: theme.icon(*look) for level, look in ICONS.items()}
        self._titles = (self.tr("Time"), self.tr("Job"), self.tr("Kind"), self.tr("Text"))

    def begin(self, lines: Iterable[Line]) -> None:
        """All lines anew."""
        self.beginResetModel()
        self.lines = list(lines)[-KEPT:]
        self.shown = [line for line in self.lines if self._sieve.lets(line)]
        self.endResetModel()

    def narrow(self, sieve: Sieve) -> None:
        """Shows other ones of the lines."""
        if sieve != self._sieve:
            self._sieve = sieve
            self.begin(self.lines)

    def shorten(self, *, on: bool) -> bool:
        """Shows times without their day, where there is little room; True where that is a change."""
        if on == self._is_short:
            return False
        self._is_short = on
        self.dataChanged.emit(self.index(0, TIME), self.index(len(self.shown) - 1, TIME))
        return True

    def add(self, lines: Sequence[Line]) -> None:
        """Appends lines; the oldest fall out. Lines older than those known take their place in time."""
        if not lines:
            return
        if self.lines and lines[0].order < self.lines[-1].order - SLACK_S:
            self.begin(sorted([*self.lines, *lines], key=lambda line: line.order))
            return
        self._append(lines)
        self._drop(len(self.lines) - KEPT)

    def _append(self, lines: Sequence[Line]) -> None:
        self.lines.extend(lines)
        if let := [line for line in lines if self._sieve.lets(line)]:
            first = len(self.shown)
            self.beginInsertRows(QModelIndex(), first, first + len(let) - 1)
            self.shown.extend(let)
            self.endInsertRows()

    def _drop(self, count: int) -> None:
        if count <= 0:
            return
        shown = sum(self._sieve.lets(line) for line in self.lines[:count])
        del self.lines[:count]
        if shown:
            self.beginRemoveRows(QModelIndex(), 0, shown - 1)
            del self.shown[:shown]
            self.endRemoveRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:  # noqa: N802
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return self._titles[section]
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        line, column = self.shown[index.row()], index.column()
        if role == Role.DisplayRole:
            is_clock = column == TIME and self._is_short
            return clock_text(line) if is_clock else self.cells(line)[column]
        if role == Role.DecorationRole and column == KIND:
            return self._icons.get(line.level)
        if role == Role.ForegroundRole and column in (TIME, JOB):
            return self._theme.colour("muted")
        if role == Role.ToolTipRole:
            return self.cells(line)[column][:TIP]
        return None

    def cells(self, line: Line) -> tuple[str, str, str, str]:
        """A line as it is shown and copied: time, job, kind, text."""
        own = "" if line.at is None else self.tr("Console")
        return time_text(line), own if line.job is None else str(line.job), kind_word(line.kind), line.text
