"""The charts side by side, as many in a row as look best, and the crosshair that runs through all of them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ffstudio.ui.gpu.chart import ChartView, View
from ffstudio.ui.gpu.curves import CHARTS, Curve
from ffstudio.ui.gpu.history import History
from ffstudio.ui.gpu.runs import Run
from ffstudio.ui.theme import GRID, Theme

BEST_SHAPE = 2.2  # width to height of a chart
KEY_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}
STEPS = 120  # of the crosshair's way through the view by keys; at least a second each


class Charts(QWidget):
    """`pointed(seconds)` when the crosshair moves, by mouse or arrow keys; `pointed(None)` when it goes.

    `grown()` when there is a chart more, soon after the making.
    """

    pointed = Signal(object)
    grown = Signal()

    def __init__(self, curves: Sequence[Curve], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = View(0.0, 60.0)
        self._time: float | None = None
        self._order: tuple[int, tuple[ChartView, ...]] = (0, ())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Charts"))
        self.setAccessibleDescription(self.tr("The arrow keys move the crosshair, Escape takes it away."))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(2, 2, 2, 2)
        self._grid.setSpacing(GRID)
        self.views: dict[str, ChartView] = {}
        own = [(chart, [curve for curve in curves if curve.chart == chart.id]) for chart in CHARTS]
        self._to_make = [(chart, lines) for chart, lines in own if lines]
        self._making = QTimer(self, interval=0)
        self._making.timeout.connect(self._make)
        self._making.start()

    @property
    def is_whole(self) -> bool:
        """True once every chart is made."""
        return not self._to_make

    def redraw(self, history: History, view: View, runs: Sequence[Run]) -> None:
        """Shows the history in a view; charts without a visible curve go."""
        self._view = view
        self._arrange()
        for number, chart in enumerate(self._order[1]):
            chart.redraw(history, view, runs, names=number == 0)

    @Slot(object)
    def point(self, time: float | None) -> None:
        """Puts the crosshair at a time, or takes it away."""
        self._time = time
        for chart in self.views.values():
            chart.show_cross(time)
        self.pointed.emit(time)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Of one row, however they stand now."""
        return self._least()

    def height_beyond_one_row(self, width: int) -> int:
        """What is needed at least, with as many charts side by side as the width holds."""
        least = self._least()
        across = max(1, width // max(1, least.width()))
        return (math.ceil(max(1, len(self._order[1])) / across) - 1) * least.height()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._arrange()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """The arrow keys are ours while the charts have the keyboard, not the player's."""
        keys = (*KEY_STEPS, Qt.Key.Key_Escape)
        is_override = event.type() is QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() in keys:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape and self._time is not None:
            self.point(None)
        elif event.key() in KEY_STEPS:
            self._step(KEY_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self) as painter:
                painter.setPen(self._theme.colour("focus"))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    @Slot()
    def _make(self) -> None:
        """One chart at a time: all of them at once would hold up the window."""
        chart, curves = self._to_make.pop(0)
        view = ChartView(chart, curves, self._theme, self)
        view.pointed.connect(self.point)
        view.show_cross(self._time)
        self.views[chart.id] = view
        if self.is_whole:
            self._making.stop()
        self.grown.emit()

    def _step(self, steps: int) -> None:
        view = self._view
        width = max(1.0, (view.end - view.begin) / STEPS)
        start = view.end if self._time is None else self._time
        self.point(min(view.end, max(view.begin, start + steps * width)))

    def _least(self) -> QSize:
        """Of one chart, with the room around it."""
        sizes = [view.minimumSizeHint() for view in self._order[1]]
        width = max((size.width() for size in sizes), default=0)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width + GRID, height + GRID)

    def _arrange(self) -> None:
        shown = tuple(view for view in self.views.values() if view.has_shown(self._view.hidden))
        order = (best_columns(len(shown), self.width(), self.height(), self._least().height()), shown)
        if order == self._order:
            return
        self._order = order
        for view in self.views.values():
            self._grid.removeWidget(view)
            view.setVisible(view in shown)
        across, down = order[0], math.ceil(len(shown) / order[0])
        for number, view in enumerate(shown):
            self._grid.addWidget(view, *divmod(number, across))
        for number in range(len(self.views)):
            self._grid.setColumnStretch(number, int(number < across))
            self._grid.setRowStretch(number, int(number < down))


def best_columns(count: int, width: int, height: int, least: int = 0) -> int:
    """How many charts side by side come closest to the best shape and leave no place empty.

    Rows are no lower than `least`, unless even one is.
    """

    def badness(columns: int) -> float:
        rows = math.ceil(count / columns)
        empty = (rows * columns - count) / count
        return empty + abs(math.log(max(1, width) / columns / (max(1, height) / rows) / BEST_SHAPE))

    fitting = [columns for columns in range(1, count + 1) if math.ceil(count / columns) * least <= height]
    return min(fitting or [max(1, count)], key=badness) if count else 1
