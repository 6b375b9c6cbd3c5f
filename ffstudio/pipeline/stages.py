"""Stages in threads, joined by bounded queues: the first error wins and reaches the caller."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterator
from queue import Empty, Full, Queue
from types import TracebackType
from typing import Self, TypeVar

from ffstudio.domain.progress import CancelToken

T = TypeVar("T")

POLL_SECONDS = 0.05  # how soon a waiting stage notices that the others have stopped
_END = object()


class _StoppedError(Exception):
    """Ends a stage that waits for a pipeline which has stopped; never leaves this module."""


class Pipeline:
    """Runs generators in threads of their own until the last is drained.

        with Pipeline("Rendering", cancel) as p:
            frames = p.stage("decode", reader.frames(), depth=4)
            for done in p.stage("encode", encode(frames), depth=8):
                ...

    Each stage is a generator over the stage before. Leaving the block stops and joins every thread. An error in
    any stage is raised where the caller iterates, as it was; `cancel` raises Cancelled there.
    """

    def __init__(self, doing: str, cancel: CancelToken) -> None:
        self._doing, self._cancel = doing, cancel
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []
        self._errors: Queue[BaseException] = Queue()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def stage(self, name: str, items: Generator[T, None, None] | Iterator[T], depth: int) -> Iterator[T]:
        """Runs `items` in a thread named `name`; at most `depth` of them wait for the next stage."""
        queue: Queue[object] = Queue(depth)
        thread = threading.Thread(target=self._run, args=(items, queue), name=f"ffstudio-{name}")
        self._threads.append(thread)
        thread.start()
        return self._drain(queue)

    def _run(self, items: Iterator[T], queue: Queue[object]) -> None:
        try:
            for item in items:
                self._wait(lambda item=item: queue.put(item, timeout=POLL_SECONDS))  # type: ignore[misc]
            self._wait(lambda: queue.put(_END, timeout=POLL_SECONDS))
        except _StoppedError:
            pass
        except BaseException as error:  # noqa: BLE001 - carried to the caller by _drain
            self._errors.put(error)
            self._stop.set()
        finally:
            close = getattr(items, "close", None)
            if close:
                close()

    def _drain(self, queue: Queue[object]) -> Iterator[T]:
        while True:
            item = self._wait(lambda: queue.get(timeout=POLL_SECONDS))
            if item is _END:
                return
            yield item  # type: ignore[misc]

    def _wait(self, attempt: Callable[[], object]) -> object:
        in_stage = threading.current_thread() in self._threads
        while True:
            if not in_stage:
                self._raise_first()
                self._cancel.check(self._doing)
            if self._stop.is_set():
                raise _StoppedError
            try:
                return attempt()
            except (Empty, Full):
                continue

    def _raise_first(self) -> None:
        if not self._errors.empty():
            raise self._errors.get()
