"""Failures of the queue and its store."""

from __future__ import annotations

from ffstudio.domain.errors import BugError, EnvironmentError_, UserError
from ffstudio.domain.sentences import said
from ffstudio.domain.states import in_words


class RunnerBusy(EnvironmentError_):
    def __init__(self, device: int) -> None:
        super().__init__(
            said("Cannot start a second runner on device {device}", device=device),
            said("one is already working there"),
            said("let it work, or give this one another device with --gpu"),
        )


class NoRunner(UserError):
    def __init__(self, device: int) -> None:
        super().__init__(
            said("Cannot stop the runner of device {device}", device=device),
            said("none is at work there"),
            said("name another device with --gpu"),
        )


class StoreUnreadable(EnvironmentError_):
    """The database file is damaged, or no database of ours."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(
            said("Cannot read the database {where}", where=where),
            why,
            said("put a copy of it back, or move it away to begin with an empty one"),
        )


class StoreUnusable(EnvironmentError_):
    """The database cannot be opened or written where it lies."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(
            said("Cannot use the database {where}", where=where),
            why,
            said("check the rights of its folder and keep it on a local disk (FFSTUDIO_DATA_DIR moves it)"),
        )


class StoreBusy(EnvironmentError_):
    def __init__(self, where: str) -> None:
        super().__init__(
            said("Cannot write the database {where}", where=where),
            said("another program keeps it locked"),
            said("close what holds it and try again"),
        )


class StoreTooNew(EnvironmentError_):
    def __init__(self, where: str, found: str, known: str) -> None:
        super().__init__(
            said("Will not open the database {where}", where=where),
            said(
                "a newer FF Studio made it (version {found}, this one knows up to {known})",
                found=found,
                known=known,
            ),
            said("update FF Studio, or set FFSTUDIO_DATA_DIR to another folder"),
        )


class NoSuchJob(UserError):
    def __init__(self, job: int) -> None:
        super().__init__(
            said("Cannot find job {job}", job=job),
            said("it is not in the queue"),
            said("`ffstudio queue list` shows all"),
        )


class NoSuchEntry(UserError):
    def __init__(self, entry: int) -> None:
        super().__init__(
            said("Cannot find entry {entry}", entry=entry),
            said("it is not in the history"),
            said("`ffstudio history` shows all"),
        )


class WrongState(UserError):
    """The states of jobs do not allow it."""

    def __init__(self, action: str, job: int, state: str) -> None:
        super().__init__(
            said("Cannot {action} job {job}", action=action, job=job),
            said("it is {state}", state=in_words(state)),
            said("`ffstudio queue list` shows what each job is doing"),
        )


class StateChanged(UserError):
    """Somebody else changed the job in the meantime."""

    def __init__(self, job: int, wanted: str, found: str) -> None:
        super().__init__(
            said("Nothing was changed in job {job}", job=job),
            said("it was to be {wanted} and is {found}", wanted=in_words(wanted), found=in_words(found)),
            said("look at it again with `ffstudio queue show`, then decide anew"),
        )


class SegmentUnplanned(BugError):
    def __init__(self, job: int, number: int) -> None:
        super().__init__(
            said("Cannot record segment {number} of job {job}", number=number, job=job),
            said("the job's plan has no such segment"),
            said("keep the log and report it"),
        )


class NotNow(UserError):
    """A job's state does not allow what was asked."""

    def __init__(self, job: int, state: str, remedy: str) -> None:
        super().__init__(
            said("Cannot do that to job {job}", job=job), said("it is {state}", state=in_words(state)), remedy
        )
