"""The Scopes dock: what the picture in the viewer measures, made beside the window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from ffstudio.domain.view import Picture
from ffstudio.ui.desk import Desk
from ffstudio.ui.empty import EmptyState
from ffstudio.ui.listbox import ListBox
from ffstudio.ui.scopes.plots import Kind, Plot
from ffstudio.ui.scopes.traces import Inks, Traces, make_traces
from ffstudio.ui.theme import GRID
from ffstudio.ui.viewer.looks import Mode, Shown
from ffstudio.ui.work import Lane, Task

VIEWED, BEFORE, AFTER = "viewed", "before", "after"
LUMA, PARADE = "luma", "parade"
LIST_PX = 34 * GRID


class ScopesPanel(QWidget):
    """Measures only while it is seen; of pictures that come faster than that, the latest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._inks = desk, Inks.of(desk.theme)
        self._shown: Shown | None = None
        self._task: Task | None = None
        self.traces: Traces | None = None
        sides = ((VIEWED, self.tr("As viewed")), (BEFORE, self.tr("Before")), (AFTER, self.tr("After")))
        self.side = self._list("scopes.side", self.tr("Which picture is measured"), sides)
        waves = ((LUMA, self.tr("Luma")), (PARADE, self.tr("RGB parade")))
        self.wave = self._list("scopes.wave", self.tr("What the waveform shows"), waves)
        titles = {
            Kind.HISTOGRAM: self.tr("Histogram"),
            Kind.WAVEFORM: self.tr("Waveform (%)"),
            Kind.VECTORS: self.tr("Vectorscope"),
        }
        self.plots = {kind: Plot(kind, title, desk.theme, self) for kind, title in titles.items()}
        self._lay_out()
        self.setFocusProxy(self.side)

    @Slot(object)
    def show_frame(self, shown: Shown | None) -> None:
        """What stands in the viewer, None where nothing does."""
        self._shown = shown
        self._measure()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._measure()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self.traces = None

    def _list(self, key: str, name: str, choices: tuple[tuple[str, str], ...]) -> ListBox:
        chooser = ListBox(name, self)
        chooser.setFixedWidth(LIST_PX)
        for id, text in choices:
            chooser.addItem(text, id)
        chooser.setCurrentIndex(max(0, chooser.findData(self._desk.preferences.value(key, ""))))
        chooser.currentIndexChanged.connect(partial(self._choose, key, chooser))
        return chooser

    def _lay_out(self) -> None:
        page, lists = QWidget(self), QVBoxLayout()
        lists.setSpacing(GRID)
        lists.addWidget(self.side)
        lists.addWidget(self.wave)
        lists.addStretch()
        row = QHBoxLayout(page)
        row.setContentsMargins(*4 * (2 * GRID,))
        row.setSpacing(3 * GRID)
        row.addLayout(lists)
        for kind, share in ((Kind.HISTOGRAM, 3), (Kind.WAVEFORM, 5), (Kind.VECTORS, 2)):
            row.addWidget(self.plots[kind], share)
        text = self.tr("Choose a clip under Targets to measure its picture here.")
        self._stack = QStackedLayout(self)
        self._stack.addWidget(EmptyState(self._desk.theme, "scopes", self.tr("Nothing to measure"), text))
        self._stack.addWidget(page)

    def _choose(self, key: str, chooser: ListBox, _: int) -> None:
        self._desk.preferences.set_value(key, chooser.currentData())
        self._show()
        self._measure()

    def _picture(self) -> Picture | None:
        view = self._shown.view if self._shown else None
        if view is None or self._shown is None:
            return None
        is_before = self._shown.request.mode is Mode.BEFORE
        side = self.side.currentData()
        return view.before if side == BEFORE or (side == VIEWED and is_before) else view.after

    def _measure(self) -> None:
        """Asks a worker, unless one is at it: the latest picture then follows."""
        picture = self._picture()
        self._stack.setCurrentIndex(0 if picture is None else 1)
        is_known = self.traces is not None and self.traces.picture is picture
        if picture is None or is_known or self._task or not self.isVisible():
            return
        inks = self._inks
        self._task = self._desk.work.run(Lane.MEDIA, lambda _: make_traces(picture, inks), self._take)

    def _take(self, traces: Traces) -> None:
        self._task, self.traces = None, traces
        self._show()
        self._measure()

    def _show(self) -> None:
        if self.traces is None:
            return
        traces = self.traces
        low, middle, high = (round(100 * level) for level in traces.levels)
        said = self.tr("Luma from {low} to {high} %, half of it below {middle} %")
        said = said.format(low=low, high=high, middle=middle)
        wave = traces.parade if self.wave.currentData() == PARADE else traces.luma
        self.plots[Kind.HISTOGRAM].show_trace(traces.histogram, said)
        self.plots[Kind.WAVEFORM].show_trace(wave, said)
        self.plots[Kind.VECTORS].show_trace(
            traces.vectors, self.tr("Boxes are 75 % colour bars; skin lies near the slanted line")
        )
