"""Pages of the history, read beside the window; answers to an older question are thrown away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.history import HistoryEntry
from ffstudio.ui.desk import Desk
from ffstudio.ui.history.query import Query
from ffstudio.ui.work import Lane

PAGE = 200  # rows; several screens, read in a few milliseconds
LOOK_MS = 2000  # how often it is asked whether anything was added; other machines add too


@dataclass(frozen=True)
class Page:
    """`entries` from the latest on; `total` of the whole query; `last` is the newest number in the history."""

    entries: tuple[HistoryEntry, ...]
    total: int
    last: int

    @property
    def is_whole(self) -> bool:
        """True where nothing follows."""
        return len(self.entries) < PAGE


class Pages(QObject):
    """`began(page)` answers `ask`, `went_on(entries)` answers `more`, `renewed(page)` follows additions."""

    began = Signal(object)
    went_on = Signal(object)
    renewed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._query = desk, Query()
        self._turn, self._last, self._is_looking = 0, -1, False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def query(self) -> Query:
        return self._query

    def watch(self, on: bool) -> None:
        """Looks for additions while the panel is seen, at once when it comes to be."""
        if on:
            self._timer.start()
            self.look()
        else:
            self._timer.stop()

    def ask(self, query: Query) -> None:
        """Begins anew with the first page of a query."""
        self._query = query
        self._turn += 1
        self._first(self.began.emit)

    def more(self, below: HistoryEntry) -> None:
        """The page below an entry."""
        store, query, turn = self._desk.store, self._query, self._turn
        self._desk.work.run(
            Lane.STORE,
            lambda _: query.page(store, _now(), PAGE, below),
            partial(self._take, turn, self.went_on.emit),
        )

    def look(self) -> None:
        """Reads the first page again if anything was added."""
        if self._is_looking:
            return
        self._is_looking = True
        store = self._desk.store
        self._desk.work.run(Lane.STORE, lambda _: store.history.last(), self._compare, failed=self._wait)

    def _first(self, tell: Callable[[Page], None]) -> None:
        store, query = self._desk.store, self._query

        def read(_: object) -> Page:
            now, last = _now(), store.history.last()
            return Page(query.page(store, now, PAGE), query.count(store, now), last)

        self._desk.work.run(Lane.STORE, read, partial(self._take_first, self._turn, tell))

    def _take_first(self, turn: int, tell: Callable[[Page], None], page: Page) -> None:
        if isValid(self) and turn == self._turn:
            self._last = page.last
            tell(page)

    def _take(self, turn: int, tell: Callable[[object], None], found: object) -> None:
        if isValid(self) and turn == self._turn:
            tell(found)

    def _compare(self, last: int) -> None:
        self._is_looking = False
        if isValid(self) and last != self._last:
            self._first(self.renewed.emit)

    def _wait(self, _error: FfstudioError) -> None:
        """A busy database is asked again at the next look."""
        self._is_looking = False


def _now() -> datetime:
    return datetime.now(UTC).astimezone()
