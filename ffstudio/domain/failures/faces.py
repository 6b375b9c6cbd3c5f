"""Failures of finding and choosing faces."""

from __future__ import annotations

from pathlib import Path

from ffstudio.domain.errors import BugError, ContentError, UserError


class ChooseFace(UserError):
    """A source picture shows several faces and none was chosen."""

    def __init__(self, path: Path, count: int) -> None:
        super().__init__(
            f"Cannot tell which face of {path} to use",
            f"it shows {count}",
            f"add #1 to #{count} to the path, counted from the left",
        )


class NoFaceInSource(ContentError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Cannot use {path} as a source",
            "no face was found in it",
            "choose a sharp, frontal picture of at least 128 px of face",
        )


class NoFaceInTarget(ContentError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Nothing to replace in {path}",
            "no face was found in the chosen frames",
            "check the range, or lower faces.min_score or faces.min_size",
        )


class NoSuchPerson(UserError):
    def __init__(self, number: int, count: int) -> None:
        super().__init__(
            f"Cannot assign person {number}",
            f"the clip shows {count}",
            f"use --person 1 to {count}; `ffstudio analyse` lists them",
        )


class LandmarksMissing(BugError):
    """A face reached the swapper without its landmarks."""

    def __init__(self, where: str) -> None:
        super().__init__(
            f"Cannot replace a face in {where}",
            "its landmarks were not computed",
            "keep the log and report it",
        )
