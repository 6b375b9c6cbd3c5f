"""One source picture, carried onto a target's landmarks."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Floats
from ffstudio.domain.settings import RenderSettings
from ffstudio.faces.landmarks import LandmarkGroups
from ffstudio.swap.lids import draw_eye
from ffstudio.swap.moves import as_open, moves
from ffstudio.swap.seen import confidence
from ffstudio.swap.target import Target
from ffstudio.swap.texture import MeshSource, level_for
from ffstudio.swap.warp import dense, fit

_SMOOTHING = 3e-4  # in squares of the crop's side; about 7 px^2 at 384 px, the landmarks' own noise
_TURN = 0.1  # more turned than the source by this much, the smoothing is doubled
_CELL = 10  # px between points at which the spline is solved


@dataclass(frozen=True, slots=True, eq=False)
class Carried:
    """The target's region as a source shows it: uint8 RGB [h, w, 3], and how well it was seen, [h, w] 0..1."""

    pixels: NDArray[np.uint8]
    confidence: Floats


def carried(source: MeshSource, target: Target, groups: LandmarkGroups, settings: RenderSettings) -> Carried:
    """A source picture at the target's region, with the target's expression, lids and gaze."""
    level, mesh = level_for(source, target.width), settings.mesh
    scale = target.height / source.height
    changes = moves(target.eyes, source.eyes, target.awake, scale, lids=mesh.lids, gaze=mesh.gaze)
    points = (source.points + 0.5) * level.scale - 0.5
    # What the source does not show of a turned face would fold: there the warp gives way.
    smoothing = _SMOOTHING * (1 + ((target.turn - source.turn) / _TURN) ** 4)
    wanted = as_open(target.wanted, changes, groups)
    x, y = dense(fit(wanted, points.astype(np.float32), target.size, smoothing), target.region, _CELL)
    seen = cv2.remap(level.pixels, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    pixels = np.asarray(seen, np.uint8)
    maps = np.asarray(cv2.merge([x, y]), np.float32)
    for change in changes:
        draw_eye(pixels, level.pixels, maps, change, target.region)
    shown = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGBA2RGB), np.uint8)
    return Carried(shown, confidence(x, y, float(level.scale[0]) / scale))
