"""One job, from claimed to an ending that can be written down."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ffstudio.domain.errors import Cancelled, FfstudioError
from ffstudio.domain.failures import DiskFull
from ffstudio.domain.jobs import ENDED, Job, JobState
from ffstudio.domain.manifest import Manifest, manifest_path
from ffstudio.domain.progress import Progress
from ffstudio.domain.sentences import said
from ffstudio.jobs.folder import open_folder
from ffstudio.jobs.ledger import StoreLedger
from ffstudio.jobs.watch import JobWatch, Stop
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.preflight import check_paths
from ffstudio.pipeline.render import produce
from ffstudio.pipeline.segments import Work
from ffstudio.store import Store
from ffstudio.telemetry.energy import EnergyMeter

LOW_DISK_REASON = said("the disk is nearly full; goes on by itself when there is space")
REPORT_SECONDS = 0.5  # how often progress is written down


@dataclass(frozen=True, slots=True)
class Ending:
    """The state a job goes to, why, the type of the error behind it, what was made, and the watt-hours it took.

    `is_try` is False for a job that was claimed and did not start.
    """

    state: JobState
    reason: str = ""
    error: str = ""
    frames: int = 0
    fps: float = 0.0
    manifest: Path | None = None
    energy: float | None = None
    is_try: bool = True

    @property
    def is_end(self) -> bool:
        return self.state in ENDED


STOPPED = {
    Stop.PAUSE: Ending(JobState.PAUSED, said("paused by the operator")),
    Stop.CANCEL: Ending(JobState.CANCELLED, said("cancelled by the operator")),
    Stop.LOW_DISK: Ending(JobState.PAUSED, LOW_DISK_REASON),
    Stop.MEMORY: Ending(JobState.QUEUED, said("its runner is over its limit of system memory")),
    Stop.RUNNER: Ending(JobState.QUEUED, said("its runner was stopped")),
}


def failed(error: FfstudioError) -> Ending:
    return Ending(JobState.FAILED, error.sentence, type(error).__name__)


def run_job(
    job: Job,
    store: Store,
    engine: Engine,
    watch: JobWatch,
    meter: EnergyMeter | None = None,
    remarks: Sequence[str] = (),
) -> Ending:
    """Renders the job; segments that an earlier try finished are kept. Raises only defects of ours.

    `remarks` become warnings of the manifest, beside its own.
    """
    try:
        manifest = _produce(job, store, engine, watch, meter, remarks)
    except Cancelled:
        return STOPPED[watch.why]
    except DiskFull:
        return STOPPED[Stop.LOW_DISK]
    except FfstudioError as error:
        return failed(error)
    _log(job, store, manifest)
    frames, fps = manifest.output.frames, manifest.timings.fps
    return Ending(JobState.COMPLETED, frames=frames, fps=fps, manifest=manifest_path(manifest.output.path))


def _produce(
    job: Job,
    store: Store,
    engine: Engine,
    watch: JobWatch,
    meter: EnergyMeter | None,
    remarks: Sequence[str],
) -> Manifest:
    spec = job.spec
    if not spec.output.parent.is_dir():
        check_paths(spec)
    work = Work(open_folder(job), StoreLedger(store, job.id, job.runner))
    # A runner that died after the rename but before the job was completed has left our own deliverable there.
    check_paths(replace(spec, overwrite=spec.overwrite or work.is_delivering))
    report = _Report(job, store)
    return produce(spec, engine, work, progress=report, cancel=watch.token, meter=meter, remarks=remarks)


def _log(job: Job, store: Store, manifest: Manifest) -> None:
    for warning in manifest.warnings:
        store.events.add(job.id, "warning", warning)
    timings = manifest.timings
    speed = said("{frames} frames, {fps:.1f} fps", frames=manifest.output.frames, fps=timings.fps)
    energy = timings.energy
    text = speed if energy is None else said("{speed}, {energy:.2f} Wh", speed=speed, energy=energy)
    store.events.add(job.id, "statistics", text)


class _Report:
    """Writes the progress of the render down, now and then."""

    def __init__(self, job: Job, store: Store) -> None:
        self._job, self._store, self._next = job, store, 0.0

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if progress.stage != "render" or (now < self._next and progress.done < progress.total):
            return
        self._next = now + REPORT_SECONDS
        job = self._job
        self._store.jobs.progress(job.id, progress.done, progress.total, progress.fps, runner=job.runner)
