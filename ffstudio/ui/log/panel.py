"""The Log dock: what jobs, the console and the runner say, the newest below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QLabel, QMenu, QPlainTextEdit, QStackedLayout, QVBoxLayout, QWidget

from ffstudio.domain.jobs import Job
from ffstudio.ui.desk import Desk
from ffstudio.ui.empty import EmptyState
from ffstudio.ui.log import model as columns
from ffstudio.ui.log.bar import ALL, IN_HAND, RUNNER, Bar
from ffstudio.ui.log.commands import LogCommands
from ffstudio.ui.log.following import Following
from ffstudio.ui.log.hand import JobInHand
from ffstudio.ui.log.lines import Line, Sieve
from ffstudio.ui.log.model import LogModel
from ffstudio.ui.log.sources import JobLines, PrintedLines
from ffstudio.ui.tables import make_table
from ffstudio.ui.theme import GRID

LOOK_MS = 1000
WIDTHS = {columns.TIME: 176, columns.JOB: 72, columns.KIND: 120}
NARROW = {columns.TIME: 88, columns.JOB: 64, columns.KIND: 108}
ROOMY_PX = 640  # from which on times have their day
CELL_PX = 4 * GRID  # beside the text of a cell
LONG_PX = 20 * GRID  # of the field that shows a long line whole
TABLE, NOTHING, EMPTY = range(3)


class LogPanel(QWidget):
    """A line to narrow with, the table, and below it the line in hand where its cell is too short for it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = LogModel(desk.theme, self)
        self.table = make_table(self.model, self.tr("Lines"), WIDTHS, columns.TEXT, self)
        self.bar, self.hand = Bar(self), JobInHand(desk, self)
        self.commands = LogCommands(desk, self.model, self.selected, self)
        own = self.commands
        self._actions = (own.follow, own.copy, own.copy_all, own.save)
        self.bar.add_actions(self._actions)
        self._following = Following(self.table, own.follow)
        self._lines: JobLines | PrintedLines = JobLines(desk, self)
        self.long = QPlainTextEdit(self, readOnly=True)
        self._stack = QStackedLayout()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._lay_out()
        self._connect()
        self._offer((), desk.jobs.all)
        self._show()

    def selected(self) -> Sequence[Line]:
        """The lines in hand, the oldest first."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.shown[row] for row in rows]

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self.hand.find()
        self._timer.start()
        self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        is_narrow = self.width() < ROOMY_PX
        if not self.model.shorten(on=is_narrow):
            return
        for column, width in (NARROW if is_narrow else WIDTHS).items():
            self.table.setColumnWidth(column, width)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self._timer.stop()

    def _lay_out(self) -> None:
        text = self.tr("What jobs and the console say is kept here.")
        self._nothing = QLabel(self.tr("No line is like this."), self)
        self._nothing.setProperty("tone", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(EmptyState(self._desk.theme, "log", self.tr("No lines yet"), text))
        self.long.setAccessibleName(self.tr("Line in hand"))
        self.long.setFixedHeight(LONG_PX)
        self.long.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._stack, 1)
        column.addWidget(self.long)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._look)
        self.bar.chosen.connect(self._choose)
        self.bar.narrowed.connect(self._narrow)
        self.hand.changed.connect(self._follow_hand)
        self._desk.jobs.changed.connect(self._offer)
        self.table.selectionModel().selectionChanged.connect(self._show_selected)
        self.table.customContextMenuRequested.connect(self._menu)
        self._listen()
        keys = QKeySequence.StandardKey
        for key, act in ((keys.Find, self.bar.search.setFocus), (keys.Copy, self.commands.copy_selected)):
            shortcut = QShortcut(QKeySequence(key), self.table if key == keys.Copy else self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _listen(self) -> None:
        self._lines.came.connect(self._add)
        if isinstance(self._lines, PrintedLines):
            self._lines.began.connect(self._clear)

    @Slot()
    def _look(self) -> None:
        self._lines.look()

    @Slot(str)
    def _choose(self, source: str) -> None:
        """Lines of another source take the place of these."""
        self._lines.deleteLater()
        job = self.hand.now if source == IN_HAND else None if source in (ALL, RUNNER) else int(source)
        is_printed = source == RUNNER
        self._lines = PrintedLines(self._desk, self) if is_printed else JobLines(self._desk, self, job)
        self._listen()
        for column in (columns.TIME, columns.JOB, columns.KIND):
            self.table.setColumnHidden(column, is_printed)
        self._clear()
        self.commands.follow.setChecked(True)
        self._look()

    @Slot()
    def _follow_hand(self) -> None:
        if self.bar.source == IN_HAND:
            self._choose(IN_HAND)

    @Slot(object)
    def _add(self, lines: Sequence[Line]) -> None:
        self.model.add(lines)
        self._show()

    @Slot()
    def _clear(self) -> None:
        self.model.begin(())
        self._show()

    @Slot(object)
    def _narrow(self, sieve: Sieve) -> None:
        self.model.narrow(sieve)
        self._show()

    @Slot(object, object)
    def _offer(self, _old: object, jobs: Sequence[Job]) -> None:
        self.bar.offer(jobs)

    def _show(self) -> None:
        shown, kept = len(self.model.shown), len(self.model.lines)
        self._stack.setCurrentIndex(TABLE if shown else NOTHING if kept else EMPTY)
        self.bar.show_count(shown, kept)
        self._show_selected()

    @Slot()
    def _show_selected(self) -> None:
        lines = self.selected()
        self.commands.refresh(has_selected=bool(lines))
        text = lines[0].text if len(lines) == 1 else ""
        room = self.table.columnWidth(columns.TEXT) - CELL_PX
        is_long = self.table.fontMetrics().horizontalAdvance(text[:2000]) > room
        self.long.setVisible(is_long)
        if is_long and self.long.toPlainText() != text:
            self.long.setPlainText(text)

    @Slot(QPoint)
    def _menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self._actions))
        menu.popup(self.table.viewport().mapToGlobal(where))
