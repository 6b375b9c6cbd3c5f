"""The render queue as the window sees it: looked at twice a second, beside the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.jobs import Job, JobState
from ffstudio.store import Store
from ffstudio.ui.work import Lane, Work

LOOK_MS = 500

T = TypeVar("T")


class Jobs(QObject):
    """`changed(old, new)` with tuples of all jobs in the order they run, whenever anything differs."""

    changed = Signal(object, object)

    def __init__(self, store: Store, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._work = store, work
        self._jobs: tuple[Job, ...] = ()
        self._is_asking = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def all(self) -> tuple[Job, ...]:
        return self._jobs

    @property
    def running(self) -> tuple[Job, ...]:
        return tuple(job for job in self._jobs if job.state is JobState.RUNNING)

    def start(self) -> None:
        self._timer.start()
        self.look()

    def stop(self) -> None:
        self._timer.stop()

    def look(self) -> None:
        """Asks the job database, unless the last answer is still to come."""
        if not self._is_asking:
            self._is_asking = True
            known = {job.id: job for job in self._jobs}
            self._work.run(
                Lane.STORE, lambda _: tuple(self._store.jobs.look(known)), self._take, failed=self._wait
            )

    def do(self, verb: Callable[[Store], T], done: Callable[[T], None] = lambda _: None) -> None:
        """Runs a verb on the job database, then looks again. An error is an alert."""

        def end(result: T) -> None:
            done(result)
            self.look()

        self._work.run(Lane.STORE, lambda _: verb(self._store), end)

    def _take(self, jobs: tuple[Job, ...]) -> None:
        self._is_asking = False
        if jobs != self._jobs:
            old, self._jobs = self._jobs, jobs
            self.changed.emit(old, jobs)

    def _wait(self, _error: FfstudioError) -> None:
        """A busy database is asked again at the next look."""
        self._is_asking = False
