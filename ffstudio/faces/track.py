"""Links detections of successive frames into tracks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import DetectedFace, Floats

REACH = 0.6  # a face moves less than this part of its size between frames, beside its steady motion
REACH_GROWTH = 0.1  # more for each further frame it was not seen
GROWTH = 1.6  # a face's size changes by less than this factor
INERTIA = 0.5  # how much of the last step is trusted for the next one


@dataclass(slots=True, eq=False)
class OpenTrack:
    """Detections of one face so far, oldest first; `frames` are their frame numbers."""

    frames: list[int] = field(default_factory=list)
    faces: list[DetectedFace] = field(default_factory=list)
    step: NDArray[np.float64] = field(default_factory=lambda: np.zeros(2))

    @property
    def confidence(self) -> float:
        """Mean landmark confidence."""
        return float(np.mean([face.confidence for face in self.faces]))

    def add(self, frame: int, face: DetectedFace) -> None:
        if self.faces:
            moved = (_centre(face.box) - _centre(self.faces[-1].box)) / (frame - self.frames[-1])
            self.step = INERTIA * moved + (1 - INERTIA) * self.step
        self.frames.append(frame)
        self.faces.append(face)


class Linker:
    """Takes the faces of each frame in turn; greedy by cost, nothing is linked across a cut.

    `max_gap` is the longest run of frames without the face inside a track.
    """

    def __init__(self, max_gap: int) -> None:
        self._max_gap = max_gap
        self._open: list[OpenTrack] = []

    def step(
        self, frame: int, faces: Sequence[DetectedFace], is_cut: bool
    ) -> tuple[list[OpenTrack], list[OpenTrack]]:
        """The track of each face, in order, and the tracks that ended before this frame."""
        ended = [track for track in self._open if is_cut or frame - track.frames[-1] > self._max_gap + 1]
        self._open = [track for track in self._open if track not in ended]
        chosen = _assign(_costs(self._open, faces, frame))
        tracks = [self._open[chosen[i]] if i in chosen else OpenTrack() for i in range(len(faces))]
        for track, face in zip(tracks, faces, strict=True):
            if not track.frames:
                self._open.append(track)
            track.add(frame, face)
        return tracks, ended

    def finish(self) -> list[OpenTrack]:
        """The tracks that were still open."""
        ended, self._open = self._open, []
        return ended


def _costs(tracks: Sequence[OpenTrack], faces: Sequence[DetectedFace], frame: int) -> NDArray[np.float64]:
    """[tracks, faces]: distance and size change in parts of what is allowed, infinite where it is too much."""
    costs = np.full((len(tracks), len(faces)), np.inf)
    if not costs.size:
        return costs
    boxes = np.stack([face.box for face in faces]).astype(np.float64)
    for row, track in enumerate(tracks):
        missed = frame - track.frames[-1]
        last = track.faces[-1].box
        # A face that is out of sight slows down sooner than it goes on.
        expected = _centre(last) + track.step * min(missed, 3)
        size = _size(last)
        distance = np.linalg.norm(_centre(boxes) - expected, axis=1) / size
        growth = np.abs(np.log(_size(boxes) / size)) / np.log(GROWTH)
        reach = REACH + REACH_GROWTH * (missed - 1)
        cost = distance / reach + 0.5 * growth
        costs[row] = np.where((distance < reach) & (growth < 1), cost, np.inf)
    return costs


def _assign(costs: NDArray[np.float64]) -> dict[int, int]:
    """Track row by face column: the cheapest pair first, each used once."""
    chosen: dict[int, int] = {}
    costs = costs.copy()
    while costs.size and np.isfinite(costs.min()):
        row, column = np.unravel_index(int(costs.argmin()), costs.shape)
        chosen[int(column)] = int(row)
        costs[row, :] = costs[:, column] = np.inf
    return chosen


def _centre(boxes: Floats | NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray((boxes[..., :2] + boxes[..., 2:]) / 2, np.float64)


def _size(boxes: Floats | NDArray[np.float64]) -> NDArray[np.float64]:
    extent = boxes[..., 2:] - boxes[..., :2]
    return np.asarray(np.sqrt(np.maximum(extent[..., 0] * extent[..., 1], 1.0)), np.float64)
