"""One frame of a render as a picture."""

from __future__ import annotations

import numpy as np

from ffstudio.domain.faces import Analysis
from ffstudio.domain.failures import NoFaceInTarget, SettingInvalid
from ffstudio.domain.progress import CancelToken, OnProgress, ignore_progress
from ffstudio.domain.sentences import said
from ffstudio.domain.spec import RenderSpec
from ffstudio.domain.view import Picture, View
from ffstudio.pipeline.analyse import analyse
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.production import needs_whole
from ffstudio.pipeline.viewing import Viewing

GAP = 8  # px between two pictures side by side


def preview_frame(
    spec: RenderSpec,
    index: int,
    engine: Engine,
    *,
    progress: OnProgress = ignore_progress,
    cancel: CancelToken | None = None,
) -> View:
    """Frame `index` at full size, as decoded and as rendered.

    A kept analysis of the clip is used. Without one only this frame is looked at, unless the spec names people or
    edits tracks. Raises what a render raises.
    """
    with Viewing(spec.target, engine, sequence_rate=spec.sequence_rate, patience=None) as viewing:
        count = viewing.frame_count
        if index >= count:
            why = said("the clip has {count} frames, 0 to {last}", count=count, last=count - 1)
            raise SettingInvalid(said("frame {index}", index=index), why, said("choose a frame inside"))
        if needs_whole(spec):
            viewing.learn(_analysed(spec, viewing, engine, progress, cancel))
        view, whole = viewing.look(index, spec), viewing.analysis(spec.settings)
    if not (whole.people if whole else view.faces):
        raise NoFaceInTarget(spec.target)
    return view


def _analysed(
    spec: RenderSpec, viewing: Viewing, engine: Engine, progress: OnProgress, cancel: CancelToken | None
) -> Analysis:
    """As for a render, whether it can be kept or not."""
    return analyse(
        viewing.clip,
        spec.settings,
        engine,
        index=viewing.index,
        progress=progress,
        cancel=cancel,
        warn=lambda _: None,
    )


def side_by_side(left: Picture, right: Picture) -> Picture:
    """Two pictures of one height with a dark gap between them."""
    gap = np.full((left.shape[0], GAP, 3), 24, np.uint8)
    return np.hstack([left, gap, right])
