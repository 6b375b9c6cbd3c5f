"""Failures of finding and choosing faces."""

from __future__ import annotations

from pathlib import Path

from ffstudio.domain.errors import BugError, ContentError, UserError
from ffstudio.domain.sentences import said


class ChooseFace(UserError):
    """A source picture shows several faces and none was chosen."""

    def __init__(self, path: Path, count: int) -> None:
        super().__init__(
            said("Cannot tell which face of {path} to use", path=path),
            said("it shows {count}", count=count),
            said("add #1 to #{count} to the path, counted from the left", count=count),
        )


class NoFaceInSource(ContentError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            said("Cannot use {path} as a source", path=path),
            said("no face was found in it"),
            said("choose a sharp, frontal picture of at least 128 px of face"),
        )


class NoFaceInTarget(ContentError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            said("Nothing to replace in {path}", path=path),
            said("no face was found in the chosen frames"),
            said("check the range, or lower faces.min_score or faces.min_size"),
        )


class NoSuchPerson(UserError):
    def __init__(self, number: int, count: int) -> None:
        super().__init__(
            said("Cannot assign person {number}", number=number),
            said("the clip shows {count}", count=count),
            said("use --person 1 to {count}; `ffstudio analyse` lists them", count=count),
        )


class LandmarksMissing(BugError):
    """A face reached the swapper without its landmarks."""

    def __init__(self, where: str) -> None:
        super().__init__(
            said("Cannot replace a face in {where}", where=where),
            said("its landmarks were not computed"),
            said("keep the log and report it"),
        )
