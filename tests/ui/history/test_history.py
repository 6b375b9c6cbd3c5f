"""The history dock over the real job database and real renders."""

from __future__ import annotations

import csv
import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QTreeWidget
from shiboken6 import delete

from ffstudio.config.manifests import read_manifest
from ffstudio.domain.jobs import JobState
from ffstudio.domain.manifest import manifest_path
from ffstudio.domain.settings import Policy
from ffstudio.ui.history import model as columns
from ffstudio.ui.history.again import queue_again
from ffstudio.ui.history.compare import CompareWindow
from ffstudio.ui.history.export import csv_bytes
from ffstudio.ui.history.facts import as_text, manifest_sections
from ffstudio.ui.history.manifest import ManifestWindow
from ffstudio.ui.history.pages import PAGE
from ffstudio.ui.history.panel import HistoryPanel
from ffstudio.ui.history.query import Query
from ffstudio.ui.history.words import energy
from ffstudio.ui.language import apply_language
from ffstudio.ui.work import Lane
from tests.ui.history.conftest import fill, render


def cell(panel, row, column):
    return panel.model.index(row, column).data()


def window(panel, kind, qtbot):
    """The dialog that opens; closed by `qtbot` at the end."""
    qtbot.waitUntil(lambda: panel.findChild(kind) is not None)
    found = panel.findChild(kind)
    assert found.isVisible()
    assert not found.isModal()
    return found


def facts_text(spec):
    return as_text(manifest_sections(read_manifest(manifest_path(spec.output))))


def test_what_was_rendered_is_shown_compared_and_queued_again(desk, panel, spec, qtbot, monkeypatch, qapp):
    qtbot.waitUntil(lambda: panel._stack.currentIndex() == 2)
    other = replace(spec, output=spec.output.with_name("other.mp4"))
    other = replace(other, settings=replace(spec.settings, mask=replace(spec.settings.mask, feather=0.11)))
    render(desk, spec, other)
    qtbot.waitUntil(lambda: len(panel.model.entries) == 2, timeout=10_000)
    assert [cell(panel, row, columns.OUTPUT) for row in (0, 1)] == ["other.mp4", "out.mp4"]
    assert (cell(panel, 1, columns.RESULT), cell(panel, 1, columns.FRAMES)) == ("Completed", "8")

    panel.table.selectRow(1)
    desk.commands["history.manifest"].trigger()
    manifest = window(panel, ManifestWindow, qtbot)
    facts = manifest.findChild(QTreeWidget)
    heads = [facts.topLevelItem(place).text(0) for place in range(facts.topLevelItemCount())]
    assert {"Output", "Clip", "Networks", "Encoder", "Timings", "Versions"} <= set(heads)
    manifest.copy()
    assert "CPU " in QGuiApplication.clipboard().text()
    reason = read_manifest(manifest_path(spec.output)).encoder.reason
    assert reason in facts_text(spec)
    apply_language(qapp, "zh")
    assert reason not in facts_text(spec)
    apply_language(qapp, "en")
    manifest.pages.setCurrentIndex(1)
    manifest.copy()
    assert json.loads(QGuiApplication.clipboard().text())["output"]["frames"] == 8
    manifest.close()

    panel.table.selectAll()
    desk.commands["history.compare"].trigger()
    comparison = window(panel, CompareWindow, qtbot)
    settings = [pair for pair in comparison.shown if pair.section == "Settings"]
    assert [(pair.left[:4], pair.right[:4]) for pair in settings] == [("0.03", "0.11")]
    some = len(comparison.shown)
    comparison.all.setChecked(True)
    assert len(comparison.shown) > some
    comparison.close()

    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    panel.table.selectRow(1)
    desk.commands["history.reveal"].trigger()
    assert opened[0].toLocalFile() == str(spec.output.parent)
    desk.commands["history.requeue"].trigger()
    qtbot.waitUntil(lambda: any(job.state is JobState.QUEUED for job in desk.jobs.all))
    (queued,) = [job for job in desk.jobs.all if job.state is JobState.QUEUED]
    assert queued.spec == replace(spec, output=spec.output.with_name("out_2.mp4"))
    assert "out_2.mp4" in desk.alerts.all[-1].why

    spec.output.unlink()
    panel.hide()
    panel.show()
    qtbot.waitUntil(panel.detail.isVisible)
    assert "moved or deleted" in panel.detail.text.text()
    assert "Not there any more" in panel.model.index(1, columns.OUTPUT).data(Qt.ItemDataRole.ToolTipRole)


def test_names_that_are_awaited_are_not_given_twice(services, spec):
    store = services.store
    fill(store, replace(spec, output=spec.output.with_name("p.####.png")), 1)
    names = [queue_again(store, [1])[0].output.name for _ in range(3)]
    assert names == ["p.####.png", "p_2.####.png", "p_3.####.png"]


def test_a_failed_run_says_why_and_is_remedied(desk, panel, spec, qtbot):
    desk.store.jobs.add([spec])
    job = desk.store.jobs.claim("test:1:a")
    ended = desk.store.jobs.change(
        job.id, job.state, JobState.FAILED, reason="no NVENC", error="EncoderUnavailable", runner="test:1:a"
    )
    desk.store.history.add(ended)
    qtbot.waitUntil(lambda: len(panel.model.entries) == 1)
    panel.table.selectRow(0)
    assert "no NVENC" in panel.detail.text.text()
    assert panel.detail.button.text() == "Use the software encoder"
    assert not desk.commands["history.manifest"].isEnabled()
    panel.detail.button.click()
    qtbot.waitUntil(lambda: any(job.state is JobState.QUEUED for job in desk.jobs.all))
    (queued,) = [job for job in desk.jobs.all if job.state is JobState.QUEUED]
    assert queued.spec.settings.encode.policy is Policy.PREFER


def test_thousands_of_runs_come_page_by_page_and_are_searched(desk, spec, panel, qtbot, tmp_path):
    fill(desk.store, spec, 3000)
    panel.pages.ask(Query())
    qtbot.waitUntil(lambda: panel.bar.count.text().startswith("3000"))
    assert panel.model.rowCount() == PAGE
    panel.table.scrollToBottom()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2 * PAGE)
    numbers = [entry.job for entry in panel.model.entries]
    assert numbers == list(range(3000, 3000 - 2 * PAGE, -1))

    panel.bar.search.setText("SHOT019")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 100)
    assert cell(panel, 0, columns.CLIP) == "shot01999.mov"
    panel.bar.results.setCurrentIndex(2)
    panel.bar.results.activated.emit(2)
    qtbot.waitUntil(lambda: {entry.state for entry in panel.model.entries} == {JobState.FAILED})
    panel.bar.search.setText("no such run")
    qtbot.waitUntil(lambda: panel._stack.currentIndex() == 1)
    panel.bar.clear()
    panel.bar.times.setCurrentIndex(2)
    panel.bar.times.activated.emit(2)
    qtbot.waitUntil(lambda: 6 * 24 <= panel.model.rowCount() <= 7 * 24)

    rows = list(csv.DictReader(csv_bytes(desk.store.history.list("shot019", None)).decode().splitlines()))
    assert (len(rows), rows[0]["job"], rows[0]["state"]) == (100, "1999", "failed")
    assert rows[1]["seconds"] == str(4 * 60 + 1998 % 60) + ".0"


def test_new_runs_stand_above_and_the_selection_stays(desk, panel, spec, qtbot):
    fill(desk.store, spec, 5)
    panel.pages.ask(Query())
    qtbot.waitUntil(lambda: panel.model.rowCount() == 5)
    panel.table.selectRow(2)
    (number,) = desk.store.jobs.add([spec])
    cancelled = desk.store.jobs.change(number, JobState.QUEUED, JobState.CANCELLED, reason="by hand")
    desk.store.history.add(cancelled)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 6)
    assert cell(panel, 0, columns.RESULT) == "Cancelled"
    assert [entry.job for entry in panel.selected()] == [3]


@pytest.mark.parametrize(
    ("watt_hours", "text"), [(None, ""), (0.0123, "0.0123"), (45.678, "45.7"), (4567, "4,567")]
)
def test_energy_has_three_figures(watt_hours, text):
    assert energy(watt_hours) == text


def test_a_panel_that_is_gone_is_not_told(desk, spec, qtbot):
    fill(desk.store, spec, 3)
    panel = HistoryPanel(desk)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    panel.show()
    panel.pages.ask(Query("shot"))
    panel.commands.again.queue([1])
    delete(panel)
    desk.work.drain(Lane.STORE)
    qtbot.wait(100)
    assert desk.store.jobs.list()[0].spec == spec
