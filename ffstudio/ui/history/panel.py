"""The History dock: what was rendered, the latest first, and what to say of the run in hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from ffstudio.domain.history import HistoryEntry
from ffstudio.domain.jobs import ENDED, Job
from ffstudio.ui.desk import Desk
from ffstudio.ui.empty import EmptyState
from ffstudio.ui.history import model as columns
from ffstudio.ui.history.bar import Bar
from ffstudio.ui.history.commands import HistoryCommands
from ffstudio.ui.history.detail import RunDetail
from ffstudio.ui.history.model import HistoryModel
from ffstudio.ui.history.outputs import Outputs
from ffstudio.ui.history.pages import PAGE, Page, Pages
from ffstudio.ui.history.query import Query
from ffstudio.ui.tables import make_table
from ffstudio.ui.theme import GRID

WIDTHS = {
    columns.FINISHED: 152,
    columns.RESULT: 116,
    columns.CLIP: 176,
    columns.OUTPUT: 192,
    columns.PRESET: 124,
    columns.FRAMES: 76,
    columns.FPS: 60,
    columns.DURATION: 80,
    columns.ENERGY: 60,
}
TABLE, NOTHING, EMPTY = range(3)


class HistoryPanel(QWidget):
    """A line to search with, the table, and below it why a run failed or what became of its output."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = HistoryModel(desk.theme, self)
        self.table = make_table(self.model, self.tr("Runs"), WIDTHS, columns.DEVICE, self)
        self.pages, self._outputs = Pages(desk, self), Outputs(desk.work, self)
        self.bar = Bar(self)
        self.commands = HistoryCommands(desk, self.selected, lambda: self.pages.query, self)
        self.detail = RunDetail(self.commands.again, self)
        own = self.commands
        self._actions = (own.requeue, own.manifest, own.compare, own.reveal)
        self.bar.add_actions((*self._actions, own.export))
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()
        self.pages.ask(self.bar.query)

    def selected(self) -> Sequence[HistoryEntry]:
        """The runs in hand, the latest first."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.entries[row] for row in rows]

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self.pages.watch(on=True)
        self._outputs.look(self.model.entries)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self.pages.watch(on=False)

    def _lay_out(self) -> None:
        theme, text = self._desk.theme, self.tr("Every run of the queue is kept here, with how it was made.")
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing())
        self._stack.addWidget(EmptyState(theme, "history", self.tr("Nothing has been rendered yet"), text))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._stack, 1)
        column.addWidget(self.detail)
        self.setFocusProxy(self.table)

    def _nothing(self) -> QWidget:
        page = QWidget(self)
        label = QLabel(self.tr("No run is like this."), page)
        label.setProperty("tone", "muted")
        clear = QPushButton(self.tr("Show all runs"), page)
        clear.clicked.connect(self.bar.clear)
        column = QVBoxLayout(page)
        column.setSpacing(2 * GRID)
        column.addStretch()
        for widget in (label, clear):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch()
        return page

    def _connect(self) -> None:
        self.bar.changed.connect(self.pages.ask)
        self.model.wants_more.connect(self.pages.more)
        self.pages.began.connect(self._begin)
        self.pages.went_on.connect(self._go_on)
        self.pages.renewed.connect(self._renew)
        self._outputs.seen.connect(self._mark)
        self.table.selectionModel().selectionChanged.connect(self._show_selected)
        self.table.activated.connect(self.commands.open_manifest)
        self.table.customContextMenuRequested.connect(self._menu)
        self._desk.jobs.changed.connect(self._follow)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.bar.search.setFocus)

    @Slot(object)
    def _begin(self, page: Page) -> None:
        self.model.begin(page.entries, is_whole=page.is_whole)
        self._show(page)

    @Slot(object)
    def _renew(self, page: Page) -> None:
        self.model.renew(page.entries, is_whole=page.is_whole)
        self._show(page)

    @Slot(object)
    def _go_on(self, entries: Sequence[HistoryEntry]) -> None:
        self.model.go_on(entries, is_whole=len(entries) < PAGE)
        self._outputs.look(entries)

    def _show(self, page: Page) -> None:
        is_all = self.pages.query == Query()
        self._stack.setCurrentIndex(TABLE if page.total else EMPTY if is_all else NOTHING)
        self.bar.setVisible(bool(page.total) or not is_all)
        self.bar.show_total(page.total)
        self._outputs.look(page.entries)
        self._show_selected()

    @Slot(object)
    def _mark(self, there: dict[int, bool]) -> None:
        self.model.mark(there)
        self._show_detail()

    @Slot()
    def _show_selected(self) -> None:
        self.commands.refresh()
        self._outputs.look(self.selected()[:1])
        self._show_detail()

    def _show_detail(self) -> None:
        selected = self.selected()
        entry = selected[0] if len(selected) == 1 else None
        self.detail.show_run(entry, is_lost=bool(entry and self.model.is_lost(entry)))

    @Slot(QPoint)
    def _menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self._actions))
        menu.popup(self.table.viewport().mapToGlobal(where))

    @Slot(object, object)
    def _follow(self, old: Sequence[Job], jobs: Sequence[Job]) -> None:
        """A run is written down when its job ends; what comes a moment later is found by looking again."""
        before = {job.id for job in old if job.state in ENDED}
        if any(job.state in ENDED and job.id not in before for job in jobs):
            self.pages.look()
