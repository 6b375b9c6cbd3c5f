"""Whether a job is let onto the GPU: what it needs against what is free."""

from __future__ import annotations

import time
from dataclasses import dataclass
from enum import Enum

from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.failures import GpuMemoryShort, GpuTooSmall
from ffstudio.domain.failures.memory import gib
from ffstudio.domain.jobs import Job
from ffstudio.domain.sentences import said
from ffstudio.domain.settings import Admission
from ffstudio.jobs.machine import Machine
from ffstudio.jobs.warm import Warm
from ffstudio.media.reading.probe import probe
from ffstudio.pipeline.vram import vram_need
from ffstudio.telemetry.gpu import GpuMemory

RETRY_SECONDS = 2.0  # how often a job that waits is measured again; asking NVML takes milliseconds


class Verdict(Enum):
    GO = "go"
    WAIT = "wait"
    REFUSE = "refuse"


def decide(need: int, memory: GpuMemory | None, admission: Admission) -> Verdict:
    """What becomes of a job that needs `need` bytes; `memory` None is a GPU that does not tell.

    A job that could never fit is refused, whatever `admission` says: it would wait for ever.
    """
    if memory is None or need <= memory.free:
        return Verdict.GO
    if admission is Admission.REFUSE or need > memory.total:
        return Verdict.REFUSE
    return Verdict.WAIT


@dataclass(frozen=True, slots=True)
class Answer:
    """`need` in bytes; `reason` says what a waiting job waits for, `error` why one is refused."""

    verdict: Verdict
    need: int = 0
    reason: str = ""
    error: FfstudioError | None = None


class Door:
    """Lets jobs onto one device. Remembers those that wait, so that others go ahead and nothing spins."""

    def __init__(self, machine: Machine, device: int, warm: Warm) -> None:
        self._machine, self._device, self._warm = machine, device, warm
        self._waiting: dict[int, int] = {}
        self._next = 0.0

    @property
    def waiting(self) -> frozenset[int]:
        """Numbers of the jobs that wait, which are not to be claimed now."""
        return frozenset(self._waiting)

    def ask(self, job: Job) -> Answer:
        """Measures the job. Networks kept warm are released before it is kept waiting."""
        compute, need = job.spec.settings.compute, self._need(job)
        if need is None:
            return Answer(Verdict.GO)
        memory = self._machine.gpu_memory(self._device)
        if decide(need - self._warm.granted(compute), memory, compute.admission) is Verdict.GO:
            return Answer(Verdict.GO, need)
        if self._warm.is_open:
            self._warm.close()
            memory = self._machine.gpu_memory(self._device)
        verdict = decide(need, memory, compute.admission)
        if verdict is Verdict.GO or memory is None:
            return Answer(Verdict.GO, need)
        return self._refused(need, memory) if verdict is Verdict.REFUSE else self._kept(job.id, need, memory)

    def look_again(self) -> None:
        """Every few seconds: lets those be claimed again that would fit now."""
        if not self._waiting or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + RETRY_SECONDS
        memory = self._machine.gpu_memory(self._device)
        for job, need in list(self._waiting.items()):
            if decide(need, memory, Admission.WAIT) is not Verdict.WAIT:
                del self._waiting[job]

    def _need(self, job: Job) -> int | None:
        """None where there is nothing to measure: on the CPU, or where the job itself will say what is wrong."""
        spec = job.spec
        if not self._machine.uses_gpu(spec.settings.compute):
            return None
        try:
            return vram_need(spec, probe(spec.target, sequence_rate=spec.sequence_rate).video)
        except FfstudioError:
            return None

    def _refused(self, need: int, memory: GpuMemory) -> Answer:
        if need > memory.total:
            return Answer(Verdict.REFUSE, need, error=GpuTooSmall(self._device, need, memory.total))
        return Answer(Verdict.REFUSE, need, error=GpuMemoryShort(self._device, need, memory.free))

    def _kept(self, job: int, need: int, memory: GpuMemory) -> Answer:
        if not self._waiting:
            self._next = time.monotonic() + RETRY_SECONDS
        self._waiting[job] = need
        reason = said(
            "waits for about {need} of memory on GPU {device}; {free} are free",
            need=gib(need),
            device=self._device,
            free=gib(memory.free),
        )
        return Answer(Verdict.WAIT, need, reason)
