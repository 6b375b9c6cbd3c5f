"""The viewer's thread: it owns an engine, does the latest request, and drops those before it."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Condition, Thread

from PySide6.QtCore import QObject, Signal

from ffstudio.config.paths import Paths
from ffstudio.domain.errors import BugError
from ffstudio.domain.sentences import said
from ffstudio.ui.viewer.looks import Request, Shown
from ffstudio.ui.viewer.viewings import Viewings
from ffstudio.ui.yielding import give_way


class PreviewWorker(QObject):
    """`came(shown)` follows a request that was not overtaken, `fetched(shown)` every order.

    The thread begins with the first request. Whoever makes one closes it.
    """

    came = Signal(object)
    fetched = Signal(object)

    def __init__(self, paths: Paths, tint: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loop = _Loop(lambda: Viewings(paths, tint), self.came.emit, self.fetched.emit)
        # For a panel that goes without its window being closed.
        self.destroyed.connect(partial(_Loop.stop, self._loop))

    @property
    def looks(self) -> int:
        """Requests done so far."""
        return self._loop.looks

    def ask(self, request: Request) -> None:
        """Does this request next; one that waits is dropped."""
        self._loop.put(request, is_order=False)

    def order(self, request: Request) -> None:
        """Does this request as soon as it can, and drops nothing: for a frame to keep."""
        self._loop.put(request, is_order=True)

    def close(self) -> None:
        """Ends the thread after the look under way, and frees its engine. Requests after it are ignored."""
        self._loop.stop()


class _Loop:
    """The thread's side; holds no object of Qt but the signals it was given."""

    def __init__(
        self,
        open_viewings: Callable[[], Viewings],
        came: Callable[[Shown], None],
        fetched: Callable[[Shown], None],
    ) -> None:
        self._open, self._came, self._fetched = open_viewings, came, fetched
        self._changed = Condition()
        self._wanted: Request | None = None
        self._orders: list[Request] = []
        self._is_stopped = False
        self._thread: Thread | None = None
        self.looks = 0

    def put(self, request: Request, *, is_order: bool) -> None:
        with self._changed:
            if self._is_stopped:
                return
            if is_order:
                self._orders.append(request)
            else:
                self._wanted = request
            if self._thread is None:
                self._thread = Thread(target=self._run, name="ffstudio-preview", daemon=True)
                self._thread.start()
            self._changed.notify()

    def stop(self, _: object = None) -> None:
        with self._changed:
            self._is_stopped = True
            self._changed.notify()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        give_way()
        viewings = self._open()
        try:
            while (taken := self._next()) is not None:
                request, deliver = taken
                shown = _made(viewings, request)
                self.looks += 1
                # The window may go while a frame is being made.
                with suppress(RuntimeError):
                    deliver(shown)
        finally:
            viewings.close()

    def _next(self) -> tuple[Request, Callable[[Shown], None]] | None:
        with self._changed:
            self._changed.wait_for(lambda: self._is_stopped or self._wanted or self._orders)
            if self._is_stopped:
                return None
            if self._wanted is not None:
                request, self._wanted = self._wanted, None
                return request, self._came
            return self._orders.pop(0), self._fetched


def _made(viewings: Viewings, request: Request) -> Shown:
    try:
        return viewings.show(request)
    except Exception as bug:  # noqa: BLE001 - a defect in a thread must be seen, not lost
        place = traceback.extract_tb(bug.__traceback__)[-1]
        why = f"{type(bug).__name__}: {bug} ({place.name}, line {place.lineno})"
        error = BugError(said("The preview went wrong"), why, said("send a diagnostics bundle (Help)"))
        return Shown(request, error=error)
