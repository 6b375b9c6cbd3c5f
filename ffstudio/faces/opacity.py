"""How much of a new face shows in each frame of a track, so that it comes and goes without a pop."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from ffstudio.domain.faces import FaceTrack, Floats

UNSURE, SURE = 0.3, 0.6  # confidence of the landmarks: hidden below, fully shown above
NEAR, FAR = 2, 5  # frames from the nearest detection: shown, hidden (covered faces are not detected)
FADE = 3  # frames in which a face comes or goes
STEADY = np.array([0.25, 0.5, 0.25])


def opacity(track: FaceTrack, edges: Collection[int]) -> Floats:
    """0..1 for each row of a track.

    `edges` are frames that begin a shot or come right after one: there a face is whole at once.
    """
    sure = np.clip((track.confidence - UNSURE) / (SURE - UNSURE), 0, 1)
    rows, seen = np.arange(track.count), np.flatnonzero(track.detected)
    after = np.searchsorted(seen, rows).clip(max=len(seen) - 1)
    distance = np.minimum(np.abs(rows - seen[after]), np.abs(rows - seen[(after - 1).clip(min=0)]))
    shown = np.minimum(sure, np.clip((FAR - distance) / (FAR - NEAR), 0, 1))
    steady = np.convolve(np.pad(shown, 1, mode="edge"), STEADY, mode="valid")
    # What is hidden stays so, lest smoothing shows a trace of it.
    result = np.where(shown > 0, steady, 0)
    if track.first not in edges:
        result = np.minimum(result, (rows + 1) / (FADE + 1))
    if track.last + 1 not in edges:
        result = np.minimum(result, (rows[::-1] + 1) / (FADE + 1))
    return np.asarray(result, np.float32)
