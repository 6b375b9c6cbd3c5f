"""The window's thread does not work for long at a stretch while 200 files are taken in, undone and done again.

Processor time of that thread counts, not the clock, and the bound is loose, for machines that do other things;
`python -m tests.benchmarks.console` has the clock and the strict bound.
"""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from ffstudio.ui.taking import take
from tests.waiting import pause
from tests.watchdog import Watchdog

OWN_MS = 150  # worked at a stretch by the window's thread itself, however busy the machine is
FILES, VIDEOS = 200, 20


@pytest.fixture
def footage(sample: Path, tmp_path: Path) -> list[Path]:
    """200 files: links to a clip and to a picture of the sample, by names without numbers: no sequence."""
    made = []
    for number, letters in zip(range(FILES), product("abcdefghijklmno", repeat=2), strict=False):
        original = sample / ("shot010.mp4" if number < VIDEOS else "source_a.jpg")
        made.append(tmp_path / f"{''.join(letters)}{original.suffix}")
        made[-1].symlink_to(original)
    return made


def test_taking_in_200_files_is_one_step_and_holds_nothing_up(console, qtbot, footage):
    desk, document = console.desk, console.desk.document
    desk.preferences.set_value("analyse.auto", value=False)
    pause(300)
    with Watchdog() as watchdog:
        take(footage, desk, "targets")
        qtbot.waitUntil(lambda: len(document.project.targets) == len(footage), timeout=120_000)
        qtbot.waitUntil(lambda: bool(desk.selection.now.target))
        pause(200)
        document.undo_stack.undo()
        pause(200)
        assert not document.project.targets
        document.undo_stack.redo()
        pause(500)
    assert len(document.project.targets) == len(footage)
    most = watchdog.most_of_its_own
    assert most.own < OWN_MS, str(most)
