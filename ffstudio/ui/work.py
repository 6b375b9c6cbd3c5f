"""Work beside the window: an operation runs in a thread, its outcome comes back to the window's thread."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, SignalInstance
from shiboken6 import isValid

from ffstudio.domain.errors import BugError, FfstudioError
from ffstudio.domain.progress import CancelToken, Progress
from ffstudio.domain.sentences import said
from ffstudio.ui.yielding import give_way

T = TypeVar("T")
Failed = Callable[[FfstudioError], None]


class Lane(Enum):
    """Who does it, and how many at once."""

    STORE = "store"  # the job database, one statement after the other
    MEDIA = "media"  # probing and thumbnails
    ENGINE = "engine"  # analyses, which may take minutes
    IMPORT = "import"  # files that are taken in, and the faces of pictures: must not wait for an analysis


THREADS = {Lane.STORE: 1, Lane.MEDIA: 2, Lane.ENGINE: 1, Lane.IMPORT: 1}


class Task:
    """One operation under way. An operation looks at the task's `token` and may call `report`.

    It has no signals of its own, `Work` has: an object of Qt for each task would have to be deleted after it.
    """

    def __init__(self, title: str, reported: SignalInstance) -> None:
        self.title, self.token = title, CancelToken()
        self.progress: Progress | None = None
        self._reported = reported

    def report(self, progress: Progress) -> None:
        """From the worker's thread."""
        self._reported.emit(self, progress)

    def cancel(self) -> None:
        self.token.cancel()


Operation = Callable[[Task], T]


@dataclass(frozen=True)
class _End:
    """What follows a task. Kept in the window's thread: a worker must not be the last to hold a widget."""

    done: Callable[[Any], None]
    failed: Failed


class Work(QObject):
    """Runs operations in lanes. `began(task)`, `progressed(task)`, `ended(task)` are for those who watch tasks."""

    began = Signal(object)
    progressed = Signal(object)
    ended = Signal(object)
    _reported = Signal(object, object)
    _came = Signal(object, object, object)

    def __init__(self, failed: Failed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._failed, self._ends, self._closed = failed, dict[Task, _End](), False
        self._pools = {
            lane: ThreadPoolExecutor(threads, f"ffstudio-{lane.value}", give_way)
            for lane, threads in THREADS.items()
        }
        for pool in self._pools.values():
            pool.submit(lambda: None)  # who starts a thread waits until it runs: better now than later
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._reported.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    @property
    def tasks(self) -> tuple[Task, ...]:
        return tuple(self._ends)

    def run(
        self,
        lane: Lane,
        operation: Operation[T],
        done: Callable[[T], None],
        *,
        failed: Failed | None = None,
        title: str = "",
    ) -> Task:
        """Runs `operation(task)` in a lane; then `done(result)` or `failed(error)` in the window's thread.

        An untitled task is not shown. Without `failed` an error is an alert. After `close` nothing comes back.
        """
        task = Task(title, self._reported)
        self._ends[task] = _End(done, failed or self._failed)
        self.began.emit(task)
        self._pools[lane].submit(_run, operation, task, self._came)
        return task

    def drain(self, lane: Lane) -> None:
        """Waits for what was asked of a lane of one thread so far, and delivers it; for the window's end."""
        self._pools[lane].submit(lambda: None).result()
        QCoreApplication.sendPostedEvents(self, 0)

    def close(self) -> None:
        """Cancels everything and waits until no thread is left."""
        self._closed = True
        for task in self._ends:
            task.cancel()
        for pool in self._pools.values():
            pool.shutdown(wait=True, cancel_futures=True)
        self._ends.clear()

    def _keep(self, task: Task, progress: Progress) -> None:
        task.progress = progress
        if task in self._ends:
            self.progressed.emit(task)

    def _deliver(self, task: Task, result: Any, error: FfstudioError | None) -> None:
        if self._closed:
            return
        self.ended.emit(task)
        end = self._ends.pop(task)
        follow: Callable[[Any], None] = end.done if error is None else end.failed
        if not _is_gone(follow):
            follow(result if error is None else error)


def _run(operation: Operation[T], task: Task, came: SignalInstance) -> None:
    """In the worker's thread."""
    result: T | None = None
    error: FfstudioError | None = None
    try:
        task.token.check(task.title or "The work")
        result = operation(task)
    except FfstudioError as known:
        error = known
    except Exception as bug:  # noqa: BLE001 - a defect in a thread must be seen, not lost
        error = BugError(
            said("Something went wrong"), _last_line(bug), said("send a diagnostics bundle (Help)")
        )
    came.emit(task, result, error)


def _is_gone(follow: Callable[..., None]) -> bool:
    """True for a method of a widget that was thrown away meanwhile: its window is not there any more."""
    method = follow.func if isinstance(follow, partial) else follow
    owner = getattr(method, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)


def _last_line(error: Exception) -> str:
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({place.name}, line {place.lineno})"
