"""One analysis of a clip, in the lane of the engine."""

from __future__ import annotations

from enum import Enum

from ffstudio.domain.faces import Analysis
from ffstudio.domain.project import TargetClip
from ffstudio.faces import archive
from ffstudio.media.reading.content import content_hash
from ffstudio.media.reading.probe import probe
from ffstudio.pipeline.analyse import analyse, kept_analysis, whole_key
from ffstudio.ui.engines import Engines
from ffstudio.ui.work import Task


class How(Enum):
    """`KEPT` only reads what was analysed before; `ANEW` takes nothing from the cache."""

    KEPT = "kept"
    USUAL = "usual"
    ANEW = "anew"


def analysis_of(target: TargetClip, how: How, engines: Engines, task: Task) -> Analysis | None:
    """The analysis of the whole clip, with progress; None where it was to be a kept one and none is kept.

    Raises what `analyse` raises.
    """
    engine = engines.get(target.settings.compute)
    clip = probe(target.path, sequence_rate=target.sequence_rate)
    clip_hash = content_hash(clip, cancel=task.token)
    if how is How.KEPT:
        return kept_analysis(clip_hash, target.settings, engine)
    if how is How.ANEW:
        key = whole_key(target.settings, engine)
        archive.archive_path(engine.paths.analyses, clip_hash, key).unlink(missing_ok=True)
    return analyse(clip, target.settings, engine, progress=task.report, cancel=task.token)
