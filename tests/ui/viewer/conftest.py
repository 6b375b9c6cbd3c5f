"""A viewer over the sample, with the real engine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ffstudio.domain.identity import SourceRef
from ffstudio.domain.project import Role, SourcePerson, TargetClip
from ffstudio.ui.analyses import AUTO
from ffstudio.ui.desk import Desk
from ffstudio.ui.viewer.panel import ViewerPanel
from tests.footage import sample_frames, write_footage

PATIENCE_MS = 60_000  # networks are opened by the first look


class Sight:
    """A viewer, and waiting for what it shows."""

    def __init__(self, panel: ViewerPanel, desk: Desk, qtbot: QtBot) -> None:
        self.panel, self.desk, self._qtbot = panel, desk, qtbot

    def until(self, is_so) -> None:
        self._qtbot.waitUntil(is_so, timeout=PATIENCE_MS)

    def rest(self) -> None:
        """Waits until the picture is the one wanted."""
        self.until(self._is_at_rest)

    def _is_at_rest(self) -> bool:
        asking, shown = self.panel.asking, self.panel.shown
        return shown is not None and asking.is_at_rest and shown.request == asking.asked

    def change(self, change) -> None:
        """An edit of the clip in hand."""
        id = self.desk.selection.now.target
        self.desk.document.edit("Change", lambda project: project.with_target(change(project.target(id))))

    @property
    def target(self) -> TargetClip:
        found = self.desk.document.project.target(self.desk.selection.now.target)
        assert found is not None
        return found


@pytest.fixture
def empty(desk: Desk, qtbot: QtBot) -> Iterator[Sight]:
    yield from _sights(desk, qtbot)


def _sights(desk: Desk, qtbot: QtBot, sample: Path | None = None) -> Iterator[Sight]:
    desk.preferences.set_value(AUTO, value=False)
    panel = ViewerPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(800, 500)
    panel.show()
    sight = Sight(panel, desk, qtbot)
    yield sight if sample is None else begin(sight, sample, sample / "shot010.mp4")
    panel.stop()


def begin(sight: Sight, sample: Path, clip: Path) -> Sight:
    """A clip in hand, played by one source."""
    source = SourcePerson("ana", "Ana", (SourceRef(sample / "source_b.jpg"),))
    target = TargetClip("shot", clip, roles=(Role(None, "ana"),))
    sight.desk.document.edit("Add", lambda project: project.with_source(source).with_target(target))
    sight.desk.selection.set(target="shot")
    sight.rest()
    return sight


@pytest.fixture(scope="session")
def short(tmp_path_factory: pytest.TempPathFactory, sample: Path) -> Path:
    """Twenty small frames of the sample, quick to analyse."""
    frames = (frame.reformat(640, 360) for frame in sample_frames(sample / "shot010.mp4", 20))
    return write_footage(tmp_path_factory.mktemp("short") / "short.mp4", frames)


@pytest.fixture
def analysed(empty, sample: Path, short: Path):
    """A short clip whose analysis is there."""
    begin(empty, sample, short)
    empty.desk.analyses.start(empty.target)
    empty.until(lambda: empty.desk.analyses.of("shot") is not None)
    empty.rest()
    empty.until(lambda: empty.panel.shown.view.is_analysed)
    return empty


@pytest.fixture
def plain(desk: Desk, qtbot: QtBot, sample: Path) -> Iterator[Sight]:
    """The sample clip as it was shot, which needs no network."""
    desk.preferences.set_value("viewer.mode", "before")
    desk.preferences.set_value("viewer.overlays", value=False)
    yield from _sights(desk, qtbot, sample)


@pytest.fixture
def sight(empty: Sight, sample: Path) -> Sight:
    """The first sample clip, played by a source, at its first frame."""
    return begin(empty, sample, sample / "shot010.mp4")
