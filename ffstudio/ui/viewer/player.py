"""Plays the clip in hand by moving the frame in hand; frames that cannot be shown in time are dropped."""

from __future__ import annotations

import time
from collections import deque

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ffstudio.ui.selection import Looking, Selection
from ffstudio.ui.viewer.clock import Run, Span, Times, due

FASTEST = 8
LEAST_TICK_MS = 8  # no screen shows more
PACE_SECONDS = 1.0  # over which the frames shown are counted


class Player(QObject):
    """`changed` follows start, stop and another speed. The frame goes through the selection, as a click would.

    `cuts` are frames that begin a shot, where that is known.
    """

    changed = Signal()

    def __init__(self, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self._times: Times | None = None
        self.cuts: tuple[int, ...] = ()
        self._run: Run | None = None
        self._began, self._own = 0.0, -1
        self._shown: deque[float] = deque()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        selection.changed.connect(self._follow)

    @property
    def speed(self) -> float:
        """Times the clip's own, negative backwards, 0 at rest."""
        return self._run.speed if self._run else 0.0

    @property
    def whole(self) -> Span:
        """All frames of the clip; the one in hand while nobody knows how many there are."""
        return Span(0, max(len(self._times) - 2, 0) if self._times is not None else self._selection.now.frame)

    @property
    def rate(self) -> float:
        """Mean frames a second of the clip."""
        if self._times is None:
            return 25.0
        return (len(self._times) - 1) / max(float(self._times[-1]), 1e-3)

    @property
    def pace(self) -> float:
        """Frames shown a second of late."""
        if len(self._shown) < 2:
            return 0.0
        return (len(self._shown) - 1) / max(self._shown[-1] - self._shown[0], 1e-3)

    def load(self, times: Times | None) -> None:
        """Another clip's frames [n + 1], s; None while they are not known."""
        if times is not self._times:
            self.stop()
            self._times, self.cuts = times, ()

    def play(self, speed: float = 1.0, span: Span | None = None, *, loops: bool = False) -> None:
        """Plays from the frame in hand, or anew where it stands at the end; nothing happens without a clip."""
        if self._times is None or not speed:
            return
        span, now = span or self.whole, self._selection.now.frame
        at_end = now >= span.last if speed > 0 else now <= span.first
        if at_end or not span.first <= now <= span.last:
            now = span.first if speed > 0 else span.last
        self._shown.clear()
        self._begin(Run(now, speed, span, loops))
        self._go(now)
        self.changed.emit()

    def stop(self) -> None:
        self._timer.stop()
        if self._run is not None:
            self._run = None
            self.changed.emit()

    def shuttle(self, direction: int, *, loops: bool = False) -> None:
        """J and L: plays that way, and twice as fast with each further call."""
        speed = self.speed
        faster = min(abs(speed) * 2, FASTEST) if speed * direction > 0 else 1
        self.play(direction * faster, loops=loops)

    def step(self, frames: int) -> None:
        """Stops, and goes so many frames on."""
        self.stop()
        self.go(self._selection.now.frame + frames)

    def go(self, frame: int) -> None:
        """Goes to a frame; playing goes on from there."""
        self._selection.set(frame=self.whole.limit(frame) if self._times is not None else max(frame, 0))

    def saw(self) -> None:
        """A frame was shown while playing."""
        now = time.perf_counter()
        self._shown.append(now)
        while self._shown and now - self._shown[0] > PACE_SECONDS:
            self._shown.popleft()

    def _begin(self, run: Run) -> None:
        self._run, self._began = run, time.perf_counter()
        self._timer.start(max(LEAST_TICK_MS, round(1000 / self.rate / abs(run.speed))))

    def _tick(self) -> None:
        run, times = self._run, self._times
        if run is None or times is None:
            return
        frame, is_over = due(run, time.perf_counter() - self._began, times)
        if is_over:
            frame = run.span.last if run.speed > 0 else run.span.first
            self.stop()
        self._go(frame)

    def _go(self, frame: int) -> None:
        self._own = frame
        self._selection.set(frame=frame)

    def _follow(self, old: Looking, new: Looking) -> None:
        """Somebody else moved the frame: playing goes on from there; another clip stops it."""
        if old.target != new.target:
            self.stop()
        elif self._run is not None and new.frame != self._own:
            span = self._run.span if self._run.span.limit(new.frame) == new.frame else self.whole
            self._begin(Run(new.frame, self._run.speed, span, self._run.loops))
