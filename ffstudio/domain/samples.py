"""What the machine does at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class GpuSample:
    """One GPU, `index` as its driver counts; None where it does not tell.

    `utilisation`, `encoder` and `decoder` in %, memory in bytes, `temperature` in °C, `power` in W.
    `memory_used` is of all programs together, `memory_ours` of our own.
    """

    index: int
    utilisation: float | None = None
    memory_used: int | None = None
    memory_total: int | None = None
    memory_ours: int | None = None
    encoder: float | None = None
    decoder: float | None = None
    temperature: float | None = None
    power: float | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """The machine `at` a time (UTC); None where it does not tell. `cpu` in % of all cores, memory in bytes."""

    at: datetime
    cpu: float | None = None
    ram_used: int | None = None
    ram_total: int | None = None
    gpus: tuple[GpuSample, ...] = ()
