"""Looks whether outputs of runs are still where they were written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.history import HistoryEntry
from ffstudio.domain.jobs import JobState
from ffstudio.media.reading.sequence import files_at
from ffstudio.ui.work import Lane, Task, Work

AT_ONCE = 40  # files asked of a slow disk before thumbnails get their turn


class Outputs(QObject):
    """`seen(there)` maps numbers of runs to whether their output is there."""

    seen = Signal(object)

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    def look(self, entries: Iterable[HistoryEntry]) -> None:
        """Only runs that were completed have an output."""
        asked = [(entry.id, entry.output) for entry in entries if entry.state is JobState.COMPLETED]
        for first in range(0, len(asked), AT_ONCE):
            some = asked[first : first + AT_ONCE]
            self._work.run(Lane.MEDIA, partial(_look, some), self._tell, failed=self._leave)

    def _tell(self, there: dict[int, bool]) -> None:
        if isValid(self):
            self.seen.emit(there)

    def _leave(self, _error: FfstudioError) -> None:
        """What cannot be looked at carries no mark."""


def _look(asked: Sequence[tuple[int, Path]], _task: Task) -> dict[int, bool]:
    return {number: is_there(path) for number, path in asked}


def is_there(output: Path) -> bool:
    """True for a file, and for at least one picture of a sequence. Looks at the disk."""
    try:
        return output.exists() or bool(files_at(output))
    except OSError:
        return False
