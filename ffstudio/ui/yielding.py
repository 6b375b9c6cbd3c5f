"""Work beside the window gives way to it: the editor's hand comes before thumbnails, and these before renders."""

from __future__ import annotations

import ctypes
import os
import sys
import threading

SWITCH_S = 0.0005  # a thread may keep Python so long while the window waits for it; by itself ten times that
THREADS, RENDERS = 5, 10  # steps of Linux (0 to 19): a render must not hold up a thread that holds Python
BELOW_NORMAL = -1  # of Windows' classes of threads


def switch_soon() -> None:
    """For the process of the window."""
    sys.setswitchinterval(SWITCH_S)


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
