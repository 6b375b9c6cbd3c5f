"""A source picture as the mesh swapper keeps it: cut out, at several sizes, with what its eyes do."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import cv2
import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Floats
from ffstudio.swap.eyes import Eye

_LEVEL_STEP = sqrt(2)  # between the sizes a source picture is kept at
_SMALLEST = 96  # px of face width below which no smaller copy is needed


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """A picture at one size: uint8 RGBA [h, w, 4]; `scale` [2] (x, y) from the picture's px to it.

    Alpha is there for speed alone: OpenCV remaps four channels twice as fast as three.
    """

    pixels: NDArray[np.uint8]
    scale: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class MeshSource:
    """A source picture: `levels` from large to small, `points` [148, 2] in px of the first.

    `shape` [148, 2] are the landmarks in fractions of an aligned crop; `width` the face's width and `height`
    from its eyes to its lips, px; `turn` how far the face looks sideways; `mouth` how far it is open, in heights;
    `eyes` in px of the first level. `mirrored` is the same face seen from the other side.
    """

    levels: tuple[Level, ...]
    points: Floats
    shape: Floats
    width: float
    height: float
    turn: float
    mouth: float
    eyes: tuple[Eye, Eye]
    mirrored: MeshSource | None = None


def level_for(source: MeshSource, target_width: float) -> Level:
    """The smallest copy that is not smaller than the target."""
    fitting = [level for level in source.levels if level.scale[0] * source.width >= target_width]
    return fitting[-1] if fitting else source.levels[0]


def levels_of(pixels: NDArray[np.uint8], width: float) -> tuple[Level, ...]:
    """A picture uint8 RGB [h, w, 3] at falling sizes; `width` is its face's, px."""
    pixels = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2RGBA), np.uint8)
    levels = [Level(pixels, np.ones(2))]
    scale = 1 / _LEVEL_STEP
    while width * scale >= _SMALLEST:
        size = (max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale)))
        small = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
        levels.append(Level(small, np.array([size[0] / pixels.shape[1], size[1] / pixels.shape[0]])))
        scale /= _LEVEL_STEP
    return tuple(levels)
