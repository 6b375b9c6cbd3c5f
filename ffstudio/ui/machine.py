"""What the machine does, once a second, and what of it is remembered."""

from __future__ import annotations

import os
import threading
import time
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Qt, Signal

from ffstudio.domain.jobs import Job, JobState
from ffstudio.domain.samples import Sample
from ffstudio.telemetry.gpu import Gpu
from ffstudio.telemetry.sampler import Sampler
from ffstudio.ui.equipment import Equipment
from ffstudio.ui.gpu.curves import columns
from ffstudio.ui.gpu.history import History
from ffstudio.ui.gpu.runs import Run, follow
from ffstudio.ui.jobs import Jobs
from ffstudio.ui.runner import RunnerProcess

PERIOD_S = 1.0
WAITING = (JobState.QUEUED, JobState.INTERRUPTED)


class Machine(QObject):
    """Samples in a thread of its own from `start` to `close`; `sampled(Sample)` comes in the window's thread.

    `gpus` are those sampled, `why_none` says why there are none; both are known with the first sample, and
    `found()` follows when they change. `ran()` follows when a job begins or ends.
    """

    sampled = Signal(object)
    found = Signal()
    ran = Signal()
    _came = Signal(object, object, str)

    def __init__(
        self, jobs: Jobs, runner: RunnerProcess, equipment: Equipment, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs, self._runner, self.equipment = jobs, runner, equipment
        self.gpus: tuple[Gpu, ...] = ()
        self.why_none = ""
        self.latest: Sample | None = None
        self.history = History()
        self.runs: tuple[Run, ...] = ()
        self._began = datetime.now(UTC)
        self._pids = frozenset({os.getpid()})
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._sample, name="ffstudio-machine", daemon=True)
        self._came.connect(self._take, Qt.ConnectionType.QueuedConnection)
        jobs.changed.connect(self._follow)

    def start(self) -> None:
        """Begins to sample, and to look at the equipment."""
        self._thread.start()
        self.equipment.start()

    def close(self) -> None:
        """Ends the thread and waits for it."""
        self.equipment.stop()
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()

    @property
    def fps(self) -> float | None:
        """Frames a second of all running jobs, None where none runs."""
        running = self._jobs.running
        return sum(job.fps for job in running) if running else None

    @property
    def waiting(self) -> int:
        """Jobs that wait for a runner."""
        return sum(job.state in WAITING for job in self._jobs.all)

    def _sample(self) -> None:
        """The thread: at whole periods, none made up for."""
        with Sampler() as sampler:
            while not self._stop.is_set():
                sample = sampler.sample(self._pids)
                self._came.emit(sample, sampler.gpus, sampler.why_none)
                self._stop.wait(PERIOD_S - time.monotonic() % PERIOD_S)

    def _take(self, sample: Sample, gpus: tuple[Gpu, ...], why_none: str) -> None:
        if self._stop.is_set():
            return
        is_new = self.latest is None or why_none != self.why_none or _names(gpus) != _names(self.gpus)
        self.gpus, self.why_none, self.latest = gpus, why_none, sample
        self._pids = frozenset({os.getpid(), *self._runner.pids})
        self.history.add(sample.at.timestamp(), columns(sample, self.fps, self.waiting))
        if is_new:
            self.found.emit()
        self.sampled.emit(sample)

    def _follow(self, _old: tuple[Job, ...], jobs: tuple[Job, ...]) -> None:
        runs = follow(self.runs, jobs, datetime.now(UTC), self._began)
        if runs != self.runs:
            self.runs = runs
            self.ran.emit()


def _names(gpus: tuple[Gpu, ...]) -> list[tuple[int, str]]:
    return [(gpu.index, gpu.name) for gpu in gpus]
