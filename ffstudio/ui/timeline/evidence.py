"""How sure the analysis is of each track, ready to be drawn at any zoom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Analysis, FaceTrack
from ffstudio.faces.opacity import opacity
from ffstudio.pipeline.casting import EXPOSED

FACTOR = 4  # frames that one value of the next coarser level stands for
Bytes = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """Of one track as analysed, beginning at frame `first`.

    Each level is uint8 [3, n]: the landmarks' confidence 0..255, whether the face was detected (not filled in),
    and whether a new face would cover it; each coarser level holds the least of `FACTOR` values.
    """

    first: int
    levels: tuple[Bytes, ...]

    def columns(self, frames: NDArray[np.int64]) -> Bytes:
        """The least from each frame to before the next, [3, len(frames) - 1]; at least two, ascending."""
        span = int(frames[-1] - frames[0]) / max(1, len(frames) - 1)
        level = 0
        while level + 1 < len(self.levels) and FACTOR ** (level + 1) <= span:
            level += 1
        values = self.levels[level]
        starts = np.clip((frames - self.first) // FACTOR**level, 0, values.shape[1] - 1)
        return np.asarray(np.minimum.reduceat(values, starts, axis=1)[:, :-1], np.uint8)


def evidence_of(analysis: Analysis) -> Mapping[int, Evidence]:
    """By the number of the track as analysed."""
    edges = {0, analysis.frame_count, *analysis.cuts}
    return {track.id: _evidence(track, edges) for track in analysis.tracks}


def _evidence(track: FaceTrack, edges: set[int]) -> Evidence:
    covered = opacity(track, edges) >= EXPOSED
    sure = np.clip(track.confidence * 255, 0, 255).astype(np.uint8)
    finest = np.stack([sure, track.detected.astype(np.uint8), covered.astype(np.uint8)])
    levels = [finest]
    while levels[-1].shape[1] > FACTOR:
        levels.append(_coarser(levels[-1]))
    return Evidence(track.first, tuple(levels))


def _coarser(level: Bytes) -> Bytes:
    missing = -level.shape[1] % FACTOR
    padded = np.pad(level, ((0, 0), (0, missing)), mode="edge")
    return np.asarray(padded.reshape(3, -1, FACTOR).min(axis=2), np.uint8)
