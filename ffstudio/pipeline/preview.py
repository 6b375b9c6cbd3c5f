"""One frame of a render, through the same code, for looking at."""

from __future__ import annotations

from dataclasses import replace
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.clip import FrameRange
from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.progress import CancelToken, OnProgress, ignore_progress
from ffstudio.domain.spec import RenderSpec
from ffstudio.media.pixels.sampling import picture
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader
from ffstudio.pipeline import frames
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.production import Production, load_casting, prepare

Picture = NDArray[np.uint8]
GAP = 8  # px between two pictures side by side


class Preview:
    """Renders single frames of `spec`. Keeps the clip open; a cached analysis of it is used where there is one.

    Without one only the frame asked for is analysed, so that the first picture does not wait for the clip.
    """

    def __init__(
        self,
        spec: RenderSpec,
        engine: Engine,
        *,
        progress: OnProgress = ignore_progress,
        cancel: CancelToken | None = None,
    ) -> None:
        self._spec, self._engine = spec, engine
        self._progress, self._cancel = progress, cancel or CancelToken()
        clip = probe(spec.target, sequence_rate=spec.sequence_rate)
        self._casting = load_casting(spec, engine)
        compute = spec.settings.compute
        self._reader = Reader(
            clip, decode=compute.decode, device=compute.device, threads=compute.decode_threads
        )
        self._production: Production | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._reader.close()

    @property
    def warnings(self) -> tuple[str, ...]:
        return self._production.warnings if self._production else ()

    def pictures(self, index: int) -> tuple[Picture, Picture]:
        """The frame as decoded and as rendered, uint8 RGB [h, w, 3] at full size. Raises what a render raises."""
        production = self._production = self._prepared(index)
        frame = self._reader.frame(index)
        longest = max(frame.width, frame.height)
        before, _ = picture(frame, longest)
        (rendered,) = frames.composite(frames.swap(frames.cut([frame], production, 1), production))
        after, _ = picture(rendered, longest)
        return before, after

    def _prepared(self, index: int) -> Production:
        count = self._reader.frame_count
        if index >= count:
            why = f"the clip has {count} frames, 0 to {count - 1}"
            raise SettingInvalid(f"frame {index}", why, "choose a frame inside")
        if self._production and self._covers(self._production, index):
            return self._production
        spec = replace(self._spec, trim=FrameRange(index, index))
        return prepare(
            spec, self._casting, self._reader, self._engine, progress=self._progress, cancel=self._cancel
        )

    def _covers(self, production: Production, index: int) -> bool:
        is_whole = production.analysis.frame_count == self._reader.frame_count
        return is_whole or production.first <= index <= production.last


def side_by_side(left: Picture, right: Picture) -> Picture:
    """Two pictures of one height with a dark gap between them."""
    gap = np.full((left.shape[0], GAP, 3), 24, np.uint8)
    return np.hstack([left, gap, right])
