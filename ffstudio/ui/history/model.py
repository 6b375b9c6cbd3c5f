"""The history as a table model that grows page by page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ffstudio.domain.history import HistoryEntry
from ffstudio.domain.jobs import ENDED, JobState
from ffstudio.ui.history import words
from ffstudio.ui.queue.words import LOOKS, state_word
from ffstudio.ui.tables import header_of
from ffstudio.ui.texts import translated
from ffstudio.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
FINISHED, RESULT, CLIP, OUTPUT, PRESET, FRAMES, FPS, DURATION, ENERGY, DEVICE = range(10)
NUMBERS = (FRAMES, FPS, DURATION, ENERGY)


class HistoryModel(QAbstractTableModel):
    """One row a run, the latest first. `wants_more(entry)` asks for what follows the last row."""

    wants_more = Signal(object)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.entries: list[HistoryEntry] = []
        self._there: dict[int, bool] = {}
        self._lost = theme.icon("missing", "warn")
        self._looks = {state: theme.icon(*LOOKS[state]) for state in ENDED}
        self._is_whole, self._is_asking = True, False
        self._titles = (
            self.tr("Finished"),
            self.tr("Result"),
            self.tr("Clip"),
            self.tr("Output"),
            self.tr("Preset"),
            self.tr("Frames"),
            self.tr("fps"),
            self.tr("Duration"),
            self.tr("Wh"),
            self.tr("Device"),
        )

    def begin(self, entries: Sequence[HistoryEntry], *, is_whole: bool) -> None:
        """All rows anew; `is_whole` where nothing follows them."""
        self.beginResetModel()
        self.entries, self._is_whole, self._is_asking = list(entries), is_whole, False
        self.endResetModel()

    def go_on(self, entries: Sequence[HistoryEntry], *, is_whole: bool) -> None:
        """More rows at the end."""
        self._is_whole, self._is_asking = is_whole, False
        if entries:
            first = len(self.entries)
            self.beginInsertRows(QModelIndex(), first, first + len(entries) - 1)
            self.entries.extend(entries)
            self.endInsertRows()

    def renew(self, entries: Sequence[HistoryEntry], *, is_whole: bool) -> None:
        """The first page as it is now: runs that were added stand above, selection and place are kept."""
        if not self.entries:
            self.begin(entries, is_whole=is_whole)
            return
        known = {entry.id for entry in self.entries}
        added = [entry for entry in entries if entry.id not in known]
        if [entry.id for entry in entries[: len(added)]] != [entry.id for entry in added]:
            self.begin(entries, is_whole=is_whole)
        elif added:
            self.beginInsertRows(QModelIndex(), 0, len(added) - 1)
            self.entries[:0] = added
            self.endInsertRows()

    def mark(self, there: Mapping[int, bool]) -> None:
        """Whether the outputs of runs, by number, are where they were written."""
        news = {number for number, is_there in there.items() if self._there.get(number, True) != is_there}
        self._there.update(there)
        if news and self.entries:
            self.dataChanged.emit(self.index(0, OUTPUT), self.index(len(self.entries) - 1, OUTPUT))

    def is_lost(self, entry: HistoryEntry) -> bool:
        """True for a run whose output was written and is not there any more, as far as is known."""
        return entry.state is JobState.COMPLETED and not self._there.get(entry.id, True)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return len(self._titles)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        return not parent.isValid() and not self._is_whole and not self._is_asking

    def fetchMore(self, _parent: Index) -> None:  # noqa: N802 - Qt's name
        self._is_asking = True
        self.wants_more.emit(self.entries[-1])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:  # noqa: N802
        return header_of(self._titles, NUMBERS, section, orientation, role)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        entry, column = self.entries[index.row()], index.column()
        if role == Role.DisplayRole:
            return self._text(entry, column)
        if role == Role.DecorationRole:
            return self._icon(entry, column)
        if role == Role.ToolTipRole:
            return self._tip(entry, column)
        if role == Role.TextAlignmentRole and column in NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Role.ForegroundRole and column == OUTPUT and self.is_lost(entry):
            return self._theme.colour("muted")
        return None

    def _icon(self, entry: HistoryEntry, column: int) -> object:
        if column == RESULT:
            return self._looks[entry.state]
        if column == OUTPUT and self.is_lost(entry):
            return self._lost
        return None

    def _tip(self, entry: HistoryEntry, column: int) -> str:
        if column == OUTPUT and self.is_lost(entry):
            return self.tr("Not there any more: {path}").format(path=entry.output)
        paths: dict[int, Path] = {CLIP: entry.target, OUTPUT: entry.output}
        return (
            str(paths[column]) if column in paths else translated(entry.reason) or self._text(entry, column)
        )

    def _text(self, entry: HistoryEntry, column: int) -> str:
        return {
            FINISHED: words.when(entry),
            RESULT: state_word(entry.state),
            CLIP: entry.target.name,
            PRESET: entry.preset,
            FRAMES: f"{entry.frames:,}" if entry.frames else "",
            FPS: f"{entry.fps:.1f}" if entry.fps else "",
            DURATION: words.duration(entry),
            ENERGY: words.energy(entry.energy),
            DEVICE: entry.device,
            OUTPUT: entry.output.name,
        }[column]
