"""The log dock over the real job database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import insert

from ffstudio.domain.jobs import JobState
from ffstudio.domain.spec import RenderSpec
from ffstudio.store.tables import events
from ffstudio.ui.alerts import Level
from ffstudio.ui.desk import Desk
from ffstudio.ui.log import model as columns
from ffstudio.ui.log.bar import ALL, IN_HAND, RUNNER
from ffstudio.ui.log.lines import Sieve
from ffstudio.ui.log.model import KEPT
from ffstudio.ui.log.panel import LogPanel
from ffstudio.ui.log.tail import Mark, read_on
from ffstudio.ui.work import Lane
from tests.store.specs import spec as spec_of


@pytest.fixture
def spec() -> RenderSpec:
    """Nothing opens its files."""
    return spec_of(1)


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> Iterator[LogPanel]:
    made = LogPanel(desk)
    qtbot.addWidget(made)
    made.resize(1280, 220)
    made.show()
    desk.jobs.start()
    yield made
    desk.jobs.stop()


def fill(desk, job, count):
    """As many lines of a job, in one transaction."""
    now = datetime.now(UTC)
    rows = [{"job": job, "at": now, "kind": "segment", "text": f"{n}: frames"} for n in range(count)]
    with desk.store.events._database.write() as connection:
        connection.execute(insert(events), rows)


def texts(panel):
    return [line.text for line in panel.model.shown]


def copied(desk, panel):
    """The first line as it is copied, without its time; lines may come in between."""
    panel.table.selectRow(0)
    desk.commands["log.copy"].trigger()
    return QGuiApplication.clipboard().text().split("\t")[1:]


def test_lines_of_jobs_and_of_the_console_are_narrowed_and_copied(desk, panel, spec, qtbot):
    assert panel._stack.currentIndex() == 2
    first, second = desk.store.jobs.add([spec, replace(spec, output=spec.output.with_name("b.mov"))])
    desk.store.events.add(first, "warning", "no NVENC here")
    desk.store.events.add(second, "traceback", "Boom " * 400)
    desk.alerts.warn("The disk is nearly full")
    qtbot.waitUntil(lambda: len(panel.model.lines) == 5)
    panel.bar.levels.setCurrentIndex(1)
    panel.bar.levels.activated.emit(1)
    assert {line.level for line in panel.model.shown} == {Level.WARN, Level.BAD}
    assert len(panel.model.shown) == 3
    panel.bar.search.setText("nvenc")
    qtbot.waitUntil(lambda: texts(panel) == ["no NVENC here"])
    assert panel.bar.count.text() == "1 of 5 lines"
    qtbot.waitUntil(lambda: copied(desk, panel) == [str(first), "Warning", "no NVENC here\n"])
    panel.bar.search.setText("boom")
    qtbot.waitUntil(lambda: len(texts(panel)) == 1 and texts(panel)[0].startswith("Boom"))
    panel.table.selectRow(0)
    assert panel.long.isVisible()
    assert len(panel.model.index(0, columns.TIME).data()) == len("2026-11-22 10:11:12")
    panel.resize(480, 220)
    qtbot.waitUntil(lambda: len(panel.model.index(0, columns.TIME).data()) == len("10:11:12"))


def test_one_job_and_the_job_in_hand(desk, panel, spec, qtbot):
    first, second = desk.store.jobs.add([spec, spec])
    desk.store.events.add(second, "memory", "less of it")
    qtbot.waitUntil(lambda: panel.bar.whose.findData(str(second)) >= 0)
    panel.bar.choose(str(second))
    qtbot.waitUntil(lambda: texts(panel) == ["added as queued", "less of it"])
    panel.bar.choose(IN_HAND)
    qtbot.waitUntil(lambda: len(panel.model.lines) == 3)
    desk.store.jobs.claim("test:1:a")
    qtbot.waitUntil(lambda: {line.job for line in panel.model.lines} == {first})
    assert texts(panel)[-1] == "queued -> running"


def test_the_job_in_hand_is_the_one_selected_in_the_queue(console, spec, qtbot):
    desk, docks = console.desk, console.window.docks
    first, _ = desk.store.jobs.add([spec, spec])
    console.window.show_dock("log")
    log = docks["log"].widget()
    log.bar.choose(IN_HAND)
    qtbot.waitUntil(lambda: len(desk.jobs.all) == 2)
    docks["queue"].widget().select(first)
    qtbot.waitUntil(lambda: [line.job for line in log.model.lines] == [first])


def test_numbers_that_are_given_again_hide_no_line(desk, panel, spec, qtbot):
    first, second = desk.store.jobs.add([spec, spec])
    fill(desk, second, 50)
    qtbot.waitUntil(lambda: len(panel.model.lines) == 52 and len(desk.jobs.all) == 2)
    desk.store.jobs.remove(second)
    desk.store.events.add(first, "warning", "after")
    qtbot.waitUntil(lambda: texts(panel)[-1] == "after")
    fill(desk, first, 60)
    qtbot.waitUntil(lambda: len(panel.model.lines) == 113)
    assert len({(line.number, line.at) for line in panel.model.lines}) == 113


def test_the_log_is_bounded_and_follows_until_scrolled(desk, panel, spec, qtbot):
    (job,) = desk.store.jobs.add([spec])
    fill(desk, job, 20_000)
    qtbot.waitUntil(lambda: len(panel.model.lines) == KEPT)
    bar, follow = panel.table.verticalScrollBar(), desk.commands["log.follow"]
    assert bar.value() == bar.maximum()
    bar.setValue(5000)
    assert not follow.isChecked()
    seen = panel.model.shown[5000]
    fill(desk, job, 100)
    qtbot.waitUntil(lambda: texts(panel)[-1] == "99: frames")
    assert len(panel.model.lines) == KEPT
    assert panel.model.shown[bar.value()] == seen
    follow.trigger()
    assert bar.value() == bar.maximum()


def test_what_the_runner_prints_is_followed_through_restarts(desk, panel, qtbot, tmp_path: Path):
    log = desk.runner.log
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_bytes(b"Job 1: a.mov\nhalf a li")
    panel.bar.choose(RUNNER)
    qtbot.waitUntil(lambda: texts(panel) == ["Job 1: a.mov"])
    assert not panel.bar.levels.isEnabled()
    with log.open("ab") as file:
        file.write(b"ne\n10 %\r100 %\n")
    qtbot.waitUntil(lambda: texts(panel) == ["Job 1: a.mov", "half a line", "100 %"])
    log.write_text("Job 2: b.mov is a longer line than all that was there before, by far\n" * 3)
    qtbot.waitUntil(lambda: len(texts(panel)) == 3 and "Job 2" in texts(panel)[0])
    panel.commands.write(tmp_path / "log.txt")
    qtbot.waitUntil((tmp_path / "log.txt").exists)
    assert (tmp_path / "log.txt").read_text().count("Job 2") == 3
    panel.bar.choose(ALL)
    qtbot.waitUntil(lambda: panel.bar.levels.isEnabled() and "Job 2" not in " ".join(texts(panel)))


def test_only_the_end_of_a_long_file_is_read(tmp_path: Path):
    path = tmp_path / "long.log"
    path.write_text("".join(f"line {number:08}\n" for number in range(200_000)))
    news = read_on(path, Mark())
    assert news.lines[-1] == "line 00199999"
    assert 50_000 < len(news.lines) < 80_000
    assert read_on(path, news.mark).lines == ()
    assert read_on(tmp_path / "none", news.mark).is_anew


def test_a_hidden_log_asks_nothing(desk, panel, spec, qtbot):
    panel.hide()
    desk.work.drain(Lane.STORE)  # what it asked for before
    desk.store.jobs.add([spec])
    qtbot.wait(1300)
    assert panel.model.lines == []
    panel.show()
    qtbot.waitUntil(lambda: len(panel.model.lines) == 1)
    panel.model.narrow(Sieve("nothing"))
    assert desk.jobs.all[0].state is JobState.QUEUED
