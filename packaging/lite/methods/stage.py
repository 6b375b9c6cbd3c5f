"""A clip on the engine's stage: its frames, who is replaced in them, and what a method makes of one."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from ffstudio.domain.faces import Analysis, DetectedFace
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.settings import RenderSettings
from ffstudio.domain.spec import RenderSpec
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader
from ffstudio.pipeline.analyse import analyse
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.frames import cut, put, swap
from ffstudio.pipeline.production import Production
from ffstudio.pipeline.scene import Scenes
from ffstudio.swap.replace import Replacement


@dataclass(frozen=True, slots=True, eq=False)
class Made:
    """A frame with a new face in it; `face` is None where none was put in. Seconds by wall and processor."""

    frame: VideoFrame
    face: Replacement | None
    seconds: float
    processor: float


class Stage:
    """One clip and one source picture for any of the engine's methods: "mesh" is its swapper "lite-mesh".

    The face that counts is the one a render would replace: of the person seen largest and longest.
    """

    def __init__(self, clip: Path, source: Path, engine: Engine) -> None:
        self.clip, self.source, self._engine = probe(clip), source, engine
        self._scenes = Scenes(self.clip, engine)
        self._reader = Reader(self.clip)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._reader.close()

    @cached_property
    def analysis(self) -> Analysis:
        return analyse(self.clip, RenderSettings(), self._engine, index=self._reader.index)

    def production(
        self, method: str, analysis: Analysis | None = None, frame: int | None = None
    ) -> Production:
        """What the engine decides for a method; `analysis` and `frame` where one frame alone was looked at."""
        settings = RenderSettings()
        settings = replace(settings, swap=replace(settings.swap, model=f"lite-{method}"))
        cast = (Assignment((SourceRef(self.source),)),)
        spec = RenderSpec(self.clip.path, self.clip.path.with_suffix(".none"), cast, settings)
        scene = self._scenes.scene(spec, analysis or self.analysis, frame)
        return self._scenes.production(spec, scene)

    def frames(self, wanted: Iterable[int]) -> Iterator[VideoFrame]:
        """Decoded frames by number, in order."""
        for number in sorted(wanted):
            yield self._reader.frame(number)


def face_in(production: Production, frame: int) -> DetectedFace | None:
    """The largest face that is replaced in a frame."""
    present = production.cast.at(frame)
    return present[-1][0] if present else None


def frames_with_faces(production: Production) -> tuple[int, ...]:
    """The frames in which a face is replaced, in order."""
    count = production.analysis.frame_count
    return tuple(number for number in range(count) if production.cast.at(number))


def perform(frame: VideoFrame, production: Production) -> Made:
    """One frame through the render's own steps; the frame given stays as it was."""
    copied = replace(frame, planes=tuple(plane.copy() for plane in frame.planes))
    wall, processor = time.perf_counter(), time.process_time()
    swapped = next(swap(cut([frame], production, 1), production))
    put(copied, swapped.faces)
    taken = time.perf_counter() - wall, time.process_time() - processor
    return Made(copied, swapped.faces[-1] if swapped.faces else None, *taken)
