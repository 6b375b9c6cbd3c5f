"""The line above the charts: how much of the past, which job and GPU, and what time the values are of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget
from superqt import QElidingLabel

from ffstudio.telemetry.gpu import Gpu
from ffstudio.ui.commands import Command
from ffstudio.ui.desk import Desk
from ffstudio.ui.gpu.ranges import JOB, RANGES, chosen_run, range_of
from ffstudio.ui.gpu.runs import Run
from ffstudio.ui.listbox import ListBox
from ffstudio.ui.theme import GRID

RANGE_KEY, DEVICE_KEY = "gpu.range", "gpu.device"
JOB_WIDTH, GPU_WIDTH = 160, 200  # px at most


class Bar(QWidget):
    """`changed()` when another stretch of time, job or GPU is wanted; `paused(bool)`.

    `export` shows the menu that takes the commands in `exports`.
    """

    changed = Signal()
    paused = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.range = range_of(desk.preferences.value(RANGE_KEY, ""))
        self.gpu = int(desk.preferences.value(DEVICE_KEY, 0))
        self._runs: tuple[Run, ...] = ()
        self.jobs = self._list(self.tr("Job shown"), JOB_WIDTH)
        self.jobs.activated.connect(self._changed)
        self.gpus = self._list(self.tr("GPU shown"), GPU_WIDTH)
        self.gpus.activated.connect(self._choose_gpu)
        self._time = QElidingLabel(self)
        self._time.setProperty("tone", "muted")
        self._time.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.pause = desk.commands.add(
            Command("gpu.pause", self.tr("Hold the charts still"), (), "pause", is_checkable=True),
            self.paused.emit,
        )
        self._fill()

    @property
    def run(self) -> Run | None:
        """The job in hand, else the latest."""
        place = self.jobs.currentIndex()
        wanted = self.jobs.itemData(place) if place >= 0 else None
        return chosen_run(self._runs, wanted)

    def offer_runs(self, runs: Sequence[Run]) -> None:
        """The jobs that ran, the latest first; the one in hand stays in hand."""
        chosen, is_first = self.jobs.currentData(), self.jobs.currentIndex() <= 0
        self._runs = tuple(runs)
        with QSignalBlocker(self.jobs):
            self.jobs.clear()
            for run in reversed(self._runs):
                self.jobs.addItem(run.title, run)
            held = None if is_first else chosen_run(self._runs, chosen)
            self.jobs.setCurrentIndex(self._runs[::-1].index(held) if held else min(0, len(runs) - 1))
        self._show_lists()

    def offer_gpus(self, gpus: Sequence[Gpu]) -> None:
        """The GPUs to choose from, where there are several."""
        with QSignalBlocker(self.gpus):
            self.gpus.clear()
            for gpu in gpus:
                self.gpus.addItem(f"{gpu.index} · {gpu.name}", gpu.index)
            known = [gpu.index for gpu in gpus]
            self.gpu = self.gpu if self.gpu in known else next(iter(known), 0)
            self.gpus.setCurrentIndex(self.gpus.findData(self.gpu))
        self._show_lists()

    def say(self, text: str) -> None:
        """What the values in the legend are of."""
        self._time.setText(text)
        self._time.setToolTip(text)

    def add_exports(self, actions: Sequence[QAction]) -> None:
        """The commands of the export button's menu."""
        self._menu.addActions(list(actions))

    def _fill(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for action in self._ranges():
            row.addWidget(self._button(action))
        row.addWidget(self.jobs, 1)
        row.addWidget(self.gpus, 1)
        row.addWidget(self._time, 1)
        row.addSpacing(GRID)
        row.addWidget(self._button(self.pause, is_icon=True))
        row.addWidget(self._export())
        self._show_lists()

    def _ranges(self) -> list[QAction]:
        group = QActionGroup(self)
        actions = []
        for range in RANGES:
            text = QCoreApplication.translate("Ranges", range.title)
            tip = self.tr("Charts of the machine: {range}").format(range=text)
            command = Command(f"gpu.range-{range.id}", tip, is_checkable=True)
            action = self._desk.commands.add(command, partial(self._choose_range, range.id))
            action.setIconText(text)
            action.setChecked(range == self.range)
            actions.append(group.addAction(action))
        return actions

    def _button(self, action: QAction, *, is_icon: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setProperty("role", "flat")
        style = Qt.ToolButtonStyle
        button.setToolButtonStyle(style.ToolButtonIconOnly if is_icon else style.ToolButtonTextOnly)
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(action.text())
        return button

    def _export(self) -> QToolButton:
        self._menu = QMenu(self)
        button = QToolButton(self)
        button.setIcon(self._desk.theme.icon("export"))
        button.setToolTip(self.tr("Export what is shown"))
        button.setAccessibleName(button.toolTip())
        button.setProperty("role", "flat")
        button.setMenu(self._menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _list(self, name: str, width: int) -> QComboBox:
        box = ListBox(name, self)
        box.setMaximumWidth(width)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(4)
        return box

    def _show_lists(self) -> None:
        self.jobs.setVisible(self.range == JOB and bool(self._runs))
        self.gpus.setVisible(self.gpus.count() > 1)

    def _choose_range(self, id: str, is_on: bool) -> None:
        if is_on and id != self.range.id:
            self.range = range_of(id)
            self._desk.preferences.set_value(RANGE_KEY, id)
            self._show_lists()
            self.changed.emit()

    @Slot()
    def _choose_gpu(self) -> None:
        self.gpu = int(self.gpus.currentData())
        self._desk.preferences.set_value(DEVICE_KEY, self.gpu)
        self.changed.emit()

    @Slot()
    def _changed(self) -> None:
        self.changed.emit()
