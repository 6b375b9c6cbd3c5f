"""One runner a device: a lock that the system takes back when its process dies."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from ffstudio.config.paths import Paths
from ffstudio.domain.failures import RunnerBusy


@contextmanager
def device_lock(paths: Paths, device: int) -> Iterator[None]:
    """Holds the lock of a device. Raises RunnerBusy where another process has it."""
    paths.data.mkdir(parents=True, exist_ok=True)
    lock = FileLock(paths.data / f"runner-{device}.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise RunnerBusy(device) from error
    try:
        yield
    finally:
        lock.release()
