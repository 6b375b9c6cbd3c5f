"""Where a new shot begins, from small pictures of successive frames."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Floats

LOOK = 3  # frames to each side of a possible cut; a flash may last two
LAYOUT = (32, 18)  # px of the thumbnail whose structure is compared
BINS = 8  # of each of lightness and the two colour axes
CHANGE = 0.35  # least difference across a cut, 0..1
JUMP = 2.0  # how many times the shot's own frame-to-frame difference a cut must be


@dataclass(frozen=True, slots=True, eq=False)
class _Look:
    """What is remembered of a frame: `structure` [576] of mean 0 and length 1 (or 0), `colours` [24], sums to 1."""

    structure: Floats
    colours: Floats


class CutFinder:
    """Tells of each frame whether it begins a new shot, `LOOK` frames after it was shown.

    A cut changes structure and colour at once, and for good: every picture of the frames before differs from
    every one after it. So a flash (the picture comes back), a pan or a fast move (its neighbours differ as
    much) and a fade (no single step) are none.
    """

    def __init__(self) -> None:
        self._looks: deque[_Look] = deque(maxlen=2 * LOOK + 1)
        self._shown = self._told = 0

    def show(self, picture: NDArray[np.uint8]) -> Iterator[bool]:
        """Takes the next frame's picture [h, w, 3] uint8 RGB; yields the verdict that became certain, if any."""
        self._looks.append(_look_at(picture))
        self._shown += 1
        if self._shown > LOOK:
            yield self._tell()

    def finish(self) -> Iterator[bool]:
        """Yields the verdicts of the last frames."""
        while self._told < self._shown:
            yield self._tell()

    def _tell(self) -> bool:
        oldest = self._shown - len(self._looks)
        looks = list(self._looks)
        place = self._told - oldest
        self._told += 1
        return _is_cut(looks[max(0, place - LOOK) : place], looks[place : place + LOOK])


def _is_cut(before: list[_Look], after: list[_Look]) -> bool:
    if not before:
        return False
    change = min(_difference(a, b) for a in before for b in after)
    around = [_difference(a, b) for shot in (before, after) for a, b in pairwise(shot)]
    return change >= CHANGE and change >= JUMP * float(np.median(around or [0.0]))


def _difference(a: _Look, b: _Look) -> float:
    """0 (same) to 1: half structure (1 - correlation), half colour (half the histograms' L1 distance)."""
    structure = 1.0 - float(a.structure @ b.structure)
    colour = float(np.abs(a.colours - b.colours).sum()) / 2
    return (min(structure, 1.0) + colour) / 2


def _look_at(picture: NDArray[np.uint8]) -> _Look:
    small = cv2.resize(picture, LAYOUT, interpolation=cv2.INTER_AREA)
    pixels = cv2.cvtColor(small, cv2.COLOR_RGB2YCrCb).reshape(-1, 3)
    light = pixels[:, 0].astype(np.float32)
    light -= float(light.mean())
    histograms = [np.bincount(pixels[:, i] // (256 // BINS), minlength=BINS) for i in range(3)]
    colours = np.concatenate(histograms) / (3 * len(pixels))
    light = light / max(float(np.linalg.norm(light)), 1e-6)
    return _Look(np.asarray(light, np.float32), np.asarray(colours, np.float32))
