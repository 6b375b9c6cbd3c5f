"""The process that works through the queue of one device."""

from __future__ import annotations

import os
import secrets
import traceback
from collections import Counter
from collections.abc import Callable, Iterator

from ffstudio.config.paths import Paths
from ffstudio.domain.failures import StateChanged
from ffstudio.domain.jobs import Job, JobState
from ffstudio.domain.progress import CancelToken
from ffstudio.domain.runners import RunnerWish
from ffstudio.domain.sentences import said
from ffstudio.jobs.admission import Door, Verdict
from ffstudio.jobs.attempts import Attempts
from ffstudio.jobs.folder import remove_folder
from ffstudio.jobs.heart import DEAD_SECONDS, heart
from ffstudio.jobs.hook import WhenDone
from ffstudio.jobs.lock import device_lock
from ffstudio.jobs.machine import Machine
from ffstudio.jobs.outcome import LOW_DISK_REASON, Ending, failed
from ffstudio.jobs.places import place_of
from ffstudio.jobs.warm import Warm
from ffstudio.jobs.watch import is_low
from ffstudio.store import Store

IDLE_SECONDS = 0.5  # how soon a new job is seen

Say = Callable[[str], None]


class Runner:
    """Claims jobs one after another and runs them to an end that is written down.

    Networks stay warm between jobs as compute.memory says. `machine` is asked for its memory; `when_done` is run
    each time the queue becomes empty after a job has ended.
    """

    def __init__(
        self,
        store: Store,
        paths: Paths,
        device: int,
        say: Say,
        *,
        machine: Machine | None = None,
        when_done: WhenDone | None = None,
    ) -> None:
        self._store, self._paths, self._device, self._say = store, paths, device, say
        self._machine, self._when_done = machine or Machine(), when_done
        self.name = f"{self._place}:{os.getpid()}:{secrets.token_hex(4)}"
        self._warm = Warm(paths, device)
        self._door = Door(self._machine, device, self._warm)
        self._ended: Counter[JobState] = Counter()  # since `when_done` was run last

    @property
    def _place(self) -> str:
        return place_of(self._device)

    def run(self, *, once: bool, stop: CancelToken) -> int:
        """Works until `stop`, until asked to end, or with `once` until nothing is queued; how many jobs ended.

        Raises RunnerBusy where another process has the device.
        """
        ended = 0
        with device_lock(self._paths, self._device), heart(self._store, self.name, self._place, stop):
            self._bury_predecessors()
            try:
                while not stop.is_cancelled and self._store.runners.wish_of(self.name) is RunnerWish.NONE:
                    self._tidy()
                    job = self._store.jobs.claim(self.name, self._door.waiting)
                    if job:
                        ended += self._run(job, stop)
                    elif once and not self._has_queued():
                        self._tell_done(stop)
                        break
                    else:
                        self._idle(stop)
            finally:
                self._warm.close()
        return ended

    def _run(self, job: Job, stop: CancelToken) -> bool:
        ending = self._ending(job, stop)
        self._warm.after_job()
        try:
            return self._end(job, ending)
        except StateChanged as error:  # this process was suspended for so long that the job was given away
            self._say(str(error))
            return False

    def _ending(self, job: Job, stop: CancelToken) -> Ending:
        try:
            answer = self._door.ask(job)
            if answer.verdict is Verdict.WAIT:
                return Ending(JobState.QUEUED, answer.reason, is_try=False)
            self._say(f"Job {job.id}: {job.spec.target.name} to {job.spec.output}")
            self._store.events.add(
                job.id, "started", said("by {name}, try {tries}", name=self.name, tries=job.tries)
            )
            if answer.error:
                return failed(answer.error)
            return Attempts(job, self._store, self._warm, self._machine, self._device).run(answer.need, stop)
        except Exception as error:  # noqa: BLE001 - a defect of ours must not stop the night's other jobs
            self._warm.close()
            self._store.events.add(job.id, "traceback", traceback.format_exc())
            return Ending(
                JobState.FAILED, said("a defect of FF Studio: {error}", error=error), type(error).__name__
            )

    def _end(self, job: Job, ending: Ending) -> bool:
        now = self._store.jobs.change(
            job.id,
            JobState.RUNNING,
            ending.state,
            reason=ending.reason,
            error=ending.error,
            runner=self.name,
            is_try=ending.is_try,
        )
        self._say(f"Job {job.id}: {ending.state.value}{': ' if ending.reason else ''}{ending.reason}")
        if ending.state in (JobState.COMPLETED, JobState.CANCELLED):
            remove_folder(job)
        if ending.is_end:
            self._ended[ending.state] += 1
            self._store.history.add(
                now,
                frames=ending.frames,
                fps=ending.fps,
                device=self._place,
                energy=ending.energy,
                manifest=ending.manifest,
            )
        return ending.is_end

    def _idle(self, stop: CancelToken) -> None:
        """Nothing can be claimed now: lets go of networks, says that all is done, and waits a little."""
        self._warm.while_idle()
        if self._door.waiting:
            self._warm.close()  # it may be what they wait for
        if self._ended.total() and not self._has_work():
            self._tell_done(stop)
        stop.wait(IDLE_SECONDS)

    def _tell_done(self, stop: CancelToken) -> None:
        if self._when_done and self._ended.total():
            self._when_done.run(self._ended, self._device, stop)
        self._ended.clear()

    def _has_queued(self) -> bool:
        """True while a job waits for its turn, for room on the GPU or for space on the disk."""
        return bool(self._store.jobs.counts()[JobState.QUEUED]) or any(self._paused_for_disk())

    def _has_work(self) -> bool:
        """As `_has_queued`, and while another runner is at work."""
        counts = self._store.jobs.counts()
        return bool(counts[JobState.RUNNING] or counts[JobState.INTERRUPTED]) or self._has_queued()

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
                self._store.events.add(job.id, "resumed", said("there is space again"))
        self._door.look_again()

    def _paused_for_disk(self) -> Iterator[Job]:
        paused = self._store.jobs.list([JobState.PAUSED])
        return (job for job in paused if job.reason == LOW_DISK_REASON)
