"""One chart of the dock: curves of one unit over clock time, with the jobs behind them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ffstudio.ui.gpu.axes import ClockAxis, round_ticks, round_top
from ffstudio.ui.gpu.curves import Chart, Curve
from ffstudio.ui.gpu.history import History, Numbers, outline, with_gaps
from ffstudio.ui.gpu.runs import Run
from ffstudio.ui.gpu.shades import Shades
from ffstudio.ui.theme import GRID, Theme, text_font

TICK_PX = 11
LEFT_WIDTH = 40  # px, so that charts below each other line up
TICK_HEIGHT = 28  # px from one number of the scale to the next, at least
LINE_WIDTH = 1.5
ABOVE_TOP = 1.03  # a line at the top is seen whole
LONGEST_GAP = 30.0  # s; the machine slept


@dataclass(frozen=True)
class View:
    """What charts show: seconds since 1970 (UTC), the number of the GPU, and the curves that are hidden."""

    begin: float
    end: float
    gpu: int = 0
    hidden: frozenset[str] = frozenset()


class ChartView(QWidget):
    """`pointed(seconds)` while the mouse is over it, `pointed(None)` when it leaves."""

    pointed = Signal(object)

    def __init__(self, chart: Chart, curves: Sequence[Curve], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.chart, self._curves, self._theme = chart, tuple(curves), theme
        title = QCoreApplication.translate("Curves", chart.title)
        label = QLabel(f"{title} ({chart.unit})" if chart.unit else title, self)
        label.setProperty("tone", "muted")
        label.setIndent(2 * GRID)
        self._plot = self._make_plot()
        self._box = pg.ViewBox(enableMenu=False, enableMouse=False)
        self._left, self._bottom = pg.AxisItem("left"), ClockAxis("bottom")
        self._lay_out()
        self.shades = Shades(self._box, theme)
        self._box.addItem(self.shades, ignoreBounds=True)
        self._lines = {curve.id: self._make_line(curve) for curve in self._curves}
        self._limits = {curve.id: self._make_limit(curve) for curve in self._curves if curve.total}
        self._cross = pg.InfiniteLine(angle=90, pen=pg.mkPen(theme.colour("text"), width=1))
        self._cross.hide()
        self._box.addItem(self._cross, ignoreBounds=True)
        self._top = 1.0
        self._box.sigResized.connect(self._show_ticks)
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label)
        column.addWidget(self._plot, 1)

    def redraw(self, history: History, view: View, runs: Sequence[Run], *, names: bool) -> None:
        """Shows the history in a view; `names` writes the names of jobs."""
        greatest = limit = 0.0
        for curve in self._curves:
            is_shown = curve.id not in view.hidden
            self._lines[curve.id].setVisible(is_shown)
            if is_shown:
                greatest = max(greatest, self._draw(curve, history, view))
            if curve.id in self._limits:
                limit = max(limit, self._draw_limit(curve, history, view, is_shown=is_shown))
        self._top = self._scale(greatest, limit)
        self._show_ticks()
        area = QRectF(view.begin, 0, view.end - view.begin, ABOVE_TOP * self._top)
        self._box.setRange(area, padding=0)
        self.shades.show_runs(runs, area, names=names)
        self._plot.scene().prepareForPaint()  # or the view box moves while it is painted, and all is painted twice

    @property
    def ticks(self) -> tuple[float, ...]:
        """The numbers of the scale."""
        return self.shades.ticks

    def show_cross(self, time: float | None) -> None:
        """The crosshair at a time, or none."""
        self._cross.setVisible(time is not None)
        if time is not None:
            self._cross.setValue(time)

    def has_shown(self, hidden: Collection[str]) -> bool:
        """False where all of its curves are hidden."""
        return any(curve.id not in hidden for curve in self._curves)

    def drawn(self, curve: str) -> tuple[Numbers, Numbers]:
        """The points of a curve as they are drawn."""
        times, numbers = self._lines[curve].getData()
        return (np.empty(0), np.empty(0)) if times is None else (times, numbers)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove:
            place = self._plot.mapToScene(event.position().toPoint())
            is_inside = self._box.sceneBoundingRect().contains(place)
            self.pointed.emit(float(self._box.mapSceneToView(place).x()) if is_inside else None)
        elif event.type() is QEvent.Type.Leave:
            self.pointed.emit(None)
        elif event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _make_plot(self) -> pg.GraphicsView:
        plot = pg.GraphicsView(self, background=self._theme.colour("panel"))
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.setMinimumSize(30 * GRID, 15 * GRID)
        plot.setMouseTracking(True)
        plot.viewport().installEventFilter(self)
        return plot

    def _lay_out(self) -> None:
        """Scales around the view box; pyqtgraph's PlotItem would bring seven menus with it."""
        layout = pg.GraphicsLayout()
        layout.setContentsMargins(0, 2 * GRID, 2 * GRID, 0)
        layout.setSpacing(0)
        self._plot.setCentralItem(layout)
        for item, row, column in ((self._box, 0, 1), (self._left, 0, 0), (self._bottom, 1, 1)):
            layout.addItem(item, row, column)
        for axis in (self._left, self._bottom):
            axis.linkToView(self._box)
            axis.enableAutoSIPrefix(False)
            axis.setPen(self._theme.colour("line"))
            axis.setTextPen(self._theme.colour("muted"))
            axis.setStyle(tickFont=text_font(TICK_PX), tickLength=-GRID)
        self._left.setWidth(LEFT_WIDTH)

    def _make_line(self, curve: Curve) -> pg.PlotCurveItem:
        pen = pg.mkPen(self._theme.series_colour(curve.colour), width=LINE_WIDTH * self.devicePixelRatioF())
        line = pg.PlotCurveItem(pen=pen, antialias=True, connect="finite")
        self._box.addItem(line)
        return line

    def _make_limit(self, curve: Curve) -> pg.InfiniteLine:
        pen = pg.mkPen(self._theme.series_colour(curve.colour), width=1, style=Qt.PenStyle.DashLine)
        line = pg.InfiniteLine(angle=0, pen=pen)
        self._box.addItem(line, ignoreBounds=True)
        return line

    def _draw(self, curve: Curve, history: History, view: View) -> float:
        """Gives the curve its points; the greatest of them."""
        times, numbers = history.column(curve.place(view.gpu), view.begin, view.end)
        numbers = with_gaps(times, numbers * curve.scale, LONGEST_GAP)
        self._lines[curve.id].setData(*outline(times, numbers, max(100, self._plot.width())))
        return float(np.nanmax(numbers)) if not np.isnan(numbers).all() else 0.0

    def _draw_limit(self, curve: Curve, history: History, view: View, *, is_shown: bool) -> float:
        """Puts the dashed line where the curve cannot go beyond; 0 where that is not known."""
        _, totals = history.column(curve.total_place(view.gpu), view.begin, view.end)
        told = totals[~np.isnan(totals)]
        limit = float(told[-1]) * curve.scale if len(told) and is_shown else 0.0
        self._limits[curve.id].setVisible(limit > 0)
        self._limits[curve.id].setValue(limit)
        return limit

    def _scale(self, greatest: float, limit: float) -> float:
        """Ends the scale at a round number, or just above a limit; the value of its end."""
        rounded = self.chart.top or round_top(greatest, self.chart.least)
        return max(limit, greatest) if limit else rounded

    def _show_ticks(self) -> None:
        """As many numbers as have room, also where the chart shrinks between two samples."""
        ticks = round_ticks(self._top, max(1, int(self._box.height() / ABOVE_TOP / TICK_HEIGHT)))
        if tuple(ticks) != self.ticks:
            self.shades.show_ticks(ticks)
            self._left.setTicks([[(tick, f"{tick:g}") for tick in ticks]])
