"""The GPU dock over real samples of this machine."""

from __future__ import annotations

import csv
import time
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from ffstudio.domain.samples import GpuSample, Sample
from ffstudio.telemetry.gpu import Gpu
from ffstudio.ui.gpu.chart import TICK_HEIGHT
from ffstudio.ui.gpu.curves import columns
from ffstudio.ui.gpu.legend import reading
from ffstudio.ui.gpu.panel import GpuPanel
from ffstudio.ui.gpu.ranges import RANGES
from ffstudio.ui.gpu.runs import Run
from tests.looks import findings


def hidden_curves(panel: GpuPanel) -> set[str]:
    assert panel.legend
    return {id for id, button in panel.legend.buttons.items() if not button.isChecked()}


def test_curves_of_the_machine_go_on_while_it_samples(panel, desk, qtbot):
    times, load = panel.charts.views["load"].drawn("cpu")
    assert 0 <= load[-1] <= 100
    assert abs(times[-1] - time.time()) < 60
    assert panel.legend.buttons["ram"].text().endswith("GiB")
    qtbot.waitUntil(lambda: len(desk.machine.history.times) > len(times))


def test_without_a_gpu_it_says_why_once(panel, desk):
    if desk.machine.gpus:
        pytest.skip("this machine has a GPU")
    assert desk.machine.why_none
    assert panel._why.toolTip() == desk.machine.why_none
    assert set(panel.charts.views) == {"load", "memory", "fps", "queue"}


def test_a_curve_is_hidden_by_its_button_and_stays_hidden(panel, desk, qtbot):
    QTest.keyClick(panel.legend.buttons["queue"], Qt.Key.Key_Space)
    assert hidden_curves(panel) == {"queue"}
    assert not panel.charts.views["queue"].isVisible()
    assert desk.preferences.value("gpu.hidden", []) == ["queue"]


def test_numbers_of_the_scales_stand_apart_at_once_where_the_charts_shrink(panel, desk, qtbot):
    desk.machine.close()  # no sample draws them again
    panel.resize(480, 900)
    qtbot.wait(50)
    panel.redraw()
    panel.resize(1280, 200)
    qtbot.wait(50)
    for chart in panel.charts.views.values():
        low, high = (chart._box.mapViewToScene(QPointF(0, tick)).y() for tick in chart.ticks[:2])
        assert low - high >= (TICK_HEIGHT if len(chart.ticks) > 2 else TICK_HEIGHT / 2)


@pytest.mark.parametrize("width", [1120, 1280])
def test_as_low_as_the_dock_can_be_nothing_is_cut_off(console, qtbot, width):
    console.window.resize(width, 800)
    console.window.show_dock("gpu")
    dock = console.window.docks["gpu"]
    qtbot.waitUntil(lambda: bool(dock.widget().charts and dock.widget().charts.is_whole))
    console.window.resizeDocks([dock], [1], Qt.Orientation.Vertical)
    qtbot.wait(50)
    assert dock.width() == width
    assert findings(dock) == []


def test_ranges_are_remembered(panel, desk):
    for range in reversed(RANGES[:-1]):
        desk.commands[f"gpu.range-{range.id}"].setChecked(True)
        assert panel.view.end - panel.view.begin == range.seconds
        assert desk.preferences.value("gpu.range", "") == range.id


def test_the_crosshair_reads_every_value_at_its_time(panel, desk):
    now = time.time()
    desk.machine.history.add(now + 2, columns(sample(now + 2, ram=7 * 2**30), 12.5, 3))
    panel.charts.point(now + 2)
    assert panel.legend.buttons["ram"].text() == "RAM 7.0 / 16.0 GiB"
    assert panel.legend.buttons["fps"].text() == "Speed 12.5 fps"
    assert panel.legend.buttons["queue"].text() == "Queue 3"
    panel.charts.point(None)


def test_the_crosshair_goes_by_arrow_keys_and_away_by_escape(panel, qtbot):
    pointed: list[float | None] = []
    panel.charts.pointed.connect(pointed.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Escape):
        QTest.keyClick(panel.charts, key)
    first, second, third, last = pointed
    assert first == third
    assert first is not None
    assert second is not None
    assert second < first
    assert last is None


def test_jobs_are_shaded_and_one_can_be_the_range(panel, desk):
    now = time.time()
    desk.machine.runs = (Run(1, "first.mov", now - 7200, now - 7000), Run(2, "second.mov", now - 90))
    desk.machine.ran.emit()
    assert [run.job for run in panel.charts.views["load"].shades.shown] == [2]
    desk.commands["gpu.range-job"].setChecked(True)
    assert panel.view.begin == now - 90
    assert [panel.bar.jobs.itemText(place) for place in range(2)] == ["2 · second.mov", "1 · first.mov"]
    panel.bar.jobs.setCurrentIndex(1)
    panel.bar.jobs.activated.emit(1)
    assert panel.view.begin == now - 7210
    assert [run.job for run in panel.charts.views["load"].shades.shown] == [1]


def test_held_still_the_charts_wait_and_the_history_goes_on(panel, desk, qtbot):
    desk.commands["gpu.pause"].setChecked(True)
    view, rows = panel.view, len(desk.machine.history.times)
    qtbot.waitUntil(lambda: len(desk.machine.history.times) > rows)
    assert panel.view == view
    desk.commands["gpu.pause"].setChecked(False)
    assert panel.view.end >= view.end


def test_exports_hold_what_is_shown(panel, desk, qtbot, tmp_path, monkeypatch):
    now = time.time()
    desk.machine.runs = (Run(4, "clip.mov", now - 50, None),)
    table, picture = tmp_path / "machine.csv", tmp_path / "machine.png"
    for id, path in (("gpu.export-csv", table), ("gpu.export-png", picture)):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path: (str(path), ""))
        with qtbot.waitSignal(desk.alerts.posted):
            desk.commands[id].trigger()
    rows = list(csv.DictReader(table.read_text("utf-8").splitlines()))
    assert len(rows) >= 2
    assert float(rows[-1]["ram_used_bytes"]) > 0
    assert (rows[0]["cpu_percent"], rows[-1]["jobs"], rows[-1]["fps"]) == ("", "4", "")
    assert rows[-1]["time_utc"].endswith("+00:00")
    assert QImage(str(picture)).width() == panel.width()


def test_a_gpu_has_its_own_curves_and_several_a_choice(panel, desk, qtbot):
    gpus = tuple(Gpu(number, f"GPU {number}", "550", "12.4", 48 * 2**30, 0) for number in range(2))
    desk.machine.close()
    taken = sample(time.time() + 5, ram=2**30)
    desk.machine.gpus, desk.machine.latest = gpus, taken
    desk.machine.history.add(taken.at.timestamp(), columns(taken, None, 0))
    desk.machine.found.emit()
    qtbot.waitUntil(lambda: panel.charts.is_whole)
    assert set(panel.charts.views) == {"load", "memory", "temperature", "power", "fps", "queue"}
    panel.charts.point(taken.at.timestamp())
    assert panel.legend.buttons["vram"].text() == "VRAM 12.0 / 48.0 GiB"
    assert panel.legend.buttons["encoder"].text() == "Encoder —"
    assert panel.bar.gpus.isVisible()
    panel.bar.gpus.setCurrentIndex(1)
    panel.bar.gpus.activated.emit(1)
    assert panel.legend.buttons["vram"].text() == "VRAM 24.0 / 48.0 GiB"
    assert panel.legend.buttons["power"].text() == "Power 210 W"
    assert reading(panel.legend._curves[0], {}, 0) == "—"


def sample(at: float, *, ram: int) -> Sample:
    gpus = tuple(
        GpuSample(number, 50.0, (12 << 30) * (number + 1), 48 << 30, 1 << 30, power=210.0)
        for number in range(2)
    )
    return Sample(datetime.fromtimestamp(at, UTC), 10.0, ram, 16 << 30, gpus)
