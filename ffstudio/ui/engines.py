"""The engines of the console's own work (imports, analyses); previews own another, renders run elsewhere."""

from __future__ import annotations

import threading

from ffstudio.config.paths import Paths
from ffstudio.domain.settings import ComputeSettings
from ffstudio.pipeline.engine import Engine


class Engines:
    """One engine for each lane of work: not shared between threads. Opened when first needed."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths
        self._engines: dict[int, Engine] = {}

    def get(self, compute: ComputeSettings) -> Engine:
        """The calling thread's engine for these settings; its former one is closed.

        Only from lanes of one thread (ENGINE, IMPORT): a pool would open an engine for each of its threads.
        """
        thread = threading.get_ident()
        engine = self._engines.get(thread)
        if engine is None or engine.compute != compute:
            if engine:
                engine.close()
            engine = self._engines[thread] = Engine(compute, self._paths)
        return engine

    def close(self) -> None:
        """Once the lanes are at rest."""
        for engine in self._engines.values():
            engine.close()
        self._engines.clear()
