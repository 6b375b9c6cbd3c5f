"""Faces cut out of frames as the judges see them."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import DetectedFace, Floats
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.settings import MaskSettings
from ffstudio.faces.align import apply, similarity
from ffstudio.faces.landmarks import LandmarkGroups
from ffstudio.media.pixels.sampling import compose, crop, scaling
from ffstudio.swap.composite import mask_planes
from ffstudio.swap.masks import hull, mouth
from ffstudio.swap.replace import Replacement

SIDE = 256  # px of the crop that figures are taken in, aligned to arcface_128
MESH_SIDE = 192  # px of the mesh teacher's view of it
_MESH_LOOK = scaling(MESH_SIDE / SIDE, MESH_SIDE / SIDE, 0.0, -3.0)  # a little below the crop's middle
_AROUND = 1.6  # of the longer side of a face's box: hair and chin
_BRIM = 4  # px of the crop: the seam's softness


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A face: `matrix` [2, 3] takes px of the frame to px of the crop, where its `landmarks` [148, 2] are."""

    matrix: NDArray[np.float64]
    landmarks: Floats
    groups: LandmarkGroups

    def cut(self, frame: VideoFrame) -> Floats:
        """RGB [256, 256, 3] 0..1."""
        return np.asarray(np.clip(crop(frame, self.matrix, SIDE), 0, 1), np.float32)

    def mesh_view(self, frame: VideoFrame) -> Floats:
        """RGB [192, 192, 3] 0..1, as the mesh teacher wants it."""
        view = crop(frame, compose(_MESH_LOOK, self.matrix), MESH_SIDE)
        return np.asarray(np.clip(view, 0, 1), np.float32)

    def oval(self, *, brim: bool = False) -> Floats:
        """The face less its open mouth, [256, 256] 0..1: what is to be replaced; with a `brim`, softly bounded."""
        settings = MaskSettings()
        outline = self.landmarks[self.groups["face_oval"]]
        whole = hull(outline, SIDE, settings.inset, 0.0)
        inside = np.minimum(whole, 1 - mouth(self.landmarks[self.groups["lips_inner"]], SIDE))
        return np.asarray(cv2.GaussianBlur(whole, (0, 0), _BRIM) if brim else inside, np.float32)

    def weight(self, frame: VideoFrame, made: Replacement) -> Floats:
        """How much of each px of the crop was replaced, [256, 256] 0..1."""
        whole = mask_planes(frame, made.mask, made.matrix)[0]
        ways = cv2.INTER_LINEAR
        return np.asarray(cv2.warpAffine(whole, self.matrix, (SIDE, SIDE), flags=ways), np.float32)

    def new_face(self, made: Replacement) -> Floats:
        """The new face before it is blended in, RGB [256, 256, 3]."""
        back = np.asarray(cv2.invertAffineTransform(made.matrix), np.float64)
        shown = cv2.warpAffine(
            made.face, compose(self.matrix, back), (SIDE, SIDE), borderMode=cv2.BORDER_REPLICATE
        )
        return np.asarray(np.clip(shown, 0, 1), np.float32)


def place(face: DetectedFace, template: Floats, groups: LandmarkGroups) -> Place:
    """Of a face with landmarks; `template` is arcface_128 as fractions."""
    if face.landmarks is None:
        message = "Only faces with landmarks can be placed."
        raise ValueError(message)
    matrix = similarity(face.points, template, SIDE)
    return Place(matrix, apply(matrix, face.landmarks), groups)


def head(frame: VideoFrame, face: DetectedFace, side: int) -> NDArray[np.uint8]:
    """A head with its hair, upright as stored, uint8 RGB [side, side, 3]."""
    x0, y0, x1, y1 = (float(value) for value in face.box)
    scale = side / (max(x1 - x0, y1 - y0, 1.0) * _AROUND)
    shift = side / 2 - 0.5 - np.array([(x0 + x1) / 2, (y0 + y1) / 2]) * scale
    shown = crop(frame, scaling(scale, scale, float(shift[0]), float(shift[1])), side)
    return np.asarray(np.clip(shown * 255 + 0.5, 0, 255), np.uint8)
