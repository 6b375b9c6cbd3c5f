"""Projects are saved, opened, kept while unsaved, and recovered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from ffstudio.config.projects import read_project, write_project
from ffstudio.domain.project import SourcePerson
from ffstudio.ui.sample import sample_project

ANA = SourcePerson("a", "Ana")


def test_a_saved_project_opens_as_it_was(services, qtbot, tmp_path):
    services.projects.begin(sample_project(services.paths))
    services.document.edit("Add Ana", lambda project: project.with_source(ANA))
    project = services.document.project
    services.projects.save(tmp_path / "show")
    qtbot.waitUntil(lambda: not services.document.is_modified)
    assert services.document.path == tmp_path / "show.ffs"
    services.projects.new()
    assert not services.document.project.targets
    services.projects.open(tmp_path / "show.ffs")
    qtbot.waitUntil(lambda: services.document.project == project)
    assert services.preferences.now.recent == (tmp_path / "show.ffs",)


def test_unsaved_work_is_kept_and_offered_again(services, qtbot):
    services.document.edit("Add Ana", lambda project: project.with_source(ANA))
    services.projects.keep()
    kept = services.paths.data / "autosave" / "untitled.ffs"
    qtbot.waitUntil(kept.exists)
    assert read_project(kept).sources == (ANA,)
    services.document.open(replace(services.document.project, sources=()), None)
    services.projects.offer_recovery()
    (alert,) = services.alerts.all
    alert.remedy.act()
    qtbot.waitUntil(lambda: services.document.project.sources == (ANA,))
    assert services.document.is_modified


def test_saving_takes_the_kept_copy_away(services, qtbot, tmp_path):
    services.document.edit("Add Ana", lambda project: project.with_source(ANA))
    services.projects.keep()
    services.projects.save(tmp_path / "show.ffs")
    qtbot.waitUntil(lambda: not services.document.is_modified)
    assert not list((services.paths.data / "autosave").glob("*.ffs"))


def test_missing_media_are_said_and_relinked(services, qtbot, tmp_path):
    project = sample_project(services.paths)
    lost = {project.targets[0].path: tmp_path / "moved" / "shot010.mp4"}
    write_project(project.relinked(lost), tmp_path / "show.ffs")
    services.projects.open(tmp_path / "show.ffs")
    qtbot.waitUntil(lambda: bool(services.alerts.all))
    assert "shot010.mp4" in services.alerts.all[0].why
    services.projects.relink({new: old for old, new in lost.items()})
    assert services.document.project == project
    services.document.undo_stack.undo()
    assert services.document.project == project.relinked(lost)


def test_a_damaged_project_leaves_the_present_one(services, qtbot, tmp_path):
    services.projects.begin(sample_project(services.paths))
    (tmp_path / "bad.ffs").write_text("{")
    services.projects.open(tmp_path / "bad.ffs")
    qtbot.waitUntil(lambda: bool(services.alerts.all))
    assert len(services.document.project.targets) == 2


def test_closing_asks_about_unsaved_work(console, qtbot, monkeypatch, tmp_path):
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Save]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answers.pop(0))
    document = console.desk.document
    console.desk.projects.save(Path(tmp_path / "show.ffs"))
    qtbot.waitUntil(lambda: document.path is not None)
    document.edit("Add Ana", lambda project: project.with_source(ANA))
    assert not console.window.close()
    assert console.window.close()
    assert read_project(tmp_path / "show.ffs").sources == (ANA,)
