"""A project of one clip and one source, and the inspector on it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ffstudio.domain.identity import SourceRef
from ffstudio.domain.project import Project, Role, SourcePerson, TargetClip
from ffstudio.ui.desk import Desk
from ffstudio.ui.inspector.panel import InspectorPanel


@pytest.fixture
def shot(tmp_path: Path, sample: Path) -> Path:
    """A copy of the sample clip in a folder of its own."""
    folder = tmp_path / "shots"
    folder.mkdir()
    return Path(shutil.copy(sample / "shot010.mp4", folder))


@pytest.fixture
def project(desk: Desk, shot: Path, sample: Path) -> Project:
    """Ana plays in the one clip, "t", which is in hand."""
    ana = SourcePerson("a", "Ana", (SourceRef(sample / "source_a.jpg"),))
    clip = TargetClip("t", shot, roles=(Role(None, "a"),))
    project = Project((ana,), (clip,))
    desk.document.open(project, None)
    desk.selection.set(target="t")
    return project


@pytest.fixture
def panel(desk: Desk, project: Project, qtbot: QtBot) -> InspectorPanel:
    made = InspectorPanel(desk)
    qtbot.addWidget(made)
    made.resize(420, 900)
    made.show()
    qtbot.waitUntil(lambda: made.shelf.is_read)
    return made
