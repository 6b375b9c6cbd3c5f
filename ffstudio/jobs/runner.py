"""The process that works through the queue of one device."""

from __future__ import annotations

import os
import secrets
import socket
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace

from ffstudio.config.paths import Paths
from ffstudio.domain.errors import EnvironmentError_
from ffstudio.domain.failures import StateChanged
from ffstudio.domain.jobs import Job, JobState
from ffstudio.domain.progress import CancelToken
from ffstudio.domain.settings import ComputeSettings
from ffstudio.jobs.folder import remove_folder
from ffstudio.jobs.lock import device_lock
from ffstudio.jobs.outcome import LOW_DISK_REASON, Ending, run_job
from ffstudio.jobs.watch import JobWatch, is_low
from ffstudio.pipeline.engine import Engine
from ffstudio.store import Store

BEAT_SECONDS = 2.0
DEAD_SECONDS = 15.0  # a few beats; a busy machine may miss one
IDLE_SECONDS = 0.5  # how soon a new job is seen

Say = Callable[[str], None]


class Runner:
    """Claims jobs one after another and runs them to an end that is written down.

    Keeps one engine, and with it the networks, between jobs of the same compute settings.
    """

    def __init__(self, store: Store, paths: Paths, device: int, say: Say) -> None:
        self._store, self._paths, self._device, self._say = store, paths, device, say
        self.name = f"{self._place}:{os.getpid()}:{secrets.token_hex(4)}"
        self._engine: Engine | None = None

    @property
    def _place(self) -> str:
        return f"{socket.gethostname()}/{self._device}"

    def run(self, *, once: bool, stop: CancelToken) -> int:
        """Works until `stop`, or with `once` until nothing is queued; the number of jobs that ended.

        Raises RunnerBusy where another process has the device.
        """
        ended = 0
        with device_lock(self._paths, self._device), self._heart():
            self._bury_predecessors()
            try:
                while not stop.is_cancelled:
                    self._tidy()
                    job = self._store.jobs.claim(self.name)
                    if job:
                        ended += self._run(job, stop)
                    elif once and not self._waits_for_disk():
                        break
                    else:
                        threading.Event().wait(IDLE_SECONDS)
            finally:
                self._close_engine()
        return ended

    def _run(self, job: Job, stop: CancelToken) -> bool:
        self._say(f"Job {job.id}: {job.spec.target.name} to {job.spec.output}")
        self._store.events.add(job.id, "started", f"by {self.name}, try {job.tries}")
        with JobWatch(self._store, job.id, job.spec.output.parent, stop) as watch:
            try:
                ending = run_job(job, self._store, self._engine_for(job.spec.settings.compute), watch)
            except Exception as error:  # noqa: BLE001 - a defect of ours must not stop the night's other jobs
                ending = Ending(JobState.FAILED, f"a defect of FF Studio: {error}", type(error).__name__)
                self._store.events.add(job.id, "traceback", traceback.format_exc())
        try:
            return self._end(job, ending)
        except StateChanged as error:  # this process was suspended for so long that the job was given away
            self._say(str(error))
            return False

    def _end(self, job: Job, ending: Ending) -> bool:
        now = self._store.jobs.change(
            job.id,
            JobState.RUNNING,
            ending.state,
            reason=ending.reason,
            error=ending.error,
            runner=self.name,
        )
        self._say(f"Job {job.id}: {ending.state.value}{': ' if ending.reason else ''}{ending.reason}")
        if ending.state in (JobState.COMPLETED, JobState.CANCELLED):
            remove_folder(job)
        if ending.is_end:
            self._store.history.add(
                now, frames=ending.frames, fps=ending.fps, device=self._place, manifest=ending.manifest
            )
        return ending.is_end

    def _bury_predecessors(self) -> None:
        """We hold the device, so whoever had it is dead: its job need not wait for a missing heartbeat."""
        for runner in self._store.runners.list():
            if runner.device == self._place and runner.name != self.name:
                self._store.runners.leave(runner.name)

    def _tidy(self) -> None:
        for job in self._store.jobs.recover(DEAD_SECONDS):
            self._store.events.add(job.id, "recovered", job.reason)
            self._say(f"Job {job.id}: its runner died; {job.state.value}")
        for job in self._paused_for_disk():
            if not is_low(job.spec.output.parent):
                self._store.jobs.change(job.id, JobState.PAUSED, JobState.QUEUED, reason="")
                self._store.events.add(job.id, "resumed", "there is space again")

    def _paused_for_disk(self) -> Iterator[Job]:
        paused = self._store.jobs.list([JobState.PAUSED])
        return (job for job in paused if job.reason == LOW_DISK_REASON)

    def _waits_for_disk(self) -> bool:
        return any(True for _ in self._paused_for_disk())

    def _engine_for(self, compute: ComputeSettings) -> Engine:
        own = replace(compute, device=self._device)
        if self._engine is None or self._engine.compute != own:
            self._close_engine()
            self._engine = Engine(own, self._paths)
        return self._engine

    def _close_engine(self) -> None:
        if self._engine:
            self._engine.close()
            self._engine = None

    @contextmanager
    def _heart(self) -> Iterator[None]:
        """Tells the store every few seconds that this runner lives."""
        over = threading.Event()

        def beat() -> None:
            while not over.wait(BEAT_SECONDS):
                with suppress(EnvironmentError_):  # the next beat comes before we are missed
                    self._store.runners.beat(self.name)

        self._store.runners.beat(self.name, device=self._place, pid=os.getpid())
        thread = threading.Thread(target=beat, name="ffstudio-heart")
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()
            self._store.runners.leave(self.name)
