"""Failures of the queue and its store."""

from __future__ import annotations

from ffstudio.domain.errors import BugError, EnvironmentError_, UserError


class RunnerBusy(EnvironmentError_):
    def __init__(self, device: int) -> None:
        super().__init__(
            f"Cannot start a second runner on device {device}",
            "one is already working there",
            "let it work, or give this one another device with --gpu",
        )


class NoRunner(UserError):
    def __init__(self, device: int) -> None:
        super().__init__(
            f"Cannot stop the runner of device {device}",
            "none is at work there",
            "name another device with --gpu",
        )


class StoreUnreadable(EnvironmentError_):
    """The database file is damaged, or no database of ours."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(
            f"Cannot read the database {where}",
            why,
            "put a copy of it back, or move it away to begin with an empty one",
        )


class StoreUnusable(EnvironmentError_):
    """The database cannot be opened or written where it lies."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(
            f"Cannot use the database {where}",
            why,
            "check the rights of its folder and keep it on a local disk (FFSTUDIO_DATA_DIR moves it)",
        )


class StoreBusy(EnvironmentError_):
    def __init__(self, where: str) -> None:
        super().__init__(
            f"Cannot write the database {where}",
            "another program keeps it locked",
            "close what holds it and try again",
        )


class StoreTooNew(EnvironmentError_):
    def __init__(self, where: str, found: str, known: str) -> None:
        super().__init__(
            f"Will not open the database {where}",
            f"a newer FF Studio made it (version {found}, this one knows up to {known})",
            "update FF Studio, or set FFSTUDIO_DATA_DIR to another folder",
        )


class NoSuchJob(UserError):
    def __init__(self, job: int) -> None:
        super().__init__(
            f"Cannot find job {job}", "it is not in the queue", "`ffstudio queue list` shows all"
        )


class NoSuchEntry(UserError):
    def __init__(self, entry: int) -> None:
        super().__init__(
            f"Cannot find entry {entry}", "it is not in the history", "`ffstudio history` shows all"
        )


class WrongState(UserError):
    """The states of jobs do not allow it."""

    def __init__(self, action: str, job: int, state: str) -> None:
        super().__init__(
            f"Cannot {action} job {job}",
            f"it is {state}",
            "`ffstudio queue list` shows what each job is doing",
        )


class StateChanged(UserError):
    """Somebody else changed the job in the meantime."""

    def __init__(self, job: int, wanted: str, found: str) -> None:
        super().__init__(
            f"Nothing was changed in job {job}",
            f"it was to be {wanted} and is {found}",
            "look at it again with `ffstudio queue show`, then decide anew",
        )


class SegmentUnplanned(BugError):
    def __init__(self, job: int, number: int) -> None:
        super().__init__(
            f"Cannot record segment {number} of job {job}",
            "the job's plan has no such segment",
            "keep the log and report it",
        )


class NotNow(UserError):
    """A job's state does not allow what was asked."""

    def __init__(self, job: int, state: str, remedy: str) -> None:
        super().__init__(f"Cannot do that to job {job}", f"it is {state}", remedy)
