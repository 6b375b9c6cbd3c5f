"""Everything decided about a render before its first frame: clip, range, sources, people, roles."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.cautions import Caution
from ffstudio.domain.clip import Clip, FrameRange
from ffstudio.domain.editing import TrackEdits
from ffstudio.domain.faces import Analysis
from ffstudio.domain.progress import CancelToken, OnProgress
from ffstudio.domain.sentences import said
from ffstudio.domain.spec import RenderSpec
from ffstudio.faces.editing import apply_edits
from ffstudio.faces.landmarks import LandmarkGroups
from ffstudio.media.reading.reader import Reader
from ffstudio.pipeline.analyse import analyse
from ffstudio.pipeline.casting import Cast, Casting, make_cast
from ffstudio.pipeline.cautions import cast_cautions, sentences, watch_of
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.ranges import RangedSettings, resolve_range
from ffstudio.pipeline.sources import load_identity, source_warnings
from ffstudio.swap.base import Swapper
from ffstudio.swap.occlusion import Occluder

HDR_WARNING = said(
    "The clip is HDR: faces are worked on in its own transfer function, as the networks never saw it; "
    "check the colour."
)


@dataclass(frozen=True)
class Production:
    """A render decided. `first` and `last` are the frames to render, both included.

    `template` float32 [5, 2] are the alignment points of the swapper's crop, as fractions of it; `analysis` is
    as edited; `settings` are those of each frame; `cautions` are about the frames to render.
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
    settings: RangedSettings
    occluder: Occluder
    remarks: tuple[str, ...] = ()
    cautions: tuple[Caution, ...] = ()

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
        heeded = sentences(self.cautions, self.spec.settings.swap.model, self.clip.video)
        return (*sources, *hdr, *self.remarks, *self.cast.warnings, *heeded)


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
    ranged = RangedSettings(settings, spec.ranges, reader.frame_count)
    first, last = resolve_range(spec.trim, reader.frame_count)
    start, end = (0, None) if needs_whole(spec) else (first, last)
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
    edited = apply_edits(analysis, spec.edits)
    swapper = engine.swapper(settings.swap.model)
    prepared = {number: swapper.prepare(identity) for number, identity in casting.items()}
    edges = (start, start + analysis.frame_count)
    cast = make_cast(prepared, edited, swapper, engine.landmarker.groups, settings, spec.target, edges)
    return Production(
        spec,
        clip,
        first,
        last,
        casting,
        edited.analysis,
        cast,
        swapper,
        engine.catalog.template(swapper.template),
        engine.landmarker.groups,
        ranged,
        engine.occluder,
        tuple(remarks),
        cast_cautions(cast, casting, watch_of(settings, engine, clip), (first, last)),
    )


def needs_whole(spec: RenderSpec) -> bool:
    """Whether the whole clip is to be analysed, however little of it is rendered.

    Numbers of people and of tracks only mean the same in every render of a clip then.
    """
    return spec.edits != TrackEdits() or any(each.person is not None for each in spec.assignments)
