"""Samples of what the machine does; keeps the driver's library open between them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, Self, TypeVar

import psutil
import pynvml

from ffstudio.domain.samples import GpuSample, Sample
from ffstudio.domain.sentences import said
from ffstudio.telemetry.gpu import Gpu, find_gpus

AGAIN = 30  # samples after which a driver that does not answer is asked again
GONE = (
    pynvml.NVML_ERROR_UNINITIALIZED,
    pynvml.NVML_ERROR_DRIVER_NOT_LOADED,
    pynvml.NVML_ERROR_LIB_RM_VERSION_MISMATCH,
    pynvml.NVML_ERROR_GPU_IS_LOST,
    pynvml.NVML_ERROR_RESET_REQUIRED,
)

T = TypeVar("T")


class Sampler:
    """For one thread, which makes, asks and closes it. A driver that goes away is looked for again.

    `gpus` are those sampled, `why_none` says why there are none ("" where there are).
    """

    def __init__(self) -> None:
        self.gpus: tuple[Gpu, ...] = ()
        self.why_none = ""
        self._handles: list[Any] = []
        self._is_open, self._wait = False, 0
        self._counts_cpu = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def sample(self, pids: Collection[int]) -> Sample:
        """The machine now; `pids` are our own processes, those that they started count as ours too.

        The CPU's load is of the time since the last sample, None in the first one.
        """
        gpus = self._sample_gpus(pids)
        memory = psutil.virtual_memory()
        used = int(memory.total - memory.available)
        return Sample(datetime.now(UTC), self._cpu(), used, int(memory.total), gpus)

    def close(self) -> None:
        """Lets the driver's library go; the next sample opens it again."""
        if self._is_open:
            self._is_open, self._handles = False, []
            with suppress(pynvml.NVMLError):
                pynvml.nvmlShutdown()

    def _cpu(self) -> float | None:
        load = float(psutil.cpu_percent(None))
        told, self._counts_cpu = self._counts_cpu, True
        return load if told else None

    def _sample_gpus(self, pids: Collection[int]) -> tuple[GpuSample, ...]:
        try:
            if not self._is_open and not self._open():
                return ()
            handles = enumerate(self._handles)
            return tuple(_sample_gpu(index, handle, pids) for index, handle in handles)
        except pynvml.NVMLError as error:
            self.close()
            self.gpus, self.why_none = (), said("the NVIDIA driver went away ({error})", error=error)
            self._wait = AGAIN
            return ()

    def _open(self) -> bool:
        """True once the driver answers and has a GPU; it is not asked at every sample. Raises NVMLError."""
        if self._wait:
            self._wait -= 1
            return False
        self.gpus, self.why_none = find_gpus()
        self._wait = 0 if self.gpus else AGAIN
        if self.gpus:
            pynvml.nvmlInit()
            self._is_open = True
            self._handles = [pynvml.nvmlDeviceGetHandleByIndex(gpu.index) for gpu in self.gpus]
        return self._is_open


def _sample_gpu(index: int, handle: Any, pids: Collection[int]) -> GpuSample:
    memory = _told(pynvml.nvmlDeviceGetMemoryInfo, handle)
    return GpuSample(
        index=index,
        utilisation=_utilisation(handle),
        memory_used=int(memory.used) if memory else None,
        memory_total=int(memory.total) if memory else None,
        memory_ours=_memory_ours(handle, pids),
        encoder=_share(pynvml.nvmlDeviceGetEncoderUtilization, handle),
        decoder=_share(pynvml.nvmlDeviceGetDecoderUtilization, handle),
        temperature=_temperature(handle),
        power=_power(handle),
    )


def _utilisation(handle: Any) -> float | None:
    rates = _told(pynvml.nvmlDeviceGetUtilizationRates, handle)
    return float(rates.gpu) if rates else None


def _share(ask: Callable[[Any], Any], handle: Any) -> float | None:
    """Encoder or decoder: NVML gives the share in % and the period it was measured over."""
    answer = _told(ask, handle)
    return float(answer[0]) if answer else None


def _temperature(handle: Any) -> float | None:
    celsius = _told(pynvml.nvmlDeviceGetTemperature, handle, pynvml.NVML_TEMPERATURE_GPU)
    return None if celsius is None else float(celsius)


def _power(handle: Any) -> float | None:
    milliwatts = _told(pynvml.nvmlDeviceGetPowerUsage, handle)
    return None if milliwatts is None else milliwatts / 1000


def _memory_ours(handle: Any, pids: Collection[int]) -> int | None:
    """None where the driver does not list programs, or not how much they hold (Windows)."""
    lists = [
        _told(pynvml.nvmlDeviceGetComputeRunningProcesses, handle),
        _told(pynvml.nvmlDeviceGetGraphicsRunningProcesses, handle),
    ]
    if all(programs is None for programs in lists):
        return None
    held = {program.pid: program.usedGpuMemory for programs in lists for program in programs or ()}
    ours = [size for pid, size in held.items() if _is_ours(pid, pids)]
    return None if None in ours else sum(ours)


def _is_ours(pid: int, pids: Collection[int]) -> bool:
    """A process of ours, or one that such a process started."""
    try:
        return pid in pids or any(parent.pid in pids for parent in psutil.Process(pid).parents())
    except psutil.Error:  # ended in the meantime, or of another container
        return False


def _told(ask: Callable[..., T], *args: Any) -> T | None:
    """The driver's answer, None where this GPU does not tell. Raises NVMLError where the driver is gone."""
    try:
        return ask(*args)
    except pynvml.NVMLError as error:
        if error.value in GONE:
            raise
        return None
