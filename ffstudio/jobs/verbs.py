"""What an operator does to jobs."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ffstudio.domain.failures import NoRunner, NotNow
from ffstudio.domain.jobs import ENDED, Job, JobState, Wish
from ffstudio.domain.runners import RunnerWish
from ffstudio.domain.sentences import said
from ffstudio.domain.spec import RenderSpec
from ffstudio.jobs.folder import remove_folder
from ffstudio.jobs.places import place_of
from ffstudio.pipeline.preflight import check_paths
from ffstudio.store import Store


def enqueue(store: Store, spec: RenderSpec, *, priority: int = 0) -> int:
    """Adds a render once its paths are good; its number. Raises what `check_paths` raises."""
    check_paths(spec)
    (number,) = store.jobs.add([spec], priority=priority)
    return number


def pause(store: Store, numbers: Iterable[int]) -> None:
    """A queued job is paused at once, a running one within a batch. Raises NoSuchJob, NotNow."""
    for job in _all(store, numbers):
        if job.state is JobState.RUNNING:
            store.jobs.wish(job.id, Wish.PAUSE)
        else:
            _change(store, job, JobState.PAUSED, said("paused by the operator"))


def resume(store: Store, numbers: Iterable[int]) -> None:
    """Paused jobs go back to the queue. Raises NoSuchJob, NotNow."""
    for job in _all(store, numbers):
        if job.state is not JobState.PAUSED:
            raise NotNow(job.id, job.state, said("only a paused job can be resumed"))
        _change(store, job, JobState.QUEUED)


def cancel(store: Store, numbers: Iterable[int]) -> None:
    """A waiting job is cancelled at once, a running one within a batch. Raises NoSuchJob, NotNow."""
    for job in _all(store, numbers):
        if job.state is JobState.RUNNING:
            store.jobs.wish(job.id, Wish.CANCEL)
            continue
        cancelled = _change(store, job, JobState.CANCELLED, said("cancelled by the operator"))
        remove_folder(job)
        store.history.add(cancelled)


def retry(store: Store, numbers: Iterable[int]) -> None:
    """Ended jobs go back to the queue with their finished segments. Raises NoSuchJob, NotNow."""
    for job in _all(store, numbers):
        if job.state not in ENDED:
            raise NotNow(job.id, job.state, said("only an ended job can be tried again"))
        _change(store, job, JobState.QUEUED)


def remove(store: Store, numbers: Iterable[int]) -> None:
    """Takes jobs out of the queue with all they had finished. Raises NoSuchJob, WrongState for a running one."""
    for job in _all(store, numbers):
        remove_folder(store.jobs.remove(job.id))


def clear(store: Store, states: Collection[JobState] | None) -> int:
    """Removes jobs in these states, by default the ended ones; how many."""
    removed = store.jobs.clear(states or ENDED)
    for job in removed:
        remove_folder(job)
    return len(removed)


def stop_runner(store: Store, device: int, *, now: bool) -> None:
    """Asks the runner of a device of this machine to end after its job, or within a batch. Raises NoRunner."""
    wish = RunnerWish.NOW if now else RunnerWish.AFTER_JOB
    names = [runner.name for runner in store.runners.list() if runner.device == place_of(device)]
    asked = [name for name in names if store.runners.ask(name, wish)]  # the dead ones, too: it does no harm
    if not asked:
        raise NoRunner(device)


def _all(store: Store, numbers: Iterable[int]) -> list[Job]:
    return [store.jobs.get(number) for number in numbers]


def _change(store: Store, job: Job, state: JobState, reason: str = "") -> Job:
    return store.jobs.change(job.id, job.state, state, reason=reason)
