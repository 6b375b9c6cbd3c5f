"""Machines that a runner is told it works on."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import chain, repeat

from ffstudio.domain.settings import ComputeSettings
from ffstudio.jobs.machine import Machine
from ffstudio.telemetry.gpu import GpuMemory

GIB = 2**30


@dataclass
class Card:
    """A GPU of a machine that has none: what is free on it can be changed while a runner asks."""

    free: int
    total: int = 24 * GIB
    asked: list[float] = field(default_factory=list)

    def memory(self, _device: int) -> GpuMemory:
        self.asked.append(time.monotonic())
        return GpuMemory(self.total, self.free)

    def millijoules(self, _device: int) -> int:
        """250 W for all its life."""
        return round(time.monotonic() * 250_000)

    def machine(self) -> Machine:
        return Machine(uses_gpu=_always, gpu_memory=self.memory, gpu_energy=self.millijoules)


def scripted(*sizes: int) -> Callable[[], int]:
    """A probe that gives these, and the last one from then on."""
    coming = chain(sizes, repeat(sizes[-1]))
    return lambda: next(coming)


def _always(_compute: ComputeSettings) -> bool:
    return True
