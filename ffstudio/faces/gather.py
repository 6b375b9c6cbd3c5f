"""Turns the faces of successive frames into tracks, as they come."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import DetectedFace, FaceTrack, Floats
from ffstudio.faces.blinks import with_blinks
from ffstudio.faces.covering import Covering
from ffstudio.faces.cuts import CutFinder
from ffstudio.faces.landmarks import LandmarkGroups
from ffstudio.faces.smooth import FILLED, fill_gaps, smooth
from ffstudio.faces.track import Linker, OpenTrack
from ffstudio.faces.views import BestViews, View, quality_of

LEAST_CONFIDENCE = 0.05  # a weight of zero would leave no fit


@dataclass(frozen=True, slots=True)
class SeenFace:
    """A face with landmarks, and its embedder crop uint8 RGB [112, 112, 3]."""

    face: DetectedFace
    crop: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Sighting:
    """One track as gathered: its detections, the best looks at it, and how much of each is covered, [n] 0..1."""

    track: OpenTrack
    views: BestViews
    covered: Floats


@dataclass(slots=True)
class Gatherer:
    """Feeds the linker as soon as it is certain where the cuts are; holds a few frames' faces, no frames."""

    linker: Linker
    cuts: list[int] = field(default_factory=list)
    sightings: list[Sighting] = field(default_factory=list)
    _finder: CutFinder = field(default_factory=CutFinder)
    _waiting: deque[tuple[int, Sequence[SeenFace]]] = field(default_factory=deque)
    _views: dict[int, BestViews] = field(default_factory=dict)
    _coverings: dict[int, Covering] = field(default_factory=dict)

    def add(self, frame: int, picture: NDArray[np.uint8], seen: Sequence[SeenFace]) -> None:
        """Takes the faces of the next frame and its small picture [h, w, 3] RGB."""
        self._waiting.append((frame, seen))
        for is_cut in self._finder.show(picture):
            self._link(is_cut)

    def finish(self) -> list[Sighting]:
        """All tracks of the clip, in order of time, then from the left."""
        for is_cut in self._finder.finish():
            self._link(is_cut)
        self._close(self.linker.finish())
        return sorted(self.sightings, key=lambda s: (s.track.frames[0], float(s.track.faces[0].box[0])))

    def _link(self, is_cut: bool) -> None:
        frame, seen = self._waiting.popleft()
        if is_cut:
            self.cuts.append(frame)
        tracks, ended = self.linker.step(frame, [each.face for each in seen], is_cut)
        for track, each in zip(tracks, seen, strict=True):
            views = self._views.setdefault(id(track), BestViews())
            views.offer(View(frame, quality_of(each.face), each.crop))
            self._coverings.setdefault(id(track), Covering()).see(each.crop)
        self._close(ended)

    def _close(self, ended: Sequence[OpenTrack]) -> None:
        for track in ended:
            views, covering = self._views.pop(id(track)), self._coverings.pop(id(track))
            self.sightings.append(Sighting(track, views, covering.shares()))


def finished(
    number: int, sighting: Sighting, embedding: Floats, smoothing: int, groups: LandmarkGroups
) -> FaceTrack:
    """The track with its gaps filled and its motion smoothed over `smoothing` frames to each side; blinks stay."""
    track = sighting.track
    first, count = track.frames[0], track.frames[-1] - track.frames[0] + 1
    rows = np.array(track.frames) - first
    detected = np.zeros(count, np.bool_)
    detected[rows] = True
    confidence = fill_gaps(_spread([face.confidence for face in track.faces], rows, count), detected)
    weights = np.where(detected, np.maximum(confidence, LEAST_CONFIDENCE), FILLED)

    def filled(values: Sequence[Floats | None]) -> Floats:
        return fill_gaps(_spread(values, rows, count), detected)

    def steadied(values: Sequence[Floats | None]) -> Floats:
        return smooth(filled(values), weights, smoothing)

    landmarks = [face.landmarks for face in track.faces]

    return FaceTrack(
        id=number,
        first=first,
        boxes=steadied([face.box for face in track.faces]),
        points=steadied([face.points for face in track.faces]),
        landmarks=with_blinks(steadied(landmarks), filled(landmarks), groups),
        scores=_spread([face.score for face in track.faces], rows, count),
        confidence=confidence,
        detected=detected,
        embedding=embedding,
        covered=fill_gaps(_spread(list(sighting.covered), rows, count), detected),
    )


def _spread(values: Sequence[Floats | float | None], rows: NDArray[np.intp], count: int) -> Floats:
    """Values put at their rows of an array of `count`, zero elsewhere."""
    known = np.asarray(values, np.float32)
    spread = np.zeros((count, *known.shape[1:]), np.float32)
    spread[rows] = known
    return spread
