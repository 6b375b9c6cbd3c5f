"""Failures for want of memory, of the GPU or of the system. All sizes are bytes."""

from __future__ import annotations

from ffstudio.domain.errors import EnvironmentError_, UserError

GIB = 2**30
_SMALLER = "lower compute.batch, choose a smaller model or a smaller faces.detect_size"


def gib(size: int) -> str:
    """ "3.2 GiB"."""
    return f"{size / GIB:.1f} GiB"


class GpuMemoryShort(EnvironmentError_):
    """The GPU has less memory free than the job was estimated to need."""

    def __init__(self, device: int, need: int, free: int) -> None:
        super().__init__(
            f"The job does not fit on GPU {device}",
            f"it needs about {gib(need)} of its memory and {gib(free)} are free",
            f"close other programs that use the GPU, {_SMALLER}, or set compute.admission to wait",
        )


class GpuTooSmall(EnvironmentError_):
    """The GPU would not have the memory even if nothing else used it."""

    def __init__(self, device: int, need: int, total: int) -> None:
        super().__init__(
            f"The job does not fit on GPU {device}",
            f"it needs about {gib(need)} of its memory, which has {gib(total)} in all",
            f"{_SMALLER}, or use another GPU",
        )


class SystemMemoryExhausted(EnvironmentError_):
    """The runner went over its limit with frames one at a time."""

    def __init__(self, used: int, limit: int) -> None:
        super().__init__(
            "The runner is over its limit of system memory",
            f"{gib(used)} are used, compute.memory_limit allows {gib(limit)}, and frames go one at a time",
            "raise compute.memory_limit, or lower compute.decode_threads and compute.encode_threads",
        )


class MemoryLimitTooLow(UserError):
    """The limit is below what the runner uses before the job has begun."""

    def __init__(self, used: int, limit: int) -> None:
        super().__init__(
            "The job cannot start under its limit of system memory",
            f"the runner by itself uses {gib(used)} and compute.memory_limit allows {gib(limit)}",
            "raise compute.memory_limit, or set it to 0 for none",
        )
