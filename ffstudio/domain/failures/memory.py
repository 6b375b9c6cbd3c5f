"""Failures for want of memory, of the GPU or of the system. All sizes are bytes."""

from __future__ import annotations

from ffstudio.domain.errors import EnvironmentError_, UserError
from ffstudio.domain.sentences import said

GIB = 2**30
_SMALLER = said("lower compute.batch, choose a smaller model or a smaller faces.detect_size")


def gib(size: int) -> str:
    """ "3.2 GiB"."""
    return f"{size / GIB:.1f} GiB"


class GpuMemoryShort(EnvironmentError_):
    """The GPU has less memory free than the job was estimated to need."""

    def __init__(self, device: int, need: int, free: int) -> None:
        super().__init__(
            said("The job does not fit on GPU {device}", device=device),
            said("it needs about {need} of its memory and {free} are free", need=gib(need), free=gib(free)),
            said(
                "close other programs that use the GPU, {smaller}, or set compute.admission to wait",
                smaller=_SMALLER,
            ),
        )


class GpuTooSmall(EnvironmentError_):
    """The GPU would not have the memory even if nothing else used it."""

    def __init__(self, device: int, need: int, total: int) -> None:
        super().__init__(
            said("The job does not fit on GPU {device}", device=device),
            said(
                "it needs about {need} of its memory, which has {total} in all",
                need=gib(need),
                total=gib(total),
            ),
            said("{smaller}, or use another GPU", smaller=_SMALLER),
        )


class SystemMemoryExhausted(EnvironmentError_):
    """The runner went over its limit with frames one at a time."""

    def __init__(self, used: int, limit: int) -> None:
        super().__init__(
            said("The runner is over its limit of system memory"),
            said(
                "{used} are used, compute.memory_limit allows {limit}, and frames go one at a time",
                used=gib(used),
                limit=gib(limit),
            ),
            said("raise compute.memory_limit, or lower compute.decode_threads and compute.encode_threads"),
        )


class MemoryLimitTooLow(UserError):
    """The limit is below what the runner uses before the job has begun."""

    def __init__(self, used: int, limit: int) -> None:
        super().__init__(
            said("The job cannot start under its limit of system memory"),
            said(
                "the runner by itself uses {used} and compute.memory_limit allows {limit}",
                used=gib(used),
                limit=gib(limit),
            ),
            said("raise compute.memory_limit, or set it to 0 for none"),
        )
