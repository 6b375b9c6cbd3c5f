"""Every edit of the project can be undone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from ffstudio.domain.project import Project, SourcePerson, TargetClip
from ffstudio.ui.document import Document

ANA = SourcePerson("a", "Ana")
SHOT = TargetClip("s", Path("/footage/shot.mp4"))


def test_edits_are_undone_and_done_again(qapp):
    document = Document()
    document.edit("Add Ana", lambda project: project.with_source(ANA))
    document.edit("Add shot", lambda project: project.with_target(SHOT.with_role(None, "a")))
    document.edit("Remove Ana", lambda project: project.without_source("a"))
    assert document.project.targets[0].roles == ()
    document.undo_stack.undo()
    assert document.project.targets[0].source_of(None) == "a"
    document.undo_stack.setIndex(0)
    assert document.project == Project()
    document.undo_stack.setIndex(3)
    assert document.project == Project(targets=(SHOT,))


def test_an_edit_that_changes_nothing_is_no_step(qapp):
    document = Document()
    document.edit("Nothing", replace)
    assert document.undo_stack.count() == 0


def test_edits_of_one_slider_are_one_step(qapp):
    document = Document()
    document.edit("Add shot", partial(Project.with_target, target=SHOT))
    for name in ("one", "two", "three"):
        shot = replace(SHOT, preset=name)
        document.edit("Preset", partial(Project.with_target, target=shot), merge="p")
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    assert document.project.targets == (SHOT,)


def test_a_saved_project_is_not_modified_until_the_next_edit(qapp):
    document = Document()
    document.edit("Add Ana", lambda project: project.with_source(ANA))
    document.mark_saved(Path("/shows/one.ffs"))
    assert not document.is_modified
    document.undo_stack.undo()
    assert document.is_modified
