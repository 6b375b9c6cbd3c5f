"""Which job is in hand: the one selected in the window's queue, else the one that runs."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from ffstudio.ui.desk import Desk
from ffstudio.ui.queue.panel import QueuePanel


class JobInHand(QObject):
    """`changed()` when it is another one. `now` is None where nothing is selected and nothing runs."""

    changed = Signal()

    def __init__(self, desk: Desk, panel: QWidget) -> None:
        super().__init__(panel)
        self._desk, self._panel = desk, panel
        self._queue: QueuePanel | None = None
        self.now: int | None = None
        desk.jobs.changed.connect(self._look)

    def find(self) -> None:
        """Looks for the queue in the panel's window, once both are in it."""
        if self._queue is None and (queue := self._panel.window().findChild(QueuePanel)):
            self._queue = queue
            queue.table.selectionModel().selectionChanged.connect(self._look)
        self._look()

    @Slot()
    def _look(self) -> None:
        selected = self._queue.selected() if self._queue else ()
        jobs = [*selected, *self._desk.jobs.running]
        now = jobs[0].id if jobs else None
        if now != self.now:
            self.now = now
            self.changed.emit()
