"""What a runner asks of its machine, as values that can be handed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ffstudio.domain.settings import ComputeSettings
from ffstudio.pipeline.vram import uses_gpu
from ffstudio.telemetry.gpu import GpuMemory, gpu_energy, gpu_memory
from ffstudio.telemetry.memory import used_memory


@dataclass(frozen=True, slots=True)
class Machine:
    """Whether networks go to a GPU; its memory and energy (mJ) by number; bytes of main memory we use."""

    uses_gpu: Callable[[ComputeSettings], bool] = uses_gpu
    gpu_memory: Callable[[int], GpuMemory | None] = gpu_memory
    gpu_energy: Callable[[int], int | None] = gpu_energy
    used_memory: Callable[[], int] = used_memory
