"""The GPU dock: what the machine does, live and over the last day."""

from __future__ import annotations

import time

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QHideEvent, QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ffstudio.ui.commands import Command
from ffstudio.ui.desk import Desk
from ffstudio.ui.gpu.axes import local
from ffstudio.ui.gpu.bar import Bar
from ffstudio.ui.gpu.chart import View
from ffstudio.ui.gpu.charts import Charts
from ffstudio.ui.gpu.curves import curves_for
from ffstudio.ui.gpu.export import Exports, Table
from ffstudio.ui.gpu.legend import Legend
from ffstudio.ui.gpu.ranges import stretch
from ffstudio.ui.texts import translated
from ffstudio.ui.theme import GRID

HIDDEN_KEY = "gpu.hidden"
SIZE = (480, 420)  # px


class GpuPanel(QWidget):
    """Charts are made when first seen and drawn only while they are; sampling goes on without them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._machine = desk, desk.machine
        self.bar = Bar(desk, self)
        self._exports = Exports(desk, self)
        self.charts: Charts | None = None
        self.legend: Legend | None = None
        self._cross: float | None = None
        self._held: float | None = None
        self._is_made = False
        self._drawn: View | None = None
        self._why = QLabel(self)
        self._why.setProperty("tone", "muted")
        self._why.setWordWrap(True)
        self._why.setIndent(2 * GRID)
        self._why.hide()
        self._body = QWidget(self)
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._rows.setSpacing(GRID)
        for widget in (self.bar, self._why):
            self._rows.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body)
        self.setFocusProxy(self.bar)
        self._add_commands()
        self.bar.changed.connect(self.redraw)
        self.bar.paused.connect(self._hold)
        self._machine.found.connect(self._begin)
        self._machine.sampled.connect(self._tick)
        self._machine.ran.connect(self._offer_runs)
        self._offer_runs()

    @property
    def view(self) -> View:
        """The stretch of time, the GPU and the curves that are shown."""
        now = self._held or time.time()
        begin, end = stretch(self.bar.range, now, self.bar.run)
        return View(begin, end, self.bar.gpu, self.legend.hidden if self.legend else frozenset())

    @Slot()
    def redraw(self) -> None:
        """Draws again, unless nobody sees it."""
        if self.charts and self.isVisible():
            self._drawn = self.view
            self.charts.redraw(self._machine.history, self._drawn, self._machine.runs)
            self._say_values()

    @Slot()
    def _tick(self) -> None:
        """Another sample: the values change, and the charts once there is a pixel more to show."""
        if self._drawn != self.view:
            self.redraw()
        elif self.isVisible():
            self._say_values()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for charts that can be read, also before they are made."""
        return QSize(*SIZE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Charts are whole also where legend and reason take several lines in this width.

        Behind a tab the width is that of another time, and must not hold the docks in front of it apart.
        """
        least, column = super().minimumSizeHint(), self.layout()
        if column is None or self.visibleRegion().isEmpty():
            return QSize(least.width(), 0)
        width = max(self.width(), least.width())
        height = column.totalMinimumHeightForWidth(width)
        height += self.charts.height_beyond_one_row(width - 4 * GRID) if self.charts else 0
        return least.expandedTo(QSize(0, height))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        if not self._is_made and self._machine.latest:
            self._begin()
        self.updateGeometry()
        self.redraw()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self.updateGeometry()

    def table(self) -> Table:
        """What is measured in the stretch of time that is shown."""
        view, history = self.view, self._machine.history
        return Table(history.names, history.table(view.begin, view.end), self._machine.runs)

    def picture(self) -> QImage:
        """Charts and legend as they are on the screen."""
        return self._body.grab().toImage()

    def _add_commands(self) -> None:
        commands = self._desk.commands
        as_table = Command("gpu.export-csv", self.tr("Export measurements as a table (CSV)…"), (), "export")
        as_picture = Command("gpu.export-png", self.tr("Export charts as a picture (PNG)…"), (), "picture")
        self.bar.add_exports(
            [
                commands.add(as_table, lambda: self._exports.table(self.table())),
                commands.add(as_picture, lambda: self._exports.picture(self.picture())),
            ]
        )

    @Slot()
    def _begin(self) -> None:
        """Makes legend and charts for the GPUs that there are, anew where that changes."""
        self._is_made = self.isVisible()
        if not self._is_made:
            return
        for old in (self.charts, self.legend):
            if old:
                self._rows.removeWidget(old)
                old.deleteLater()
        gpus, theme = self._machine.gpus, self._desk.theme
        self.bar.offer_gpus(gpus)
        self._why.setText(
            self.tr("No NVIDIA GPU answers here: these are the curves of processor and memory.")
        )
        self._why.setToolTip(translated(self._machine.why_none))
        self._why.setVisible(not gpus)
        curves = curves_for(bool(gpus))
        hidden = self._desk.preferences.value(HIDDEN_KEY, [])
        self.legend = Legend(curves, hidden, theme, self._body)
        self.legend.changed.connect(self._hide_curves)
        self.charts = Charts(curves, theme, self._body)
        self.charts.pointed.connect(self._point)
        self.charts.grown.connect(self.redraw)
        self._rows.insertWidget(1, self.legend)
        self._rows.addWidget(self.charts, 1)
        self.redraw()

    @Slot()
    def _hide_curves(self) -> None:
        if self.legend:
            self._desk.preferences.set_value(HIDDEN_KEY, sorted(self.legend.hidden))
        self.redraw()

    @Slot(bool)
    def _hold(self, is_held: bool) -> None:
        self._held = time.time() if is_held else None
        self.redraw()

    @Slot()
    def _offer_runs(self) -> None:
        self.bar.offer_runs(self._machine.runs)
        self.redraw()

    @Slot(object)
    def _point(self, at: float | None) -> None:
        self._cross = at
        self._say_values()

    def _say_values(self) -> None:
        """Values at the crosshair, else the latest that are shown."""
        if self.legend is None:
            return
        latest = min(self.view.end, self._held or time.time())
        at = latest if self._cross is None else self._cross
        self.legend.show_values(self._machine.history.at(at), self.bar.gpu)
        jobs = [run.title for run in self._machine.runs if run.covers(at)]
        is_live = self._cross is None and self._held is None
        said = self.tr("Now") if is_live and self.bar.range.seconds else f"{local(at):%H:%M:%S}"
        self.bar.say("  ".join([said, *jobs]))
