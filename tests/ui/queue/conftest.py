"""A short render of the sample, and a queue panel over a real job database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ffstudio.domain.clip import FrameRange
from ffstudio.domain.spec import RenderSpec
from ffstudio.ui.desk import Desk
from ffstudio.ui.queue.panel import QueuePanel
from ffstudio.ui.sample import sample_project


@pytest.fixture
def spec(services, tmp_path: Path) -> RenderSpec:
    """Forty frames of one face, in segments of eight."""
    project = sample_project(services.paths)
    target = project.targets[0]
    settings = target.settings
    settings = replace(settings, encode=replace(settings.encode, segment_frames=8))
    target = replace(target, trim=FrameRange(0, 39), settings=settings)
    return project.render_spec(target, tmp_path / "out.mp4")


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> Iterator[QueuePanel]:
    made = QueuePanel(desk)
    qtbot.addWidget(made)
    made.resize(1000, 240)
    made.show()
    desk.jobs.start()
    desk.runner.watch()
    yield made
    desk.jobs.stop()
