"""Watching a folder: told by the system of changes, or looking now and then; alone, and until stopped."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from ffstudio.config.paths import Paths
from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.failures import FolderUnwatchable, WatcherBusy
from ffstudio.domain.progress import CancelToken
from ffstudio.jobs.hot.folder import HotFolder
from ffstudio.jobs.runner import Runner

BUSY_SECONDS = 0.5  # between two looks while a file grows or a job is waited for
CALM_SECONDS = 10.0  # a look even without any notice: systems lose some
STOP_SECONDS = 0.2  # how soon a stop is seen
POLL_SECONDS = 2.0  # between two lists of a folder that gives no notice


class _Waker(FileSystemEventHandler):
    """Whatever happened, the folder itself is looked at."""

    def __init__(self, wake: threading.Event) -> None:
        self._wake = wake

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in ("opened", "closed_no_write"):  # that is us, looking
            self._wake.set()


@contextmanager
def observed(folder: Path, *, poll: bool) -> Iterator[threading.Event]:
    """An event that is set whenever something changes below `folder`; leaves no thread.

    Raises FolderUnwatchable.
    """
    wake = threading.Event()
    observer: BaseObserver = PollingObserver(timeout=POLL_SECONDS) if poll else Observer()
    observer.name = "ffstudio-observer"
    observer.schedule(_Waker(wake), str(folder), recursive=True)
    try:
        observer.start()
    except OSError as error:
        observer.unschedule_all()
        raise FolderUnwatchable(folder, error.strerror or str(error)) from error
    try:
        yield wake
    finally:
        observer.stop()
        observer.join()


@contextmanager
def only_watcher(folder: Path, paths: Paths) -> Iterator[None]:
    """Raises WatcherBusy where another process of this user watches the folder."""
    paths.data.mkdir(parents=True, exist_ok=True)
    name = hashlib.sha256(str(folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    lock = FileLock(paths.data / f"watch-{name}.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise WatcherBusy(folder) from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def working(runner: Runner, stop: CancelToken) -> Iterator[None]:
    """A runner at work in a thread of its own; its error stops the watcher and is raised at the end."""
    errors: list[FfstudioError] = []
    over = CancelToken()

    def work() -> None:
        try:
            runner.run(once=False, stop=over)
        except FfstudioError as error:
            errors.append(error)
            stop.cancel()

    thread = threading.Thread(target=work, name="ffstudio-runner")
    thread.start()
    try:
        yield
    finally:
        over.cancel()
        thread.join()
    if errors:
        raise errors[0]


def watch_until(
    hot: HotFolder, wake: threading.Event, stop: CancelToken, is_over: Callable[[], bool]
) -> None:
    """Looks at the folder until `stop`, or until `is_over` says so after a look."""
    while not stop.is_cancelled:
        start = time.monotonic()
        hot.step(start)
        if is_over():
            hot.step(time.monotonic())  # what ended since the last look
            return
        is_busy = not hot.is_settled or hot.is_working()
        _rest(
            max(BUSY_SECONDS, time.monotonic() - start), stop
        )  # thousands of files take half of a core at most
        if not is_busy:
            _rest(CALM_SECONDS, stop, wake)
        wake.clear()


def _rest(seconds: float, stop: CancelToken, wake: threading.Event | None = None) -> None:
    end = time.monotonic() + seconds
    while not stop.is_cancelled and (left := end - time.monotonic()) > 0:
        if wake is None:
            time.sleep(min(left, STOP_SECONDS))
        elif wake.wait(min(left, STOP_SECONDS)):
            return
