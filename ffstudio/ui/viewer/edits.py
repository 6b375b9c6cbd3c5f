"""Edits of the clip in hand."""

from __future__ import annotations

from collections.abc import Callable

from ffstudio.domain.project import Project, TargetClip
from ffstudio.ui.desk import Desk


def target_in_hand(desk: Desk) -> TargetClip | None:
    return desk.document.project.target(desk.selection.now.target)


def edit_target(
    desk: Desk, text: str, change: Callable[[TargetClip], TargetClip], *, merge: str = ""
) -> None:
    """Changes the clip in hand as one undoable step; nothing happens without one."""
    id = desk.selection.now.target

    def edited(project: Project) -> Project:
        target = project.target(id)
        return project if target is None else project.with_target(change(target))

    desk.document.edit(text, edited, merge=merge)
