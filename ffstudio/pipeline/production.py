"""Everything decided about a render before its first frame: clip, range, sources, people, roles."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.clip import Clip, FrameRange
from ffstudio.domain.faces import Analysis
from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.progress import CancelToken, OnProgress
from ffstudio.domain.spec import RenderSpec
from ffstudio.faces.landmarks import LandmarkGroups
from ffstudio.media.reading.reader import Reader
from ffstudio.pipeline.analyse import analyse
from ffstudio.pipeline.casting import Cast, Casting, make_cast
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.sources import load_identity, source_warnings
from ffstudio.swap.base import Swapper

HDR_WARNING = (
    "The clip is HDR: faces are worked on in its own transfer function, as the networks never saw it; "
    "check the colour."
)


@dataclass(frozen=True)
class Production:
    """A render decided. `first` and `last` are the frames to render, both included.

    `template` float32 [5, 2] are the alignment points of the swapper's crop, as fractions of it.
    """

    spec: RenderSpec
    clip: Clip
    first: int
    last: int
    casting: Casting
    analysis: Analysis
    cast: Cast
    swapper: Swapper
    template: NDArray[np.float32]
    groups: LandmarkGroups
    remarks: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        return self.last - self.first + 1

    @property
    def is_trimmed(self) -> bool:
        return self.spec.trim != FrameRange()

    @property
    def warnings(self) -> tuple[str, ...]:
        sources = [text for identity in self.casting.values() for text in source_warnings(identity)]
        hdr = [HDR_WARNING] if self.clip.video.colour.is_hdr else []
        return (*sources, *hdr, *self.remarks, *self.cast.warnings)


def load_casting(spec: RenderSpec, engine: Engine) -> Casting:
    """The identity of every assignment, by person number. Raises what `load_identity` raises."""
    return {a.person: load_identity(a.sources, engine, spec.settings) for a in spec.assignments}


def prepare(
    spec: RenderSpec,
    casting: Casting,
    reader: Reader,
    engine: Engine,
    *,
    progress: OnProgress,
    cancel: CancelToken,
) -> Production:
    """Analyses the clip and gives every track its role.

    Raises what analysis and casting raise, and SettingInvalid for a range outside the clip.
    """
    clip, settings = reader.clip, spec.settings
    first, last = resolve_range(spec.trim, reader.frame_count)
    # Numbers of people only mean the same in every render of a clip when the whole clip was analysed.
    is_numbered = any(assignment.person is not None for assignment in spec.assignments)
    start, end = (0, None) if is_numbered else (first, last)
    remarks: list[str] = []
    analysis = analyse(
        clip,
        settings,
        engine,
        first=start,
        last=end,
        index=reader.index,
        progress=progress,
        cancel=cancel,
        warn=remarks.append,
    )
    swapper = engine.swapper(settings.swap.model)
    edges = (start, start + analysis.frame_count)
    cast = make_cast(casting, analysis, swapper, settings, spec.target, edges)
    template = engine.catalog.template(swapper.template)
    return Production(
        spec,
        clip,
        first,
        last,
        casting,
        analysis,
        cast,
        swapper,
        template,
        engine.landmarker.groups,
        tuple(remarks),
    )


def resolve_range(trim: FrameRange, frame_count: int) -> tuple[int, int]:
    """First and last frame of a clip of `frame_count` frames. Raises SettingInvalid."""
    first, last = trim.first or 0, frame_count - 1 if trim.last is None else trim.last
    for option, frame in (("--in", first), ("--out", last)):
        if frame >= frame_count:
            why = f"the clip has {frame_count} frames, 0 to {frame_count - 1}"
            raise SettingInvalid(f"{option} {frame}", why, "choose a frame inside")
    return first, last
