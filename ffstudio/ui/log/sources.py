"""Where lines come from: jobs and the console, or what the runner prints. Read beside the window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.jobs import Job
from ffstudio.store import Store
from ffstudio.ui.desk import Desk
from ffstudio.ui.log.lines import Line, alert_line, event_line, printed_line
from ffstudio.ui.log.model import KEPT
from ffstudio.ui.log.tail import Mark, News, read_on
from ffstudio.ui.work import Lane

BEGINNING = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class _Read:
    """Lines of the job database, and its highest number."""

    lines: tuple[Line, ...]
    last: int


class JobLines(QObject):
    """Lines of one job (`job`), or of all and of the console. `came(lines)`, the oldest first."""

    came = Signal(object)

    def __init__(self, desk: Desk, parent: QObject, job: int | None = None) -> None:
        super().__init__(parent)
        self._desk, self._job = desk, job
        self._last, self._told = 0, BEGINNING
        self._known: dict[tuple[int, float], None] = {}
        self._is_asking = self._is_in_doubt = False
        desk.jobs.changed.connect(self._watch_removals)

    def look(self) -> None:
        """Asks for what was added, unless the last answer is still to come."""
        if self._is_asking:
            return
        self._is_asking = True
        store, job = self._desk.store, self._job
        after, self._is_in_doubt = 0 if self._is_in_doubt else self._last, False
        self._desk.work.run(Lane.STORE, lambda _: _read(store, after, job), self._take, failed=self._wait)

    def _take(self, read: _Read) -> None:
        self._is_asking = False
        if not isValid(self):
            return
        self._is_in_doubt = self._is_in_doubt or read.last < self._last
        self._last = read.last
        added = [line for line in read.lines if line.key not in self._known]
        self._remember(added)
        if lines := sorted([*added, *self._own()], key=lambda line: line.order):
            self.came.emit(lines)

    def _remember(self, lines: list[Line]) -> None:
        """By which lines are known again when numbers are in doubt; as many as are shown at most."""
        self._known |= dict.fromkeys(line.key for line in lines)
        if len(self._known) > 2 * KEPT:
            self._known = dict.fromkeys(list(self._known)[-KEPT:])

    def _own(self) -> list[Line]:
        """What the console said since the last look; nothing of it where one job is wanted."""
        new = [alert for alert in self._desk.alerts.all if alert.at > self._told]
        self._told = max([self._told, *(alert.at for alert in new)])
        return [] if self._job is not None else [alert_line(alert) for alert in new]

    def _watch_removals(self, old: tuple[Job, ...], jobs: tuple[Job, ...]) -> None:
        """Numbers of the lines of a removed job are given again, perhaps below the last one seen."""
        if {job.id for job in old} - {job.id for job in jobs}:
            self._is_in_doubt = True

    def _wait(self, _error: FfstudioError) -> None:
        """A busy database is asked again at the next look."""
        self._is_asking = False


class PrintedLines(QObject):
    """What the runner prints. `came(lines)`; `began()` before the lines of another runner."""

    came = Signal(object)
    began = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._mark, self._is_asking = desk, Mark(), False

    def look(self) -> None:
        """Asks for what was added, unless the last answer is still to come."""
        if not self._is_asking:
            self._is_asking = True
            path, mark = self._desk.runner.log, self._mark
            self._desk.work.run(Lane.MEDIA, lambda _: read_on(path, mark), self._take)

    def _take(self, news: News) -> None:
        self._is_asking = False
        if not isValid(self):
            return
        self._mark = news.mark
        if news.is_anew:
            self.began.emit()
        if news.lines:
            self.came.emit([printed_line(text) for text in news.lines])


def _read(store: Store, after: int, job: int | None) -> _Read:
    last = store.events.last()
    found = store.events.latest(after, KEPT, job)
    highest = max([last, *(number for number, _ in found[-1:])])
    return _Read(tuple(event_line(number, event) for number, event in found), highest)
