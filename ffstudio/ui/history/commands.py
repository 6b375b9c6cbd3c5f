"""What can be done with runs of the history, as commands; each is enabled when it can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from ffstudio.domain.history import HistoryEntry
from ffstudio.ui.commands import Command
from ffstudio.ui.desk import Desk
from ffstudio.ui.history.again import Again
from ffstudio.ui.history.compare import CompareWindow
from ffstudio.ui.history.export import csv_bytes
from ffstudio.ui.history.manifest import ManifestWindow
from ffstudio.ui.history.query import Query
from ffstudio.ui.history.reading import Document, Record, read_document, read_record
from ffstudio.ui.reveal import reveal
from ffstudio.ui.saving import Saver, Wanted
from ffstudio.ui.work import Lane

TWO = 2


class HistoryCommands(QObject):
    """`selected` gives the runs in hand, `query` what the table shows; windows belong to `panel`."""

    def __init__(
        self,
        desk: Desk,
        selected: Callable[[], Sequence[HistoryEntry]],
        query: Callable[[], Query],
        panel: QWidget,
    ) -> None:
        super().__init__(panel)
        self._desk, self._selected, self._query, self._panel = desk, selected, query, panel
        self.again, self._saver = Again(desk, self), Saver(desk, "history.folder", panel)
        self.requeue = self._add("requeue", self.tr("Queue again"), "retry", self._requeue)
        self.manifest = self._add("manifest", self.tr("Open manifest"), "manifest", self.open_manifest)
        self.compare = self._add("compare", self.tr("Compare two runs"), "compare", self._compare)
        self.reveal = self._add("reveal", self.tr("Show rendered file in folder"), "reveal", self._reveal)
        self.export = self._add("export", self.tr("Export history as CSV…"), "export", self._export)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Enables what can be done to the selection."""
        runs = self._selected()
        self.requeue.setEnabled(bool(runs))
        self.manifest.setEnabled(len(runs) == 1 and runs[0].manifest is not None)
        self.compare.setEnabled(len(runs) == TWO)
        self.reveal.setEnabled(len(runs) == 1)

    @Slot()
    def open_manifest(self) -> None:
        """Shows the manifest of the run in hand in a window of its own."""
        runs = self._selected()
        if len(runs) == 1 and (path := runs[0].manifest):
            self._desk.work.run(Lane.MEDIA, lambda _: read_document(path), self._show_manifest)

    def _add(self, id: str, text: str, icon: str, act: Callable[[], object]) -> QAction:
        return self._desk.commands.add(Command(f"history.{id}", text, (), icon), act)

    def _requeue(self) -> None:
        self.again.queue([entry.id for entry in reversed(self._selected())])

    def _reveal(self) -> None:
        reveal(self._selected()[0].output)

    def _compare(self) -> None:
        later, earlier = self._selected()
        store = self._desk.store
        self._desk.work.run(
            Lane.MEDIA,
            lambda _: (read_record(store, earlier), read_record(store, later)),
            self._show_comparison,
        )

    def _export(self) -> None:
        title, kinds = self.tr("Export the history"), self.tr("Tables (*.csv)")
        path = self._saver.ask(Wanted(title, "ffstudio-history", kinds, ".csv"))
        if path:
            store, query = self._desk.store, self._query()
            now = datetime.now(UTC).astimezone()
            self._saver.write(path, lambda: csv_bytes(query.page(store, now, None)))

    def _show_manifest(self, document: Document) -> None:
        if isValid(self):
            _open(ManifestWindow(document, self._panel))

    def _show_comparison(self, records: tuple[Record, Record]) -> None:
        if isValid(self):
            _open(CompareWindow(*records, self._desk.theme, self._panel))


def _open(window: QDialog) -> None:
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.show()
