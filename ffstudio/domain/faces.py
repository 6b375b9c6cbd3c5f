"""Faces found in footage: per frame, linked in time, grouped into people."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class DetectedFace:
    """One face in one frame, in pixels of the full frame (x right, y down, pixel centres at integers).

    `box` [4] is x0, y0, x1, y1; `points` [5, 2] are left eye, right eye, nose, left and right mouth corner
    in image sense; `score` 0..1. `landmarks` [148, 2] of the Lite mesh subset and their `confidence` 0..1
    are filled by the landmarker. All float32.
    """

    box: Floats
    points: Floats
    score: float
    landmarks: Floats | None = None
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class FaceTrack:
    """One face through `count` successive frames from frame `first`; gaps inside are filled, cuts never crossed.

    Arrays have one row a frame, float32: `boxes` [n, 4], `points` [n, 5, 2], `landmarks` [n, 148, 2] (all
    smoothed), `scores` [n], `confidence` [n]; `detected` [n] bool is False where the gap was filled.
    `embedding` [256] is of the track's best frames, L2-normalised. `covered` [n] 0..1 is how much of the face
    something hides that is not there most of the time; None where there was no track to tell it from.
    """

    id: int
    first: int
    boxes: Floats
    points: Floats
    landmarks: Floats
    scores: Floats
    confidence: Floats
    detected: NDArray[np.bool_]
    embedding: Floats
    covered: Floats | None = None

    @property
    def count(self) -> int:
        return len(self.scores)

    @property
    def last(self) -> int:
        return self.first + self.count - 1

    def covers(self, frame: int) -> bool:
        return self.first <= frame <= self.last

    def at(self, frame: int) -> DetectedFace:
        """The face in one frame; the frame must be covered."""
        row = frame - self.first
        return DetectedFace(
            self.boxes[row],
            self.points[row],
            float(self.scores[row]),
            self.landmarks[row],
            float(self.confidence[row]),
        )


@dataclass(frozen=True, slots=True)
class Person:
    """Tracks that show the same person. `number` counts from 1: first seen first, then from the left."""

    number: int
    tracks: tuple[int, ...]
    embedding: Floats


@dataclass(frozen=True, slots=True)
class Analysis:
    """Every face of a clip. `cuts` are frames that begin a new shot; `settings_key` names what made it."""

    clip_hash: str
    settings_key: str
    frame_count: int
    cuts: tuple[int, ...]
    tracks: tuple[FaceTrack, ...]
    people: tuple[Person, ...]

    def tracks_of(self, person: int) -> tuple[FaceTrack, ...]:
        """Tracks of the person with this number, in order of time; empty for an unknown number."""
        wanted = {track for p in self.people if p.number == person for track in p.tracks}
        return tuple(track for track in self.tracks if track.id in wanted)
