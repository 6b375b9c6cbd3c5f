"""Opening the window: what is said where there can be none."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from ffstudio.cli.desktop import check_display
from ffstudio.domain.failures import DisplayMissing

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def test_a_platform_that_was_chosen_is_left_to_qt():
    check_display({"QT_QPA_PLATFORM": "offscreen"})
    check_display({"WAYLAND_DISPLAY": "wayland-0"})


def test_without_a_display_it_says_so():
    with pytest.raises(DisplayMissing, match="WAYLAND_DISPLAY"):
        check_display({"DISPLAY": ""})


def test_neither_the_command_line_nor_its_check_loads_qt():
    """A render node has no Qt libraries, and is told what is missing instead of being aborted."""
    code = (
        "import sys; from ffstudio.cli.desktop import open_window\n"
        "from ffstudio.domain.failures import DisplayMissing\n"
        "try: open_window([])\n"
        "except DisplayMissing: sys.exit('PySide6' in sys.modules)\n"
        "sys.exit(2)"
    )
    environment = {name: value for name, value in os.environ.items() if name not in SCREENS}
    if sys.platform.startswith("linux"):
        assert subprocess.run([sys.executable, "-c", code], env=environment, check=False).returncode == 0
