"""Python's garbage is collected by the window's thread between two of its turns, and by no other thread.

Whoever collects holds up all threads, and a worker's thread would destroy widgets, which are not its own.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 500


@contextmanager
def tidying() -> Iterator[None]:
    """What exists now, modules and widgets, is not looked through again until the block ends."""
    owner = QObject()
    timer = QTimer(owner, interval=LOOK_MS)
    timer.timeout.connect(_tidy)
    gc.disable()
    gc.freeze()
    timer.start()
    try:
        yield
    finally:
        timer.stop()
        gc.unfreeze()
        gc.enable()


def _tidy() -> None:
    """The oldest generation that is due, as Python itself would choose it."""
    due = [
        place
        for place, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if count > limit
    ]
    if due:
        gc.collect(due[-1])
