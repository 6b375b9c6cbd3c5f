"""All faces and their expression variants on the device, with masks of the oval and of eyes and open mouth."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from lite.data import SIDE, Prepared
from lite.mesh import MESH
from lite.poses import Turn
from lite.tensors import faces_on
from lite.variants import WIDE, Ranges, make

LEAST_PRESENCE = 0.6
_GROWTH = 1.03  # of the oval about its centre: the teacher's points lie a little inside
_AT_ONCE = 64
# A face turned by much shows what its picture does not have: good enough for landmarks, not to learn looks from.
PLAUSIBLE = Ranges(WIDE.amounts, Turn(11, 7))


@dataclass(frozen=True, slots=True, eq=False)
class Bank:
    """Pictures of persons: row 0..persons-1 are the originals, one a person; the rest are variants of them.

    `images` uint8 [m, 3, 320, 320] RGB; `masks` uint8 [m, 2, 320, 320]: the face's oval; eyes and inner mouth.
    `meshes` float32 [m, 468, 2] px of the picture; `person` int64 [m].
    """

    images: Tensor
    masks: Tensor
    meshes: Tensor
    person: Tensor
    persons: int

    @property
    def device(self) -> torch.device:
        """Where it lies."""
        return self.images.device

    def __len__(self) -> int:
        return len(self.images)


def fill(prepared: Prepared, held_out: bool | None, variants: int, generator: torch.Generator) -> Bank:
    """One side of the split (None: both): faces that the teacher is sure of, and `variants` of each."""
    everyone = np.arange(len(prepared.presence))
    rows = everyone if held_out is None else prepared.indices(held_out)
    rows = rows[prepared.presence[rows] > LEAST_PRESENCE]
    device = generator.device
    images, meshes = faces_on(prepared, rows, device)
    made = [(images, meshes), *(_varied(images, meshes, generator) for _ in range(variants))]
    person = torch.arange(len(rows), device=device).repeat(1 + variants)
    points = torch.cat([mesh[..., :2] for _, mesh in made])
    masks = torch.from_numpy(_masks(points.cpu().numpy())).to(device)
    return Bank(torch.cat([image for image, _ in made]), masks, points, person, len(rows))


def _varied(images: Tensor, meshes: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    pictures, points = [], []
    for some, mesh in zip(images.split(_AT_ONCE), meshes.split(_AT_ONCE), strict=True):
        variants = make(some.float() / 255, mesh, generator, PLAUSIBLE)
        pictures.append((variants.images.clamp(0, 1) * 255).round().to(torch.uint8))
        points.append(variants.meshes)
    return torch.cat(pictures), torch.cat(points)


def _masks(meshes: NDArray[np.float32]) -> NDArray[np.uint8]:
    result = np.zeros((len(meshes), 2, SIDE, SIDE), np.uint8)
    details = [MESH.of(name) for name in ("right_eye", "left_eye", "lips_inner")]
    for mask, points in zip(result, meshes, strict=True):
        oval = points[list(MESH.of("face_oval"))]
        centre = oval.mean(axis=0)
        _polygons(mask[0], [centre + (oval - centre) * _GROWTH])
        _polygons(mask[1], (points[list(rows)] for rows in details))
    return result


def _polygons(mask: NDArray[np.uint8], outlines: Iterable[NDArray[np.float32]]) -> None:
    for outline in outlines:
        # Our coordinates put the first pixel's centre at 0.5, OpenCV's at 0.
        corners = np.round((outline - 0.5) * 16).astype(np.int32)
        cv2.fillPoly(mask, [corners], [255], cv2.LINE_AA, 4)
