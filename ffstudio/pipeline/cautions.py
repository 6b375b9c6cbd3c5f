"""What is out of the chosen method's range in a clip, told so that an editor can look there."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

import numpy as np

from ffstudio.domain.cautions import Caution, Reason, Runs, run_text
from ffstudio.domain.clip import Clip, VideoFacts
from ffstudio.domain.faces import Analysis
from ffstudio.domain.identity import SourceIdentity
from ffstudio.domain.sentences import Phrase, shortened
from ffstudio.domain.settings import RenderSettings
from ffstudio.faces.cautions import Watch, cautions_of
from ffstudio.media.delivery.timeline import advance_timecode, first_timecode
from ffstudio.pipeline.casting import Cast, Casting, Role
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.sources import face_width
from ffstudio.swap.limits import limits_of

RUNS_TOLD = 4  # in one sentence
TOLD = 6  # sentences of a clip
MORE = Phrase(
    "Further stretches in which a face is hard to replace: {count}. See the timeline, or analyse --json."
)
TEMPLATES = {  # the gravest first
    Reason.COVERED: Phrase(
        "The face of person {person} seems to be covered or turned away in frames {frames}, and what is before it "
        "may be painted over. Look there; where it is, set swap.amount to 0 for these frames."
    ),
    Reason.TURNED: Phrase(
        "Person {person} is turned up to {worst:.0f} degrees to the side in frames {frames}; {model} carries a "
        "face to about {limit:.0f}. Look at the far eye, the nose and the cheek there."
    ),
    Reason.TILTED: Phrase(
        "Person {person} looks up or down by up to {worst:.0f} degrees in frames {frames}, more than {model} "
        "carries well. Look at nose and chin there."
    ),
    Reason.LARGE: Phrase(
        "The face of person {person} is up to {worst:.0f} px wide in frames {frames}; {model} goes soft above "
        "{limit:.0f} px."
    ),
    Reason.STRETCHED: Phrase(
        "The face in {picture} is {limit:.0f} px wide, that of person {person} up to {worst:.0f} px in frames "
        "{frames}: the new face will be softer than the footage. Use a larger picture."
    ),
    Reason.TINY: Phrase(
        "The face of person {person} is as small as {worst:.0f} px in frames {frames}; below {limit:.0f} px a new "
        "face may waver."
    ),
}


def watch_of(settings: RenderSettings, engine: Engine, clip: Clip) -> Watch:
    """The limits of the method in the settings. Raises what reading them raises."""
    return Watch(limits_of(settings.swap.model), engine.landmarker.groups, float(clip.video.rate))


def analysis_cautions(analysis: Analysis, watch: Watch) -> tuple[Caution, ...]:
    """Of every person, whoever is replaced."""
    people = {track: person.number for person in analysis.people for track in person.tracks}
    return tuple(
        caution for track in analysis.tracks for caution in cautions_of(track, people[track.id], watch)
    )


def cast_cautions(
    cast: Cast, casting: Casting, watch: Watch, span: tuple[int, int] | None = None
) -> tuple[Caution, ...]:
    """Of the faces that are replaced, where they show; in frames `span`, first and last, or all."""
    return tuple(caution for role in cast.roles for caution in _role_cautions(role, casting, watch, span))


def _role_cautions(
    role: Role, casting: Casting, watch: Watch, span: tuple[int, int] | None
) -> tuple[Caution, ...]:
    frames = role.track.first + np.arange(role.track.count)
    shown = role.opacity > 0
    if span is not None:
        shown &= (frames >= span[0]) & (frames <= span[1])
    identity = casting.get(role.person) or casting.get(None)
    return cautions_of(role.track, role.person, watch, shown, _largest(identity))


def _largest(identity: SourceIdentity | None) -> tuple[str, float] | None:
    if identity is None or not identity.images:
        return None
    image = max(identity.images, key=lambda image: face_width(image.face))
    return image.path.name, face_width(image.face)


def sentences(cautions: Iterable[Caution], model: str, video: VideoFacts) -> tuple[str, ...]:
    """One for each person and reason, the gravest first; at most `TOLD`, and how many more stretches there are."""
    gravest = list(TEMPLATES)
    joined = sorted(_joined(cautions), key=lambda each: (gravest.index(each.reason), -each.frames))
    told = [_sentence(caution, model, video) for caution in joined[:TOLD]]
    more = sum(len(caution.runs) for caution in joined[TOLD:])
    return (*told, *([MORE.said(count=more)] if more else []))


def _joined(cautions: Iterable[Caution]) -> Collection[Caution]:
    """Those of a person's tracks taken together."""
    found: dict[tuple[int, Reason, str], Caution] = {}
    for caution in cautions:
        key = (caution.person, caution.reason, caution.picture)
        found[key] = _added(found[key], caution) if key in found else caution
    return found.values()


def _added(one: Caution, other: Caution) -> Caution:
    worse = min if one.reason is Reason.TINY else max
    return replace(one, runs=tuple(sorted({*one.runs, *other.runs})), worst=worse(one.worst, other.worst))


def _sentence(caution: Caution, model: str, video: VideoFacts) -> str:
    frames = _frames(caution.runs, video)
    return TEMPLATES[caution.reason].said(
        person=caution.person,
        frames=frames,
        worst=caution.worst,
        limit=caution.limit,
        model=model,
        picture=caution.picture,
    )


def _frames(runs: Runs, video: VideoFacts) -> str:
    """ "120-180 (10:00:04:20), 300 (10:00:12:00) and 3 more": with the timecode of each stretch's first frame."""
    start = first_timecode(video)
    told = [f"{run_text(first, last)} ({advance_timecode(start, first, video.rate)})" for first, last in runs]
    return shortened(told, RUNS_TOLD)
