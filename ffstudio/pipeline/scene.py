"""Who is replaced by whom for a viewer: made once for each set of edits and sources, whatever the look."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ffstudio.domain.cautions import Caution
from ffstudio.domain.clip import Clip, VideoFacts
from ffstudio.domain.editing import TrackEdits
from ffstudio.domain.faces import Analysis
from ffstudio.domain.sentences import said
from ffstudio.domain.spec import RenderSpec
from ffstudio.faces.editing import EditedAnalysis, apply_edits
from ffstudio.pipeline.casting import Cast, make_cast
from ffstudio.pipeline.cautions import cast_cautions, sentences, watch_of
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.keeping import Kept
from ffstudio.pipeline.production import HDR_WARNING, Production, needs_whole
from ffstudio.pipeline.ranges import RangedSettings
from ffstudio.pipeline.sources import source_warnings
from ffstudio.pipeline.wardrobe import Costume, Wardrobe, stamps
from ffstudio.swap.base import Swapper

SCENES = 16  # a few steps of undo, and the frames last looked at before the clip is analysed
GUESSED = said(
    "The clip is not analysed yet: only this frame was looked at, its people are numbered from the left, "
    "and edits of tracks do not show."
)
NOBODY = said("No face was found in the clip; lower faces.min_score or faces.min_size.")


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A cast with what it was made of. `is_whole` is False where only one frame was analysed.

    `warnings` are of the whole clip, `cautions` of some frames.
    """

    edited: EditedAnalysis
    cast: Cast
    casting: dict[int | None, Costume]
    swapper: Swapper
    is_whole: bool
    warnings: tuple[str, ...]
    cautions: tuple[Caution, ...]

    @property
    def replaced(self) -> frozenset[int]:
        """Tracks that have a role."""
        return frozenset(role.track.id for role in self.cast.roles)

    def warnings_at(self, frame: int, video: VideoFacts) -> tuple[str, ...]:
        """Those of the whole clip, and what is to be heeded in this very frame."""
        here = [caution for caution in self.cautions if caution.covers(frame)]
        return (*self.warnings, *sentences(here, self.swapper.name, video))


class Scenes:
    """Casts of one clip, and the sources they need."""

    def __init__(self, clip: Clip, engine: Engine) -> None:
        self._clip, self._engine = clip, engine
        self._wardrobe = Wardrobe(engine)
        self._scenes: Kept[Hashable, Scene] = Kept(SCENES)
        self._ranged: Kept[Hashable, RangedSettings] = Kept(SCENES)

    def scene(self, spec: RenderSpec, analysis: Analysis, frame: int | None) -> Scene:
        """The scene of `spec`; `frame` is the one that `analysis` is of, None for the whole clip's.

        Raises what loading sources raises, and NoSuchPerson.
        """
        settings, refs = spec.settings, tuple(ref for each in spec.assignments for ref in each.sources)
        depends = (settings.faces, settings.swap.model, settings.swap.crop)
        key = (frame, spec.assignments, stamps(refs), spec.edits if frame is None else None, *depends)
        return self._scenes.get(key, lambda: self._made(spec, analysis, frame))

    def production(self, spec: RenderSpec, scene: Scene) -> Production:
        """What the steps of `ffstudio.pipeline.frames` read. Raises SettingInvalid for a bad range."""
        ranged = self._ranged.get(
            (spec.settings, spec.ranges), lambda: RangedSettings(spec.settings, spec.ranges)
        )
        return Production(
            spec,
            self._clip,
            0,
            0,
            {number: costume.identity for number, costume in scene.casting.items()},
            scene.edited.analysis,
            scene.cast,
            scene.swapper,
            self._engine.catalog.template(scene.swapper.template),
            self._engine.landmarker.groups,
            ranged,
            self._engine.occluder,
        )

    def _made(self, spec: RenderSpec, analysis: Analysis, frame: int | None) -> Scene:
        edited = apply_edits(analysis, spec.edits if frame is None else TrackEdits())
        swapper = self._engine.swapper(spec.settings.swap.model)
        casting = {a.person: self._wardrobe.costume(a.sources, spec.settings) for a in spec.assignments}
        guessed = () if frame is None or not needs_whole(spec) else (GUESSED,)
        hdr = (HDR_WARNING,) if self._clip.video.colour.is_hdr else ()
        soft = tuple(text for costume in casting.values() for text in source_warnings(costume.identity))
        cast = self._cast(spec, casting, edited, swapper, frame)
        warnings = (*soft, *hdr, *guessed, *cast.warnings)
        identities = {number: costume.identity for number, costume in casting.items()}
        cautions = cast_cautions(cast, identities, watch_of(spec.settings, self._engine, self._clip))
        return Scene(edited, cast, casting, swapper, frame is None, warnings, cautions)

    def _cast(
        self,
        spec: RenderSpec,
        casting: dict[int | None, Costume],
        edited: EditedAnalysis,
        swapper: Swapper,
        frame: int | None,
    ) -> Cast:
        if not edited.original.people:
            return Cast((), () if frame is not None else (NOBODY,))
        prepared: dict[int | None, Any] = {
            number: costume.for_swapper(swapper)
            for number, costume in casting.items()
            if frame is None or number is None or number in edited.known
        }
        edges = (0, edited.analysis.frame_count) if frame is None else (frame, frame + 1)
        return make_cast(
            prepared, edited, swapper, self._engine.landmarker.groups, spec.settings, Path(spec.target), edges
        )
