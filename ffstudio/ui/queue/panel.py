"""The Queue dock: jobs in the order they run, and why one failed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedLayout,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ffstudio.domain.jobs import Job
from ffstudio.store import Store
from ffstudio.ui.desk import Desk
from ffstudio.ui.empty import EmptyState
from ffstudio.ui.queue import model as columns
from ffstudio.ui.queue.bar import ProgressCell
from ffstudio.ui.queue.commands import QueueCommands
from ffstudio.ui.queue.detail import JobDetail
from ffstudio.ui.queue.model import QueueModel
from ffstudio.ui.theme import GRID

BUTTONS = (
    "queue.pause",
    "queue.resume",
    "queue.cancel",
    "queue.retry",
    "queue.remove",
    "queue.up",
    "queue.down",
)
WIDTHS = {
    columns.STATE: 116,
    columns.PROGRESS: 132,
    columns.FPS: 56,
    columns.ETA: 84,
    columns.PRESET: 116,
}
CLIP_WIDTHS = (112, 200)  # px; it shares with the output what the others leave


class QueuePanel(QWidget):
    """A toolbar, the table, and below it what is to be said of the job in hand."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = QueueModel(desk.theme, self)
        self.table = self._make_table()
        self.commands = QueueCommands(desk, self.selected, self)
        self._detail = JobDetail(desk, self)
        self._stack = QStackedLayout(self)
        text = self.tr("Choose a clip and a source, then add it to the queue.")
        self._stack.addWidget(EmptyState(desk.theme, "queue", self.tr("The queue is empty"), text))
        self._stack.addWidget(self._page())
        self._model.dropped.connect(self._move)
        self.table.selectionModel().selectionChanged.connect(self._show_selected)
        desk.jobs.changed.connect(self._show)
        self._show((), desk.jobs.all)

    def selected(self) -> Sequence[Job]:
        """The jobs in hand, in the order they run."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self._model.jobs[row] for row in rows]

    def select(self, number: int) -> None:
        """Takes a job in hand."""
        rows = [row for row, job in enumerate(self._model.jobs) if job.id == number]
        if rows:  # not by selectRow, which heeds the keys that happen to be held
            flag = QItemSelectionModel.SelectionFlag
            model = self.table.selectionModel()
            model.setCurrentIndex(self._model.index(rows[0], 0), flag.ClearAndSelect | flag.Rows)

    def _page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._toolbar())
        column.addWidget(self.table, 1)
        column.addWidget(self._detail)
        return page

    def _toolbar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(GRID)
        run = self._button("queue.run")
        run.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        row.addWidget(run)
        row.addSpacing(2 * GRID)
        for id in BUTTONS:
            row.addWidget(self._button(id))
        row.addStretch()
        row.addWidget(self._button("queue.reveal"))
        row.addWidget(self._button("queue.clear"))
        return row

    def _button(self, id: str) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(self._desk.commands[id])
        button.setProperty("role", "flat")
        button.setAccessibleName(self._desk.commands[id].text())
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        least, most = CLIP_WIDTHS
        spare = event.size().width() - sum(WIDTHS.values())
        self.table.setColumnWidth(columns.CLIP, min(max(spare // 2, least), most))

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self._model)
        table.setItemDelegateForColumn(columns.PROGRESS, ProgressCell(self._desk.theme, table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        table.setDragDropOverwriteMode(False)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setAccessibleName(self.tr("Jobs"))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(7 * GRID)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, width in WIDTHS.items():
            table.setColumnWidth(column, width)
        header.setSectionResizeMode(columns.OUTPUT, QHeaderView.ResizeMode.Stretch)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # the numbers of outputs stand at their ends
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._menu)
        return table

    @Slot(QPoint)
    def _menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._desk.commands[id] for id in (*BUTTONS, "queue.reveal")])
        menu.popup(self.table.viewport().mapToGlobal(where))

    @Slot(object, object)
    def _show(self, _old: object, jobs: tuple[Job, ...]) -> None:
        held = {job.id for job in self.selected()}
        self._model.show(jobs)
        self._stack.setCurrentIndex(1 if jobs else 0)
        self._hold(held)
        self._show_selected()

    def _hold(self, numbers: set[int]) -> None:
        """Keeps the selection on the jobs, wherever their rows are now."""
        model = self.table.selectionModel()
        if numbers == {job.id for job in self.selected()}:
            return
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row, job in enumerate(self._model.jobs):
            if job.id in numbers:
                model.select(self._model.index(row, 0), flags)

    @Slot()
    def _show_selected(self) -> None:
        self.commands.refresh()
        selected = self.selected()
        self._detail.show_job(selected[0] if len(selected) == 1 else None)

    @Slot(object, object)
    def _move(self, numbers: list[int], before: int | None) -> None:
        def move(store: Store) -> None:
            for number in numbers:
                if number != before:
                    store.jobs.move(number, before=before, bottom=before is None)

        self._desk.jobs.do(move)
