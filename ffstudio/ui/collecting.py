"""Python's collector of cycles runs in the window's thread only, and only between its turns."""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 20  # between looks: garbage of more would be a long turn
FULL, FULL_S = 2, 10  # the generation of a full collection, and at least how many seconds lie between two


class Collector(QObject):
    """Takes the place of the automatic collector until `stop`.

    By itself Python collects wherever an object too many is made. That may be in a worker, which then deletes
    icons, pens and QObjects beside the window's thread; or deep in Qt, as PySide makes objects of Python in the
    destructor of a QObject while Qt holds its lock: another QObject that is deleted there waits for it for ever.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled, self._full_at = gc.isenabled(), time.monotonic() + FULL_S
        gc.disable()
        timer = QTimer(self, interval=LOOK_MS)
        timer.timeout.connect(self._look)
        timer.start()

    def stop(self) -> None:
        """Gives the collector back. To be called last, by hand: nothing of Qt's may be left for another thread."""
        self.deleteLater()
        gc.collect()
        if self._was_enabled:
            gc.enable()

    def _look(self) -> None:
        generation = due()
        if generation == FULL and time.monotonic() < self._full_at:
            generation = FULL - 1
        if generation >= 0:
            gc.collect(generation)
        if generation == FULL:
            self._full_at = time.monotonic() + FULL_S


def due() -> int:
    """The oldest generation that has outgrown its threshold, as Python itself would choose; -1 for none."""
    grown = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    return max((generation for generation, is_due in enumerate(grown) if is_due), default=-1)
