"""Work beside the window gives way to it: the editor's hand comes before thumbnails, and these before renders."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

SWITCH_S = 0.0005  # a thread may keep Python so long while the window waits for it; by itself ten times that
MANY, BREATH_MS = 16, 200  # files of an edit, and how long the work on so many waits
THREADS, RENDERS = 5, 10  # steps of Linux (0 to 19): a render must not hold up a thread that holds Python
FULL, LONG_S = 2, 0.015  # the generation that a full collection is of; what is too long for one
BELOW_NORMAL = -1  # of Windows' classes of threads


def switch_soon() -> None:
    """For the process of the window."""
    sys.setswitchinterval(SWITCH_S)


def breath(count: int) -> int:
    """Milliseconds that the work on so many new files waits: it would contend with the panels for Python."""
    return BREATH_MS if count > MANY else 0


def give_way() -> None:
    """The calling thread, and those that it starts, run after the window's; where the system cannot, as before."""
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        kernel.SetThreadPriority(kernel.GetCurrentThread(), BELOW_NORMAL)
    elif sys.platform.startswith("linux"):  # elsewhere it would be the whole process
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), THREADS)


def let_give_way(process: int) -> None:
    """A render's process, by its id, just started; on Windows it is born so."""
    if sys.platform != "win32":
        os.setpriority(os.PRIO_PROCESS, process, RENDERS)
    # A session of its own may be scheduled as a group, among whose members alone the steps above count.
    with suppress(OSError):
        Path(f"/proc/{process}/autogroup").write_text(str(RENDERS), "ascii")


def keep_collections_short() -> None:
    """For the process of the window, once its window stands there: what lives now is not gone through again.

    Python's collector of cycles stops every thread, and a full collection goes through all that lives: with a
    console and the engine's libraries in memory 60 to 120 ms. So these are set aside, and later whatever survives a
    collection that took long: the next one goes through what is younger. Only cycles are the collector's business;
    what else was set aside is still freed once nobody holds it.
    """
    gc.freeze()
    gc.callbacks.append(_Collections().watch)


class _Collections:
    """Knows how long the collection under way takes."""

    def __init__(self) -> None:
        self._began = 0.0

    def watch(self, phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            self._began = time.perf_counter()
        elif info["generation"] == FULL and time.perf_counter() - self._began > LONG_S:
            gc.freeze()
