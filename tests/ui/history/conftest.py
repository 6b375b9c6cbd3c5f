"""A history of runs over a real job database, some of them really rendered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import insert

from ffstudio.domain.clip import FrameRange
from ffstudio.domain.jobs import JobState
from ffstudio.domain.progress import CancelToken
from ffstudio.domain.spec import RenderSpec
from ffstudio.jobs.runner import Runner
from ffstudio.store import Store
from ffstudio.store.tables import history
from ffstudio.ui.desk import Desk
from ffstudio.ui.history.panel import HistoryPanel
from ffstudio.ui.sample import sample_project

STATES = (JobState.COMPLETED, JobState.FAILED, JobState.CANCELLED)


@pytest.fixture
def spec(services, tmp_path: Path) -> RenderSpec:
    """Eight frames of one face."""
    project = sample_project(services.paths)
    target = replace(project.targets[0], trim=FrameRange(0, 7))
    return project.render_spec(target, tmp_path / "out.mp4")


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> Iterator[HistoryPanel]:
    made = HistoryPanel(desk)
    qtbot.addWidget(made)
    made.resize(1280, 220)
    made.show()
    desk.jobs.start()
    yield made
    desk.jobs.stop()


def render(desk: Desk, *specs: RenderSpec) -> None:
    """Renders these, one after the other, in this thread."""
    desk.store.jobs.add(list(specs))
    Runner(desk.store, desk.paths, 0, lambda _: None).run(once=True, stop=CancelToken())


def fill(store: Store, spec: RenderSpec, count: int) -> None:
    """Adds as many runs, an hour apart, number 1 the earliest, in one transaction."""
    now = datetime.now(UTC)
    rows = []
    for number in range(1, count + 1):
        finished = now - timedelta(hours=count - number)
        state = STATES[number % 3]
        rows.append(
            {
                "job": number,
                "spec": spec,
                "target": Path(f"/shots/shot{number:05}.mov"),
                "output": Path(f"/out/shot{number:05}.mov"),
                "preset": ("Film", "Draft", "")[number % 3],
                "state": state,
                "reason": "the encoder stopped" if state is JobState.FAILED else "",
                "error": "EncodeFailed" if state is JobState.FAILED else "",
                "device": "render-01/0",
                "created": finished - timedelta(minutes=9),
                "started": finished - timedelta(minutes=4, seconds=number % 60),
                "finished": finished,
                "tries": 1,
                "frames": 240 + number if state is JobState.COMPLETED else 0,
                "fps": 24.5 if state is JobState.COMPLETED else 0.0,
                "energy": 12.34 if state is JobState.COMPLETED else None,
                "manifest": None,
            }
        )
    with store.history._database.write() as connection:
        connection.execute(insert(history), rows)
