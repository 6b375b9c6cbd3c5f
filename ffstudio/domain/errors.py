"""Errors by blame. Each one is a sentence of what happened, why, and what to do about it."""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar

from ffstudio.domain.sentences import said


class ExitCode(IntEnum):
    """Exit status of the command line, the same for every verb."""

    DONE = 0
    FAILED = 1
    WRONG_USE = 2
    REFUSED = 3
    CANCELLED = 4
    ENVIRONMENT = 5


class FfstudioError(Exception):
    """Root of all errors that FF Studio raises on purpose.

    `what` happened, `why` it did, and the `remedy`: the one thing to do now. The `sentence` says all three.
    Each is English for logs and the command line, and can be translated where it was made by `said`.
    """

    exit_code: ClassVar[ExitCode] = ExitCode.FAILED

    def __init__(self, what: str, why: str, remedy: str) -> None:
        self.what, self.why, self.remedy = what, why, remedy
        self.sentence = said("{what}: {why}; {remedy}.", what=what, why=why, remedy=remedy)
        super().__init__(self.sentence)


class UserError(FfstudioError):
    """What was asked for cannot be done as asked; asking differently helps."""

    exit_code = ExitCode.WRONG_USE


class ContentError(FfstudioError):
    """The given media cannot be processed; other media helps."""


class PolicyError(FfstudioError):
    """A rule of the workspace forbids it (consent, licence)."""

    exit_code = ExitCode.REFUSED


class EnvironmentError_(FfstudioError):  # noqa: N801 - the builtin EnvironmentError is taken
    """The machine cannot do it now: driver, library, disk, permission."""

    exit_code = ExitCode.ENVIRONMENT


class BugError(FfstudioError):
    """An assumption of ours did not hold."""


class Cancelled(FfstudioError):
    """The operator stopped the work."""

    exit_code = ExitCode.CANCELLED

    def __init__(self, doing: str) -> None:
        super().__init__(
            said("{doing} was cancelled", doing=doing),
            said("it was asked to stop"),
            said("start it again when ready"),
        )
