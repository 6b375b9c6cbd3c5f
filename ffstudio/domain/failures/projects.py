"""Failures of project files."""

from __future__ import annotations

from pathlib import Path

from ffstudio.domain.errors import UserError


class ProjectUnreadable(UserError):
    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"Cannot open the project {path.name}", why, "open its autosaved copy, or another project"
        )


class ProjectTooNew(UserError):
    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            f"Cannot open the project {path.name}",
            f"a newer FF Studio wrote it (format {found}, this one knows {known})",
            "update FF Studio",
        )


class NobodyCast(UserError):
    """A clip goes to the queue in which no source plays anybody."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Cannot add {path.name} to the queue",
            "no source plays anybody in it",
            "drag a source onto the clip, or onto a person in the timeline, and add it again",
        )
