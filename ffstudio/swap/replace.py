"""One face from frame to frame, in three steps that may run in different threads: take, (swap), finish."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import DetectedFace, Floats
from ffstudio.domain.failures import LandmarksMissing
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.sentences import said
from ffstudio.domain.settings import RenderSettings
from ffstudio.faces.align import apply, rescaled
from ffstudio.faces.landmarks import LandmarkGroups
from ffstudio.media.pixels.sampling import compose, crop, scaling
from ffstudio.swap.base import FaceInput, FaceOutput
from ffstudio.swap.colour import match_colour
from ffstudio.swap.detail import match_detail
from ffstudio.swap.masks import combined


@dataclass(frozen=True, slots=True, eq=False)
class Replacement:
    """What `composite` takes: float32 `face` RGB [n, n, 3] and `mask` [n, n]; `matrix` [2, 3] leads to their px."""

    face: Floats
    mask: Floats
    matrix: NDArray[np.float64]


def take(
    frame: VideoFrame,
    face: DetectedFace,
    matrix: NDArray[np.float64],
    size: int,
    identity: Any,
    *,
    opacity: float = 1.0,
    embedding: Floats | None = None,
    usual: Floats | None = None,
) -> FaceInput:
    """Cuts a face with landmarks out of a frame; `matrix` [2, 3] (`align.similarity`) takes full px to crop px.

    `identity` is what the swapper's `prepare` returned; `opacity` and `embedding` as in FaceInput, `usual` too, but
    in full px.
    """
    if face.landmarks is None:
        raise LandmarksMissing(said("frame {frame}", frame=frame.index))
    landmarks = apply(matrix, face.landmarks)
    often = None if usual is None else apply(matrix, usual)
    return FaceInput(crop(frame, matrix, size), landmarks, identity, opacity, embedding, usual=often)


def finish(
    taken: FaceInput,
    swapped: FaceOutput,
    matrix: NDArray[np.float64],
    groups: LandmarkGroups,
    settings: RenderSettings,
) -> Replacement:
    """Masks the swapper's face and matches its colour, detail and grain to the crop that was taken.

    `matrix` is the one of `take`; composite with the returned one, as the face may be finer than the crop.
    """
    size = len(swapped.face)
    finer = size / len(taken.crop)
    landmarks = rescaled(taken.landmarks, finer)
    mask = combined(landmarks, size, swapped.mask, groups, settings.mask, taken.front)
    face = swapped.face
    if not swapped.is_lit:
        face = match_colour(face, taken.crop, mask, settings.colour)
    face = match_detail(face, taken.crop, mask, settings.colour)
    centred = scaling(finer, finer, (finer - 1) / 2, (finer - 1) / 2)
    return Replacement(
        face, mask * np.float32(settings.swap.amount * taken.opacity), compose(centred, matrix)
    )
