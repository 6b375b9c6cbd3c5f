"""Failures of project files."""

from __future__ import annotations

from pathlib import Path

from ffstudio.domain.errors import UserError
from ffstudio.domain.sentences import said


class ProjectUnreadable(UserError):
    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            said("Cannot open the project {name}", name=path.name),
            why,
            said("open its autosaved copy, or another project"),
        )


class ProjectTooNew(UserError):
    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            said("Cannot open the project {name}", name=path.name),
            said(
                "a newer FF Studio wrote it (format {found}, this one knows {known})",
                found=found,
                known=known,
            ),
            said("update FF Studio"),
        )


class NobodyCast(UserError):
    """A clip goes to the queue in which no source plays anybody."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            said("Cannot add {name} to the queue", name=path.name),
            said("no source plays anybody in it"),
            said("drag a source onto the clip, or onto a person in the timeline, and add it again"),
        )
