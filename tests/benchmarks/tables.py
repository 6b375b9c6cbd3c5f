"""How long the window stands still over long tables: `python -m tests.benchmarks.tables`.

Exit status 1 when a gap between two turns of the event loop is over 50 ms.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from sqlalchemy import insert

from ffstudio.config.paths import Paths
from ffstudio.store.tables import events
from ffstudio.ui.commands import Commands
from ffstudio.ui.desk import Desk, Services
from ffstudio.ui.history.panel import HistoryPanel
from ffstudio.ui.history.query import Query
from ffstudio.ui.log.model import KEPT
from ffstudio.ui.log.panel import LogPanel
from ffstudio.ui.services import open_services
from ffstudio.ui.theme import apply_theme, load_theme
from tests.benchmarks.console import BAR_MS
from tests.store.specs import spec
from tests.ui.history.conftest import fill
from tests.waiting import pause
from tests.watchdog import Watchdog

ROWS = 20_000


def wait(until: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < end
        pause(5)


def fill_log(desk: Desk) -> None:
    (job,) = desk.store.jobs.add([spec(1)])
    now = datetime.now(UTC)
    rows = [{"job": job, "at": now, "kind": "segment", "text": f"{n}: frames"} for n in range(ROWS)]
    with desk.store.events._database.write() as connection:
        connection.execute(insert(events), rows)


def grew(panel: HistoryPanel, before: int) -> bool:
    return panel.model.rowCount() > before


def measure_history(desk: Desk, gaps: Watchdog) -> float:
    worst = 0.0
    panel = HistoryPanel(desk)
    panel.resize(1280, 220)
    panel.show()
    wait(lambda: bool(panel.model.entries))
    gaps.report("history: first shown")  # a panel is made with its window
    panel.pages.ask(Query())
    pause(200)
    worst = max(worst, gaps.report("history: read anew"))
    while panel.model.rowCount() < 4000:
        before = panel.model.rowCount()
        panel.table.scrollToBottom()
        wait(partial(grew, panel, before))
    worst = max(worst, gaps.report("history: scrolled over 4,000 rows"))
    for text in ("s", "sh", "shot", "shot19", "shot199"):
        panel.pages.ask(Query(text))
        pause(30)
    wait(lambda: {"shot199" in entry.output.name for entry in panel.model.entries} == {True})
    worst = max(worst, gaps.report("history: searched"))
    panel.deleteLater()
    return worst


def measure_log(desk: Desk, gaps: Watchdog) -> float:
    worst = 0.0
    panel = LogPanel(desk)
    panel.resize(1280, 220)
    pause(50)
    gaps.report("log: made")  # with its window
    panel.show()
    wait(lambda: len(panel.model.lines) == KEPT)
    pause(50)
    worst = max(worst, gaps.report(f"log: {KEPT:,} lines read"))
    for text in ("1", "19", "199", ""):
        panel.bar.search.setText(text)
        pause(250)
    worst = max(worst, gaps.report("log: narrowed"))
    panel.deleteLater()
    return worst


def make_desk(services: Services, app: QApplication, owner: QObject) -> Desk:
    theme = load_theme("dark")
    apply_theme(app, theme)
    given = {field.name: getattr(services, field.name) for field in fields(Services)}
    return Desk(**given, commands=Commands(theme, {}, owner), theme=theme)


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    owner = QObject()
    with tempfile.TemporaryDirectory() as folder:
        paths = Paths(Path(folder) / "data", Path(folder) / "cache")
        with open_services(paths) as services:
            desk = make_desk(services, app, owner)
            fill(desk.store, spec(1), ROWS)
            fill_log(desk)
            with Watchdog() as gaps:
                pause(1000)
                gaps.report("at rest")
                worst = max(measure_history(desk, gaps), measure_log(desk, gaps))
            app.processEvents()
    return int(worst > BAR_MS)


if __name__ == "__main__":
    sys.exit(main())
