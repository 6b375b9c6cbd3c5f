"""Failures of batches and hot folders."""

from __future__ import annotations

from pathlib import Path

from ffstudio.domain.errors import EnvironmentError_, UserError
from ffstudio.domain.failures.settings import SettingInvalid


class NothingFound(UserError):
    """A folder or glob that was to give sources or targets gave none."""

    def __init__(self, option: str, text: str, wanted: str) -> None:
        super().__init__(
            f"Cannot use {option} {text}",
            f"it holds no {wanted}",
            "check the path, and put a glob in quotes so that the shell leaves it alone",
        )


class NothingPaired(UserError):
    def __init__(self, why: str) -> None:
        super().__init__(
            "Nothing to render",
            why,
            "name sources and targets alike, or use --pair cross for every source with every target",
        )


class PairAmbiguous(UserError):
    """Several sources fit one target by name."""

    def __init__(self, target: str, sources: str) -> None:
        super().__init__(
            f"Cannot tell whose face goes into {target}",
            f"the names of {sources} all fit it",
            "rename them, or give this target a batch of its own",
        )


class OutputsCollide(UserError):
    """Two renders of one batch would write the same file; nothing was queued."""

    def __init__(self, output: Path, one: str, other: str) -> None:
        super().__init__(
            f"Two renders would write {output}",
            f"{one} and {other} give the same name",
            "add {source}, {target} or {index} to --output-pattern",
        )


class SidecarInvalid(SettingInvalid):
    """A folder's ffstudio.toml that cannot be used; says the file and the line."""

    def __init__(self, where: str, why: str, remedy: str = "correct the file") -> None:
        super().__init__(f"folder settings {where}", why, remedy)


class FolderMissing(UserError):
    def __init__(self, folder: Path) -> None:
        super().__init__(f"Cannot watch {folder}", "there is no such folder", "make it, or check the path")


class FolderUnwatchable(EnvironmentError_):
    """The system gives no notice of changes in a folder."""

    def __init__(self, folder: Path, why: str) -> None:
        super().__init__(f"Cannot watch {folder}", why, "add --poll to look at it now and then instead")


class WatcherBusy(EnvironmentError_):
    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Cannot watch {folder}",
            "another watcher is already at work there",
            "stop that one first, or let it work",
        )
