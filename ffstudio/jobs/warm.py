"""The networks that a runner keeps warm between jobs, and when it lets go of them."""

from __future__ import annotations

import time
from dataclasses import replace

from ffstudio.config.paths import Paths
from ffstudio.domain.settings import ComputeSettings, MemoryStrategy
from ffstudio.pipeline.engine import Engine
from ffstudio.telemetry.memory import give_back

IDLE_RELEASE_SECONDS = 60.0  # a pause between two jobs of a session is shorter; loading takes a few seconds


class Warm:
    """At most one engine, kept for jobs whose networks are opened in the same way on `device`.

    `strict` closes it after each job, `moderate` after `idle_release` seconds without one, `tolerant` never; the
    last job's strategy holds. Another way of opening networks always closes it first.
    """

    def __init__(self, paths: Paths, device: int, idle_release: float = IDLE_RELEASE_SECONDS) -> None:
        self._paths, self._device, self._idle_release = paths, device, idle_release
        self._engine: Engine | None = None
        self._strategy, self._idle_since = MemoryStrategy.MODERATE, 0.0
        self._granted = 0

    @property
    def is_open(self) -> bool:
        return self._engine is not None

    def engine(self, compute: ComputeSettings, need: int = 0) -> Engine:
        """The one there is where it serves a job, or another; `need` bytes of GPU memory were granted to it."""
        if self._engine is None or not self._serves(compute):
            self.close()
            self._engine = Engine(self._own(compute), self._paths)
        self._strategy, self._granted = compute.memory, max(self._granted, need)
        return self._engine

    def granted(self, compute: ComputeSettings) -> int:
        """Bytes of GPU memory that the engine there is was let in with: a job that it serves has them already."""
        return self._granted if self._serves(compute) else 0

    def after_job(self) -> None:
        """To be called when a job has ended."""
        self._idle_since = time.monotonic()
        if self._strategy is MemoryStrategy.STRICT:
            self.close()

    def while_idle(self) -> None:
        """To be called now and then while there is nothing to do."""
        is_over = time.monotonic() - self._idle_since > self._idle_release
        if self._strategy is MemoryStrategy.MODERATE and is_over:
            self.close()

    def close(self) -> None:
        """Frees the networks, of the GPU's and of the system's memory."""
        self._granted = 0
        if self._engine:
            self._engine.close()
            self._engine = None
            give_back()

    def _own(self, compute: ComputeSettings) -> ComputeSettings:
        return replace(compute, device=self._device)

    def _serves(self, compute: ComputeSettings) -> bool:
        return self._engine is not None and self._engine.compute.opening == self._own(compute).opening
