"""NVIDIA GPUs as NVML sees them."""

from __future__ import annotations

from dataclasses import dataclass

import pynvml


@dataclass(frozen=True, slots=True)
class Gpu:
    """`memory_total` and `memory_free` in bytes."""

    index: int
    name: str
    driver: str
    cuda: str
    memory_total: int
    memory_free: int


def find_gpus() -> tuple[tuple[Gpu, ...], str]:
    """The GPUs of this machine, and why there are none ("" where there are)."""
    try:
        pynvml.nvmlInit()
    except pynvml.NVMLError as error:
        return (), f"the NVIDIA driver does not answer ({error})"
    try:
        gpus = tuple(_gpu(index) for index in range(pynvml.nvmlDeviceGetCount()))
    finally:
        pynvml.nvmlShutdown()
    return gpus, "" if gpus else "the NVIDIA driver reports no GPU"


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
