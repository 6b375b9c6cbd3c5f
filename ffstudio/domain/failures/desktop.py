"""Failures of opening the window."""

from __future__ import annotations

from ffstudio.domain.errors import EnvironmentError_
from ffstudio.domain.sentences import said


class DisplayMissing(EnvironmentError_):
    """There is no screen to open a window on."""

    def __init__(self) -> None:
        super().__init__(
            said("The console cannot open its window"),
            said("there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set"),
            said(
                "start it in a desktop session; without one, ffstudio render and ffstudio queue do the same work"
            ),
        )


class WindowLibrariesMissing(EnvironmentError_):
    """Qt, or a system library that it loads, is not installed. `packages` are Debian's names."""

    def __init__(self, why: str, packages: tuple[str, ...]) -> None:
        remedy = f"apt-get install {' '.join(packages)}" if packages else said("install FF Studio again")
        super().__init__(said("The console cannot open its window"), why, remedy)
