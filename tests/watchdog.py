"""Watches the event loop: how long it stands still, and what it was at."""

from __future__ import annotations

import faulthandler
import re
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer

TICK_MS, LIMIT_MS = 5, 50
PACKAGE = str(Path(__file__).resolve().parents[1] / "ffstudio")
THREAD = re.compile(r"^(?:Current thread|Thread) .*$", re.MULTILINE)
CALL = re.compile(r'File "(?P<file>.+)", line (?P<line>\d+) in (?P<name>.+)')


@dataclass(frozen=True)
class Gap:
    """Milliseconds between two turns of the loop, of which the window's thread worked `own`, `at` so many seconds.

    A long gap with little of its own was somebody else's: another thread that kept Python, or another program.
    `where` is what the threads were at when it became too long, "" where it did not.
    """

    wall: float
    own: float
    at: float
    where: str = ""

    def __str__(self) -> str:
        return f"{self.wall:.0f} ms ({self.own:.0f} ms of its own) after {self.at:.1f} s: {self.where or '-'}"


@dataclass
class Watchdog:
    """`with Watchdog() as watchdog:` in the window's thread, which has to turn its loop meanwhile."""

    gaps: list[Gap] = field(default_factory=list)

    def __enter__(self) -> Watchdog:
        # Python's own watchdog needs no Python to run, and holds no reference to what it looks at.
        self._dump = tempfile.TemporaryFile("w+", encoding="utf-8")
        self._owner = QObject()
        self._began = self._last = time.perf_counter()
        self._own = time.thread_time()
        self._timer = timer = QTimer(self._owner, interval=TICK_MS)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._tick)
        timer.start()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._timer.stop()
        self._tick()
        faulthandler.cancel_dump_traceback_later()
        self._owner.deleteLater()
        self._dump.close()

    @property
    def worst(self) -> list[Gap]:
        """The three longest."""
        return sorted(self.gaps, key=lambda gap: -gap.wall)[:3]

    @property
    def most_of_its_own(self) -> Gap:
        """The one in which the window's thread worked longest."""
        return max(self.gaps, key=lambda gap: gap.own)

    def share(self, part: float) -> float:
        """The wall time, in ms, that this part of the gaps (0 to 1) stays below."""
        walls = sorted(gap.wall for gap in self.gaps)
        return walls[min(int(len(walls) * part), len(walls) - 1)]

    def report(self, what: str) -> float:
        """Prints and forgets what was seen so far; the longest gap, in ms."""
        worst, own = self.worst, self.most_of_its_own.own
        print(f"{what:34} 99.9 %: {self.share(0.999):6.1f} ms; most of its own: {own:.1f} ms; longest:")
        for gap in worst:
            print(f"    {gap}")
        self.gaps.clear()
        return worst[0].wall

    def _tick(self) -> None:
        faulthandler.cancel_dump_traceback_later()
        now, own = time.perf_counter(), time.thread_time()
        gap = Gap(
            (now - self._last) * 1000, (own - self._own) * 1000, self._last - self._began, self._where()
        )
        self.gaps.append(gap)
        self._last, self._own = now, own
        faulthandler.dump_traceback_later(LIMIT_MS / 1000, file=self._dump)

    def _where(self) -> str:
        self._dump.seek(0)
        dump = self._dump.read()
        if dump:
            self._dump.seek(0)
            self._dump.truncate()
        return "; ".join(place for part in THREAD.split(dump) if (place := _place(part)))


def _place(thread: str) -> str:
    """The last two of our own functions that a thread was in, and where exactly; "" for a thread at rest."""
    calls = [f"{Path(call['file']).name}:{call['line']} {call['name']}" for call in CALL.finditer(thread)]
    ours = [
        called for called, call in zip(calls, CALL.finditer(thread), strict=True) if PACKAGE in call["file"]
    ]
    return " < ".join(dict.fromkeys((calls[0], *ours[:2]))) if ours else ""
