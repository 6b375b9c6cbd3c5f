"""The clips that the worker holds open, and the engine it looks with. For one thread."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from ffstudio.config.paths import Paths
from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.spec import RenderSpec
from ffstudio.domain.view import View
from ffstudio.media.reading.content import Fingerprint
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.viewing import Viewing
from ffstudio.ui.viewer.clock import Times
from ffstudio.ui.viewer.looks import Look, Opened, Request, Shown
from ffstudio.ui.viewer.pictures import layers

OPEN = 2  # clips held open: going back and forth between two is quick; each keeps some hundred MB of frames


@dataclass(frozen=True, eq=False)
class _Held:
    viewing: Viewing
    opened: Opened


class Viewings:
    """Opens clips when they are first looked at, and lets go of the one looked at longest ago."""

    def __init__(self, paths: Paths, tint: str) -> None:
        self._paths, self._tint = paths, tint
        self._engine: Engine | None = None
        self._held: OrderedDict[Any, _Held] = OrderedDict()
        self._hashes: dict[Fingerprint, str] = {}
        self._last: tuple[Look, View] | None = None

    def show(self, request: Request) -> Shown:
        """What comes of a request; an error is in it. The frame as shot is shown where the new one cannot be."""
        shown = Shown(request)
        try:
            held = self._open(request.look)
            if request.analysis is not None:
                held.viewing.learn(request.analysis)
            spec = request.look.spec
            analysis = held.viewing.analysis(spec.settings) if spec else None
            shown = replace(shown, opened=held.opened, analysis=analysis)
            return self._pictured(shown, self._view(held, request.look, known=analysis is not None))
        except FfstudioError as error:
            return self._as_shot(replace(shown, error=error))

    def close(self) -> None:
        """Closes every clip and the engine."""
        self._last = None
        while self._held:
            self._held.popitem()[1].viewing.close()
        if self._engine:
            self._engine.close()
            self._engine = None

    def _pictured(self, shown: Shown, view: View) -> Shown:
        return replace(shown, view=view, layers=layers(view, shown.request.mode, self._tint))

    def _as_shot(self, shown: Shown) -> Shown:
        if shown.opened is None or shown.request.look.spec is None:
            return shown
        try:
            held = self._open(shown.request.look)
            plain = replace(shown.request.look, spec=None)
            return self._pictured(shown, self._view(held, plain, known=False))
        except FfstudioError:
            return shown  # it says already what is wrong

    def _view(self, held: _Held, look: Look, *, known: bool) -> View:
        """The view of a look; the last one again where only the way of showing it is another."""
        if self._last is not None and self._last[0] == look:
            return self._last[1]
        frame = min(look.frame, held.opened.count - 1)
        view = held.viewing.look(frame, _spec(look, known=known), longest=look.longest)
        self._last = (look, view)
        return view

    def _open(self, look: Look) -> _Held:
        if self._engine is None or self._engine.compute != look.compute:
            self.close()
            self._engine = Engine(look.compute, self._paths)
        key = (look.target, look.rate, _stamp(look.target))
        if key not in self._held:
            while len(self._held) >= OPEN:
                self._held.popitem(last=False)[1].viewing.close()
            self._held[key] = self._opened(look, self._engine)
        self._held.move_to_end(key)
        return self._held[key]

    def _opened(self, look: Look, engine: Engine) -> _Held:
        viewing = Viewing(look.target, engine, sequence_rate=look.rate, hashes=self._hashes)
        return _Held(viewing, Opened(viewing.clip, _times(viewing)))


def _spec(look: Look, *, known: bool) -> RenderSpec | None:
    if look.spec is None or not look.only_before:
        return look.spec
    return replace(look.spec, assignments=()) if known else None


def _times(viewing: Viewing) -> Times:
    index = viewing.index
    ticks = np.append(index.pts, index.pts[-1] + max(int(index.durations[-1]), 1)) - index.pts[0]
    return np.asarray(ticks * float(index.time_base), np.float64)


def _stamp(path: Path) -> tuple[int, int]:
    """Changes when the file does; a numbered sequence has none."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
