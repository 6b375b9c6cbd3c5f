"""Watches the event loop: how long it stands still, and what it was at."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from types import FrameType, TracebackType

from PySide6.QtCore import QObject, Qt, QTimer

from tests.control import Control, Core

TICK_MS, LIMIT_MS = 5, 50
AWAKE_MS = 10.0  # a control that stood still for less was awake
PACKAGE = str(Path(__file__).resolve().parents[1] / "ffstudio")


@dataclass(frozen=True)
class Gap:
    """Milliseconds between two turns of the loop, of which the window's thread worked `own`, `at` so many seconds.

    A long gap with little of its own was somebody else's: another thread that kept Python, or another program.
    `where` is what the threads were at when it became too long, "" where it did not. Where a thread keeps Python
    without ever letting go, it says what the threads were at after that.

    The machine's part: `coreless` is how long the thread was ready while others had the cores, `control` how long
    an idle process stood still meanwhile.
    """

    wall: float
    own: float
    at: float
    where: str = ""
    coreless: float = 0.0
    control: float = 0.0

    @property
    def fair(self) -> float:
        """What is not the machine's for certain."""
        return self.wall - self.coreless

    def __str__(self) -> str:
        parts = f"{self.own:.0f} own, {self.coreless:.0f} without a core, control {self.control:.0f}"
        return f"{self.wall:.0f} ms ({parts}) after {self.at:.1f} s: {self.where or '-'}"


class Sampler:
    """A thread that looks at all threads once the last turn of the loop is over the limit.

    It needs Python for that, so it waits its turn; to look without (`faulthandler`) crashes now and then.
    """

    def __init__(self) -> None:
        self._lock, self._over = threading.Lock(), threading.Event()
        self._last, self._where = time.perf_counter(), ""
        self._frames: dict[int, FrameType] = {}
        self._thread = threading.Thread(target=self._run, name="watchdog", daemon=True)
        self._thread.start()

    def turn(self) -> str:
        """In the window's thread: the loop has turned; where the threads were, "" within the limit."""
        with self._lock:
            where, self._where, self._last = self._where, "", time.perf_counter()
            self._frames.clear()  # here: the sampler must not be the last to hold a widget that was in hand
        return where

    def close(self) -> None:
        self._over.set()
        self._thread.join()
        self.turn()

    def _run(self) -> None:
        wait = LIMIT_MS / 1000
        while not self._over.wait(wait):
            with self._lock:
                wait = self._last + LIMIT_MS / 1000 - time.perf_counter()
                if wait <= 0:
                    wait = LIMIT_MS / 1000
                    self._look()

    def _look(self) -> None:
        if not self._where:
            self._frames = sys._current_frames()
            self._where = "; ".join(place for frame in self._frames.values() if (place := _place(frame)))


@dataclass
class Watchdog:
    """`with Watchdog() as watchdog:` in the window's thread, which has to turn its loop meanwhile.

    With a control, `report` says of each gap how long that stood still.
    """

    control: Control | None = None
    gaps: list[Gap] = field(default_factory=list)

    def __enter__(self) -> Watchdog:
        self._sampler, self._owner = Sampler(), QObject()
        self._began = self._last = time.perf_counter()
        self._own, self._core = time.thread_time(), Core()
        self._coreless = self._core.waited()
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
        self._sampler.close()
        self._core.close()
        self._owner.deleteLater()

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
        """Prints and forgets what was seen so far; the worst of it that is the program's, in ms.

        That is its own work, and a gap while it had a core and the control was awake.
        """
        self._tick()
        self._compare()
        worst, own = self.worst, self.most_of_its_own
        fair = max((gap for gap in self.gaps if gap.control < AWAKE_MS), key=lambda gap: gap.fair)
        most = max(gap.control for gap in self.gaps)
        print(
            f"{what:26} own {own.own:4.0f} ms; gap {worst[0].wall:4.0f} ms, "
            f"with a core and an awake control {fair.fair:4.0f} ms; "
            f"99.9 % {self.share(0.999):4.0f} ms; control {most:4.0f} ms"
        )
        for gap in dict.fromkeys((*worst, fair, own)):
            print(f"    {gap}")
        self._tick()  # what was spent on the report is nobody's
        self.gaps.clear()
        return max(own.own, fair.fair)

    def _compare(self) -> None:
        if self.control:
            self.control.look()
            self.gaps = [self._compared(gap, self.control) for gap in self.gaps]

    def _compared(self, gap: Gap, control: Control) -> Gap:
        began = self._began + gap.at
        return replace(gap, control=control.longest(began, began + gap.wall / 1000))

    def _tick(self) -> None:
        now, own, coreless = time.perf_counter(), time.thread_time(), self._core.waited()
        wall, worked = (now - self._last) * 1000, (own - self._own) * 1000
        where = self._sampler.turn()
        self.gaps.append(Gap(wall, worked, self._last - self._began, where, coreless - self._coreless))
        self._last, self._own, self._coreless = now, own, coreless


def _place(frame: FrameType) -> str:
    """The last two of our own functions that a thread was in, and where exactly; "" for a thread at rest."""
    ours = islice((call for call in _calls(frame) if PACKAGE in call.f_code.co_filename), 2)
    found = [_name(call) for call in ours]
    return " < ".join(dict.fromkeys((_name(frame), *found))) if found else ""


def _calls(frame: FrameType | None) -> Iterator[FrameType]:
    while frame:
        yield frame
        frame = frame.f_back


def _name(frame: FrameType) -> str:
    code = frame.f_code
    return f"{Path(code.co_filename).name}:{frame.f_lineno} {code.co_name}"
