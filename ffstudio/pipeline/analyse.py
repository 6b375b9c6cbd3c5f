"""Finds every face of a clip once, links faces into tracks and tracks into people; kept by the clip's content."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.clip import Clip
from ffstudio.domain.faces import Analysis, DetectedFace, FaceTrack, Floats
from ffstudio.domain.failures import GpuMemoryExhausted, OutputUnwritable
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.progress import CancelToken, OnProgress, ignore_progress
from ffstudio.domain.sentences import said
from ffstudio.domain.settings import RenderSettings
from ffstudio.faces import archive
from ffstudio.faces.embed import mean_embedding
from ffstudio.faces.gather import Gatherer, SeenFace, Sighting, finished
from ffstudio.faces.people import group_people
from ffstudio.faces.track import Linker
from ffstudio.faces.turn import quarter_turns
from ffstudio.media.reading.content import content_hash
from ffstudio.media.reading.index import FrameIndex
from ffstudio.media.reading.reader import Reader
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.looking import Look, embedder_crop, find_faces, look_at, picture_frame
from ffstudio.pipeline.pace import Pace
from ffstudio.pipeline.stages import Pipeline

BATCHES_AHEAD = 2  # one is looked at while the next is decoded
LEAST_CONFIDENCE = 0.3  # of a track's landmarks: below, it is a hand, a profile or a back of a head
WHOLE = (0, None)

Span = tuple[int, int | None]


def analyse(
    clip: Clip,
    settings: RenderSettings,
    engine: Engine,
    *,
    first: int = 0,
    last: int | None = None,
    index: FrameIndex | None = None,
    progress: OnProgress = ignore_progress,
    cancel: CancelToken | None = None,
    warn: Callable[[str], None] | None = None,
) -> Analysis:
    """Tracks and people of frames `first` to `last` (both included; None is the end), from the cache if there.

    A kept analysis of the whole clip also answers for a part of it; a part is kept under a key of its own.
    Frame numbers are the clip's; `frame_count` counts the frames looked at. An `index` built before saves
    building it. Raises what Reader and the networks raise, Cancelled, and OutputUnwritable when the cache cannot
    be written; `warn` is told so instead, where given.
    """
    cancel = cancel or CancelToken()
    clip_hash = content_hash(clip, cancel=cancel)
    span = _normal_span(index.count if index else clip.video.frame_count, first, last)
    for candidate in dict.fromkeys([WHOLE, span]):
        key = _key(settings, engine, candidate)
        path = archive.archive_path(engine.paths.analyses, clip_hash, key)
        kept = archive.load(path, clip_hash, key)
        if kept is not None:
            return kept
    analyst = _Analyst(clip, settings, engine, index, cancel, warn)
    analysis = analyst.run(clip_hash, key, span, progress)
    try:
        return archive.save(path, analysis)
    except OSError as error:
        failure = OutputUnwritable(path, error.strerror or str(error))
        if warn is None:
            raise failure from error
        warn(said("The analysis was not kept for the next time: {failure}", failure=failure))
        return archive.decode(archive.encode(analysis))  # rounded as it would be read back


def whole_key(settings: RenderSettings, engine: Engine) -> str:
    """The `settings_key` of an analysis of a whole clip."""
    return _key(settings, engine, WHOLE)


def kept_analysis(clip_hash: str, settings: RenderSettings, engine: Engine) -> Analysis | None:
    """The analysis of a whole clip from the cache, None where there is none. Cheap to ask for again."""
    key = whole_key(settings, engine)
    return archive.load(archive.archive_path(engine.paths.analyses, clip_hash, key), clip_hash, key)


def analyse_frame(
    frame: VideoFrame, engine: Engine, settings: RenderSettings, rotation: float = 0.0
) -> list[DetectedFace]:
    """Faces of one frame with landmarks, from the left; `rotation` is the clip's display rotation."""
    look = look_at(frame, settings.faces, quarter_turns(rotation))
    (faces,) = find_faces([look], engine, settings.faces)
    return sorted(faces, key=lambda face: float(face.box[0] + face.box[2]))


def analyse_picture(
    pixels: NDArray[np.uint8], engine: Engine, settings: RenderSettings
) -> list[DetectedFace]:
    """Faces of a picture, uint8 RGB [h, w, 3], with landmarks, from the left."""
    return analyse_frame(picture_frame(pixels), engine, settings)


def _normal_span(count: int | None, first: int, last: int | None) -> Span:
    return (first, None) if count is not None and last is not None and last >= count - 1 else (first, last)


def _key(settings: RenderSettings, engine: Engine, span: Span) -> str:
    networks = (engine.detector.network, engine.landmarker.network, engine.embedder.network)
    models = {network.spec.name: network.spec.sha256 for network in networks}
    return archive.settings_key(settings.faces, models, span)


class _Analyst:
    """One analysis under way."""

    def __init__(
        self,
        clip: Clip,
        settings: RenderSettings,
        engine: Engine,
        index: FrameIndex | None,
        cancel: CancelToken,
        warn: Callable[[str], None] | None,
    ) -> None:
        self._clip, self._faces, self._compute = clip, settings.faces, settings.compute
        self._engine, self._index, self._cancel = engine, index, cancel
        self._gatherer = Gatherer(Linker(settings.faces.max_gap))
        self._batch, self._warn = settings.compute.batch, warn

    def run(self, clip_hash: str, key: str, span: Span, progress: OnProgress) -> Analysis:
        looked_at = self._look_through(span, progress)
        tracks = self._tracks(self._gatherer.finish(), looked_at)
        people = group_people(tracks, self._faces.same_person)
        return Analysis(clip_hash, key, looked_at, tuple(self._gatherer.cuts), tracks, people)

    def _look_through(self, span: Span, progress: OnProgress) -> int:
        """Decodes in a thread of its own, runs the networks in this one; the number of frames seen."""
        doing = f"The analysis of {self._clip.path.name}"
        looked_at, compute = 0, self._compute
        with (
            Reader(
                self._clip,
                decode=compute.decode,
                device=compute.device,
                threads=compute.decode_threads,
                index=self._index,
            ) as reader,
            Pipeline(doing, self._cancel) as stages,
        ):
            last = reader.frame_count - 1 if span[1] is None else span[1]
            pace = Pace("analyse", last - span[0] + 1, progress)
            looks = stages.stage("decode", self._looks(reader, span), depth=self._batch * BATCHES_AHEAD)
            while some := list(islice(looks, self._batch)):
                self._take(some)
                looked_at += len(some)
                pace.step(len(some))
        return looked_at

    def _looks(self, reader: Reader, span: Span) -> Iterator[Look]:
        turns = quarter_turns(self._clip.video.rotation)
        for frame in reader.frames(*span):
            yield look_at(frame, self._faces, turns)

    def _take(self, looks: list[Look]) -> None:
        for look, faces in zip(looks, self._find(looks), strict=True):
            seen = [SeenFace(face, embedder_crop(look.frame, face, self._engine)) for face in faces]
            self._gatherer.add(look.frame.index, look.picture, seen)

    def _find(self, looks: list[Look]) -> list[list[DetectedFace]]:
        """Faces of each look; in halves, from here on, where the GPU cannot hold so many together."""
        try:
            return find_faces(looks, self._engine, self._faces)
        except GpuMemoryExhausted:
            if len(looks) == 1:
                raise
        half = self._batch = len(looks) // 2
        if self._warn:
            self._warn(
                said("The GPU's memory ran out in the analysis: going on with batches of {half}.", half=half)
            )
        return self._find(looks[:half]) + self._find(looks[half:])

    def _tracks(self, sightings: list[Sighting], looked_at: int) -> tuple[FaceTrack, ...]:
        """Tracks seen in enough frames with landmarks that hold, numbered from 1 in time, then from the left."""
        least = min(self._faces.min_track, looked_at)
        kept = [
            s for s in sightings if len(s.track.frames) >= least and s.track.confidence >= LEAST_CONFIDENCE
        ]
        smoothing, groups = self._faces.smoothing, self._engine.landmarker.groups
        return tuple(
            finished(number, sighting, self._embedding(sighting), smoothing, groups)
            for number, sighting in enumerate(kept, 1)
        )

    def _embedding(self, sighting: Sighting) -> Floats:
        self._cancel.check(f"The analysis of {self._clip.path.name}")
        views = sighting.views
        return mean_embedding(self._engine.embedder.embed(views.crops()), views.qualities())
