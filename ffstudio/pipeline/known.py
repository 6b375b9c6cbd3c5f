"""The kept analysis of one clip, looked for again until there is one."""

from __future__ import annotations

import time
from collections.abc import MutableMapping
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYetError

from ffstudio.domain.clip import Clip
from ffstudio.domain.faces import Analysis
from ffstudio.domain.progress import CancelToken
from ffstudio.domain.settings import RenderSettings
from ffstudio.media.reading.content import Fingerprint, content_hash, fingerprint
from ffstudio.pipeline.analyse import kept_analysis, whole_key
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.keeping import Kept

ANALYSES = 4  # kept in memory: one for each of the last few settings of `faces`


class KnownAnalysis:
    """Analyses of the whole clip by settings. The clip's content is hashed in a thread, as large files take long.

    Hashing begins with the first look, which waits `patience` seconds for it, None for as long as it takes;
    `hashes` are those known before. Raises FileMissing.
    """

    def __init__(
        self,
        clip: Clip,
        engine: Engine,
        patience: float | None,
        hashes: MutableMapping[Fingerprint, str],
    ) -> None:
        self._clip, self._engine, self._hashes = clip, engine, hashes
        self._kept: Kept[str, Analysis] = Kept(ANALYSES)
        self._cancel = CancelToken()
        self._worker = ThreadPoolExecutor(1, "ffstudio-hash")
        self._hash: Future[str] | None = None
        self._patience, self._since = patience, 0.0

    def find(self, settings: RenderSettings) -> Analysis | None:
        """The analysis for these settings, None while there is none."""
        key = whole_key(settings, self._engine)
        known = self._kept.find(key)
        if known is not None:
            return known
        clip_hash = self._clip_hash()
        found = kept_analysis(clip_hash, settings, self._engine) if clip_hash else None
        if found is not None:
            self._kept.put(key, found)
        return found

    def learn(self, analysis: Analysis) -> None:
        """Takes an analysis of the whole clip that was made elsewhere."""
        self._kept.get(analysis.settings_key, lambda: analysis)

    def close(self) -> None:
        self._cancel.cancel()
        self._worker.shutdown()

    def _clip_hash(self) -> str | None:
        if self._hash is None:
            self._hash, self._since = self._worker.submit(self._hashed), time.monotonic()
        left = None if self._patience is None else self._patience - (time.monotonic() - self._since)
        try:
            return self._hash.result(None if left is None else max(0.0, left))
        except NotYetError:
            return None

    def _hashed(self) -> str:
        state = fingerprint(self._clip)
        if state not in self._hashes:
            self._hashes[state] = content_hash(self._clip, cancel=self._cancel)
        return self._hashes[state]
