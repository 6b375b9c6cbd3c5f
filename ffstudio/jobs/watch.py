"""Looks after a running job: the operator's wish, the disk, the runner's own end."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Self

from ffstudio.domain.errors import EnvironmentError_
from ffstudio.domain.jobs import Wish
from ffstudio.domain.progress import CancelToken
from ffstudio.store import Store

WATCH_SECONDS = 0.2
LOW_DISK = 256 * 2**20  # bytes; below, a job pauses before the disk is full


class Stop(Enum):
    """Why a job was asked to stop."""

    NOTHING = "nothing"
    PAUSE = "pause"
    CANCEL = "cancel"
    LOW_DISK = "low disk"
    MEMORY = "memory"
    RUNNER = "runner"


def is_low(folder: Path) -> bool:
    """True where the disk of `folder` is nearly full; a small disk is judged by a tenth of its size.

    A folder that is gone is not low: its job is to fail with that reason, not to wait.
    """
    try:
        disk = shutil.disk_usage(folder)
    except FileNotFoundError:
        return False
    return bool(disk.total) and disk.free < min(LOW_DISK, disk.total // 10)


class MemoryGauge:
    """System memory by `probe`, in bytes, against a `limit`, of which 0 is none. `used` is what was seen last."""

    def __init__(self, probe: Callable[[], int], limit: int) -> None:
        self._probe, self.limit, self.used = probe, limit, 0

    @property
    def is_over(self) -> bool:
        """Measures, where there is a limit."""
        if self.limit:
            self.used = self._probe()
        return self.used > self.limit


class JobWatch:
    """Watches one job from a thread of its own, and cancels its token when it should stop; `why` tells."""

    def __init__(
        self, store: Store, job: int, folder: Path, runner: CancelToken, memory: MemoryGauge
    ) -> None:
        self._store, self._job, self._folder, self._runner = store, job, folder, runner
        self._memory = memory
        self.token, self.why = CancelToken(), Stop.NOTHING
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="ffstudio-watch")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(WATCH_SECONDS):
            with suppress(EnvironmentError_):  # a busy store is asked again
                self.why = self._reason()
            if self.why is not Stop.NOTHING:
                self.token.cancel()
                return

    def _reason(self) -> Stop:
        if self._runner.is_cancelled:
            return Stop.RUNNER
        wish = self._store.jobs.get(self._job).wish
        if wish is not Wish.NONE:
            return Stop.PAUSE if wish is Wish.PAUSE else Stop.CANCEL
        if is_low(self._folder):
            return Stop.LOW_DISK
        return Stop.MEMORY if self._memory.is_over else Stop.NOTHING
