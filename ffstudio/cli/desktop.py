"""`ffstudio console`: the window. Qt is loaded when it opens, so that a server needs none of it."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from ffstudio.cli.arguments import absolute
from ffstudio.domain.failures import DisplayMissing, WindowLibrariesMissing
from ffstudio.pipeline.doctor import LIBRARIES

CHOSEN, WAYLAND, X11 = "QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"
X11_LIBRARY = "libxcb-cursor.so.0"

Files = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[FILE]...", help="A project to open, or clips and pictures to add to one."),
]


def console(files: Files = None) -> None:
    """Open the window, with a project, clips or pictures."""
    status = open_window([absolute(file) for file in files or ()])
    if status:
        raise typer.Exit(status)


def open_window(files: list[Path]) -> int:
    """Stays until the window is closed; the exit status. Raises DisplayMissing and WindowLibrariesMissing."""
    if sys.platform.startswith("linux"):
        check_display(os.environ)
    try:
        from ffstudio.ui.console import run  # noqa: PLC0415 - only the window needs Qt
    except ImportError as error:
        raise WindowLibrariesMissing(str(error), missing_packages()) from error
    return run(files)


def check_display(environment: Mapping[str, str]) -> None:
    """Says in words what Qt would abort the process for. Raises DisplayMissing and WindowLibrariesMissing."""
    if environment.get(CHOSEN) or environment.get(WAYLAND):
        return
    if not environment.get(X11):
        raise DisplayMissing
    if not is_there(X11_LIBRARY):
        raise WindowLibrariesMissing(f"Qt needs {X11_LIBRARY} on X11", missing_packages())


def missing_packages() -> tuple[str, ...]:
    """Debian's packages of the system libraries that are not there; none on other systems."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(package for library, package in LIBRARIES.items() if not is_there(library))


def is_there(library: str) -> bool:
    """Whether the system's loader finds it."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
