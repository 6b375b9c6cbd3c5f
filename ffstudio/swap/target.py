"""A target face as the mesh swapper draws it: where it lies, what its eyes do, and where the source's parts go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ffstudio.domain.faces import Floats
from ffstudio.domain.settings import RenderSettings
from ffstudio.faces.align import rescaled
from ffstudio.faces.landmarks import LandmarkGroups
from ffstudio.media.pixels.sampling import Region
from ffstudio.swap.base import FaceInput
from ffstudio.swap.eyes import Eye, eyes_of, widest_gaps
from ffstudio.swap.measure import height_of, surroundings, turn_of, width_of
from ffstudio.swap.moves import AWAKE
from ffstudio.swap.proportions import laid_over, usual_over, with_lips, with_proportions
from ffstudio.swap.texture import MeshSource

_OTHER_VIEW = (0.15, 0.35)  # of `turn`: so far apart, spacing is comparable for certain, and not any more


@dataclass(frozen=True, slots=True, eq=False)
class Target:
    """A target face in px of the new face, a square of `size` px; `region` is the part that is drawn.

    `wanted` are its `landmarks` with the source's proportions. `width` of the face, `height` from its eyes to its
    lips, `turn` and `eyes`, where they are wanted, as a MeshSource's; `awake` is how far these are open otherwise.
    """

    landmarks: Floats
    wanted: Floats
    region: Region
    size: int
    width: float
    height: float
    turn: float
    eyes: tuple[Eye, Eye]
    awake: tuple[float, float]


def target_of(
    face: FaceInput,
    size: int,
    sources: Sequence[MeshSource],
    groups: LandmarkGroups,
    settings: RenderSettings,
) -> Target:
    """The target of a face that is drawn `size` px large."""
    finer = size / len(face.crop)
    landmarks = rescaled(face.landmarks, finer)
    turn = turn_of(landmarks, groups)
    usual = landmarks if face.usual is None else rescaled(face.usual, finer)
    wanted = _wanted(landmarks, usual, turn, sources, groups, settings)
    right, left = (
        replace(eye, frame=eye.frame.scaled(finer)) for eye in eyes_of(face.crop, face.landmarks, groups)
    )
    return Target(
        landmarks,
        wanted,
        surroundings(landmarks, (size, size), 0.04),
        size,
        width_of(landmarks, groups),
        height_of(landmarks, groups),
        turn,
        (
            right.moved(wanted[groups["right_eye"]], wanted[groups["right_brow"]]),
            left.moved(wanted[groups["left_eye"]], wanted[groups["left_brow"]]),
        ),
        (AWAKE, AWAKE) if face.usual is None else widest_gaps(face.usual, groups),
    )


def _wanted(
    landmarks: Floats,
    usual: Floats,
    turn: float,
    sources: Sequence[MeshSource],
    groups: LandmarkGroups,
    settings: RenderSettings,
) -> Floats:
    """With the mean proportions of all pictures: those of one or another in turn would make the face wobble."""
    near = [float(np.interp(abs(source.turn - turn), _OTHER_VIEW, (1, 0))) for source in sources]
    most, mesh = max(near), settings.mesh
    if most == 0 or mesh.proportions == mesh.lips == 0:
        return landmarks
    usual = usual_over(usual, landmarks, groups)
    looks = [laid_over(source.points, usual, groups) for source in sources]
    own = np.average(looks, axis=0, weights=near).astype(np.float32)
    spaced = with_proportions(landmarks, usual, own, groups, mesh.proportions * most)
    return with_lips(spaced, own, groups, mesh.lips * most)
