"""Sources dropped on people: the lane under the pointer is played by them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from ffstudio.ui.sources.model import SOURCE_MIME
from ffstudio.ui.timeline.canvas import Canvas


class Dropping(QObject):
    """Filters the canvas's events. Beside the lanes a source plays whom the settings choose."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        canvas.viewport().setAcceptDrops(True)
        canvas.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """True where it is about a source."""
        if event.type() == QEvent.Type.DragLeave:
            self._mark(None)
        if isinstance(event, QDropEvent) and event.mimeData().hasFormat(SOURCE_MIME):
            return self._over(event)
        return False

    def _over(self, event: QDropEvent) -> bool:
        """Enter, move and drop are all of this kind."""
        if self._canvas.scene.target is None:
            return False
        event.acceptProposedAction()
        row = self._canvas.rows.lane(event.position().y())
        if isinstance(event, QDragMoveEvent):
            self._mark(row)
        else:
            self._mark(None)
            self._assign(bytes(event.mimeData().data(SOURCE_MIME).data()).decode("utf-8"), row)
        return True

    def _assign(self, source: str, row: int | None) -> None:
        canvas = self._canvas
        if row is None:
            canvas.verbs.assign_anyone(source)
        else:
            canvas.verbs.assign(canvas.scene.lanes[row].person, source)

    def _mark(self, row: int | None) -> None:
        if self._canvas.target_row != row:
            self._canvas.target_row = row
            self._canvas.redraw()
