"""A GPU dock over a machine that samples for real."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ffstudio.ui.desk import Desk
from ffstudio.ui.gpu.panel import GpuPanel


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> Iterator[GpuPanel]:
    """With its charts made and the first two samples taken."""
    made = GpuPanel(desk)
    qtbot.addWidget(made)
    made.resize(1280, 200)
    made.show()
    desk.machine.start()
    qtbot.waitUntil(lambda: bool(made.charts and made.charts.is_whole))
    qtbot.waitUntil(lambda: len(desk.machine.history.times) > 1)
    made.redraw()
    yield made
    desk.machine.close()
