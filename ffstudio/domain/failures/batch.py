"""Failures of batches and hot folders."""

from __future__ import annotations

from pathlib import Path

from ffstudio.domain.errors import EnvironmentError_, UserError
from ffstudio.domain.failures.settings import CORRECT_FILE, SettingInvalid
from ffstudio.domain.sentences import said


class NothingFound(UserError):
    """A folder or glob that was to give sources or targets gave none."""

    def __init__(self, option: str, text: str, wanted: str) -> None:
        super().__init__(
            said("Cannot use {option} {text}", option=option, text=text),
            said("it holds no {wanted}", wanted=wanted),
            said("check the path, and put a glob in quotes so that the shell leaves it alone"),
        )


class NothingPaired(UserError):
    def __init__(self, why: str) -> None:
        super().__init__(
            said("Nothing to render"),
            why,
            said("name sources and targets alike, or use --pair cross for every source with every target"),
        )


class PairAmbiguous(UserError):
    """Several sources fit one target by name."""

    def __init__(self, target: str, sources: str) -> None:
        super().__init__(
            said("Cannot tell whose face goes into {target}", target=target),
            said("the names of {sources} all fit it", sources=sources),
            said("rename them, or give this target a batch of its own"),
        )


class OutputsCollide(UserError):
    """Two renders of one batch would write the same file; nothing was queued."""

    def __init__(self, output: Path, one: str, other: str) -> None:
        super().__init__(
            said("Two renders would write {output}", output=output),
            said("{one} and {other} give the same name", one=one, other=other),
            said("add {{source}}, {{target}} or {{index}} to --output-pattern"),
        )


class SidecarInvalid(SettingInvalid):
    """A folder's ffstudio.toml that cannot be used; says the file and the line."""

    def __init__(self, where: str, why: str, remedy: str = CORRECT_FILE) -> None:
        super().__init__(said("folder settings {where}", where=where), why, remedy)


class FolderMissing(UserError):
    def __init__(self, folder: Path) -> None:
        super().__init__(
            said("Cannot watch {folder}", folder=folder),
            said("there is no such folder"),
            said("make it, or check the path"),
        )


class FolderUnwatchable(EnvironmentError_):
    """The system gives no notice of changes in a folder."""

    def __init__(self, folder: Path, why: str) -> None:
        super().__init__(
            said("Cannot watch {folder}", folder=folder),
            why,
            said("add --poll to look at it now and then instead"),
        )


class WatcherBusy(EnvironmentError_):
    def __init__(self, folder: Path) -> None:
        super().__init__(
            said("Cannot watch {folder}", folder=folder),
            said("another watcher is already at work there"),
            said("stop that one first, or let it work"),
        )
