"""The jobs of a watched folder: remembered in the store, so that a restart goes on where the last watcher was."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.failures import NoSuchJob
from ffstudio.domain.jobs import ENDED, JobState, Wish
from ffstudio.domain.sentences import said
from ffstudio.domain.spec import RenderSpec
from ffstudio.jobs import verbs
from ffstudio.jobs.batch.checks import UNENDED
from ffstudio.jobs.hot.arrivals import state_of
from ffstudio.jobs.outcome import LOW_DISK_REASON
from ffstudio.store import Store

WATCHED, FILED = "watched", "filed"  # kinds of events: the file's state when it was queued; that it was moved
GONE = said("its job was removed from the queue before it was rendered")
CHANGED = said("the file changed after it was queued; it is taken up again once it is complete")
_WORKING = frozenset({JobState.QUEUED, JobState.RUNNING, JobState.INTERRUPTED})


@dataclass(frozen=True, slots=True)
class HotJob:
    """`state` is `state_of` the target when it was queued."""

    id: int
    target: Path
    state: str


@dataclass(frozen=True, slots=True)
class Ended:
    """How a job ended, as long as its target is there and the same."""

    job: HotJob
    is_good: bool
    reason: str
    output: Path | None


class HotJobs:
    """Jobs whose target still lies in the folder."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held: dict[Path, HotJob] = {}

    def __contains__(self, target: Path) -> bool:
        return target in self._held

    def take_up(self, is_watched: Callable[[Path], bool]) -> None:
        """Finds the jobs of an earlier watcher, and waiting ones that somebody else has added."""
        for job in self._store.jobs.list():
            if not is_watched(job.spec.target) or job.wish is Wish.CANCEL:
                continue
            events = self._store.events.of(job.id)
            kinds = {event.kind: event.text for event in events}
            if FILED not in kinds and (WATCHED in kinds or job.state not in ENDED):
                state = kinds.get(WATCHED) or state_of(job.spec.target)
                self._held[job.spec.target] = HotJob(job.id, job.spec.target, state)

    def add(self, spec: RenderSpec, priority: int) -> int:
        """Queues a render; its number."""
        state = state_of(spec.target)
        (number,) = self._store.jobs.add([spec], priority=priority)
        self._store.events.add(number, WATCHED, state)
        self._held[spec.target] = HotJob(number, spec.target, state)
        return number

    def adopt(self, number: int, target: Path) -> None:
        """Looks after a job that somebody else has queued."""
        self._store.events.add(number, WATCHED, state_of(target))
        self._held[target] = HotJob(number, target, state_of(target))

    def close(self, job: HotJob, text: str) -> None:
        """The file is dealt with: whatever comes under its name later is another one."""
        self._held.pop(job.target, None)
        with suppress(NoSuchJob):
            self._store.events.add(job.id, FILED, text)

    def ended(self) -> list[Ended]:
        """Jobs whose files are to be moved now: no other job needs them."""
        found = [one for job in list(self._held.values()) if (one := self._look(job))]
        needed = {job.spec.target for job in self._store.jobs.list(UNENDED)} if found else set()
        return [one for one in found if one.job.target not in needed]

    def changed(self) -> Iterable[HotJob]:
        """Jobs whose file was changed or replaced since: cancelled, and no longer looked after."""
        for job in list(self._held.values()):
            if state_of(job.target) in ("", job.state):
                continue
            with suppress(FfstudioError):  # it ends this moment, or is being recovered
                if self._store.jobs.get(job.id).state not in ENDED:
                    verbs.cancel(self._store, [job.id])
            self.close(job, CHANGED)
            yield job

    def is_working(self) -> bool:
        """Whether one runs or will without anybody's doing: not one that an operator has paused."""
        for job in self._held.values():
            with suppress(NoSuchJob):
                found = self._store.jobs.get(job.id)
                waits_for_disk = found.state is JobState.PAUSED and found.reason == LOW_DISK_REASON
                if found.state in _WORKING or waits_for_disk:
                    return True
        return False

    def _look(self, job: HotJob) -> Ended | None:
        try:
            found = self._store.jobs.get(job.id)
        except NoSuchJob:
            return self._remembered(job)
        if found.state not in ENDED:
            return None
        if not state_of(job.target):
            self.close(job, said("its target is gone"))
            return None
        return Ended(job, found.state is JobState.COMPLETED, found.reason, found.spec.output)

    def _remembered(self, job: HotJob) -> Ended:
        """What the history says of a job that has left the queue."""
        entries = self._store.history.list(search=job.target.name)
        entry = next((entry for entry in entries if entry.job == job.id), None)
        if entry is None:
            return Ended(job, False, GONE, None)
        return Ended(job, entry.state is JobState.COMPLETED, entry.reason, entry.output)
