"""A job under its limit of system memory: over it, it goes on with half the frames at a time."""

from __future__ import annotations

from dataclasses import replace

from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.failures import MemoryLimitTooLow, SystemMemoryExhausted
from ffstudio.domain.failures.memory import GIB, gib
from ffstudio.domain.jobs import Job
from ffstudio.domain.progress import CancelToken
from ffstudio.domain.sentences import said
from ffstudio.domain.spec import RenderSpec
from ffstudio.jobs.machine import Machine
from ffstudio.jobs.outcome import Ending, failed, run_job
from ffstudio.jobs.warm import Warm
from ffstudio.jobs.watch import JobWatch, MemoryGauge, Stop
from ffstudio.store import Store
from ffstudio.telemetry.energy import EnergyMeter


class Attempts:
    """Runs one job to an ending, in as many goes as its memory needs; finished segments are kept between them."""

    def __init__(self, job: Job, store: Store, warm: Warm, machine: Machine, device: int) -> None:
        self._job, self._store, self._warm, self._machine = job, store, warm, machine
        compute = job.spec.settings.compute
        self._compute = replace(compute, device=device)
        self._gauge = MemoryGauge(machine.used_memory, round(compute.memory_limit * GIB))
        self._meter = EnergyMeter(machine.gpu_energy, device, used=machine.uses_gpu(compute))
        self._remarks: list[str] = []

    def run(self, need: int, stop: CancelToken) -> Ending:
        """To an ending with the energy of all goes; `need` is what the GPU was asked for. Raises only defects."""
        try:
            self._check_limit()
            while (ending := self._go(need, stop)) is None:
                self._halve()
        except FfstudioError as error:
            ending = failed(error)
        return replace(ending, energy=self._meter.watt_hours())

    def _go(self, need: int, stop: CancelToken) -> Ending | None:
        """None where it was stopped for want of memory."""
        engine = self._warm.engine(self._compute, need)
        job = replace(self._job, spec=self._spec())
        with JobWatch(self._store, job.id, job.spec.output.parent, stop, self._gauge) as watch:
            ending = run_job(job, self._store, engine, watch, self._meter, self._remarks)
        return None if watch.why is Stop.MEMORY and not ending.is_end else ending

    def _spec(self) -> RenderSpec:
        return replace(self._job.spec, settings=replace(self._job.spec.settings, compute=self._compute))

    def _check_limit(self) -> None:
        """Networks kept warm for an earlier job are not held against this one. Raises MemoryLimitTooLow."""
        if not self._gauge.is_over:
            return
        self._warm.close()
        if self._gauge.is_over:
            raise MemoryLimitTooLow(self._gauge.used, self._gauge.limit)

    def _halve(self) -> None:
        """Starts again from nothing, since networks keep the memory of their largest batch."""
        used, limit = self._gauge.used, self._gauge.limit
        self._warm.close()
        if self._compute.batch == 1:
            raise SystemMemoryExhausted(used, limit)
        self._compute = replace(self._compute, batch=self._compute.batch // 2)
        remark = said(
            "The runner used {used} of system memory and may use {limit}: going on with batches of {batch}.",
            used=gib(used),
            limit=gib(limit),
            batch=self._compute.batch,
        )
        self._remarks.append(remark)
        self._store.events.add(self._job.id, "memory", remark)
