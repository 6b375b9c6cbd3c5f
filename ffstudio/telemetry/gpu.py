"""NVIDIA GPUs as NVML sees them."""

from __future__ import annotations

from dataclasses import dataclass

import pynvml

from ffstudio.domain.sentences import said
from ffstudio.telemetry.nvml import driver, handle_of


@dataclass(frozen=True, slots=True)
class Gpu:
    """`memory_total` and `memory_free` in bytes."""

    index: int
    name: str
    driver: str
    cuda: str
    memory_total: int
    memory_free: int


@dataclass(frozen=True, slots=True)
class GpuMemory:
    """Bytes."""

    total: int
    free: int


def find_gpus() -> tuple[tuple[Gpu, ...], str]:
    """The GPUs of this machine, and why there are none ("" where there are)."""
    try:
        with driver():
            gpus = tuple(_gpu(index) for index in range(pynvml.nvmlDeviceGetCount()))
    except pynvml.NVMLError as error:
        return (), said("the NVIDIA driver does not answer ({error})", error=error)
    return gpus, "" if gpus else said("the NVIDIA driver reports no GPU")


def gpu_memory(device: int) -> GpuMemory | None:
    """Memory of the GPU that CUDA calls `device`; None where NVML cannot tell."""
    try:
        with driver():
            memory = pynvml.nvmlDeviceGetMemoryInfo(handle_of(device))
    except pynvml.NVMLError:
        return None
    return GpuMemory(int(memory.total), int(memory.free))


def gpu_energy(device: int) -> int | None:
    """Millijoules that the GPU has used since its driver was loaded, all programs together.

    None where NVML cannot tell: no GPU, or one older than Volta (nvmlDeviceGetTotalEnergyConsumption).
    """
    try:
        with driver():
            return int(pynvml.nvmlDeviceGetTotalEnergyConsumption(handle_of(device)))
    except pynvml.NVMLError:
        return None


def _gpu(index: int) -> Gpu:
    handle = pynvml.nvmlDeviceGetHandleByIndex(index)
    memory = pynvml.nvmlDeviceGetMemoryInfo(handle)
    major, minor = divmod(pynvml.nvmlSystemGetCudaDriverVersion(), 1000)
    return Gpu(
        index,
        pynvml.nvmlDeviceGetName(handle),
        pynvml.nvmlSystemGetDriverVersion(),
        f"{major}.{minor // 10}",
        int(memory.total),
        int(memory.free),
    )
