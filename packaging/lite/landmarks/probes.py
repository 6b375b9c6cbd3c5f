"""Held-out pictures that the landmarks are measured on; the same ones in every run, on every machine's CPU."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
import torch.nn.functional as nnf
from numpy.typing import NDArray
from torch import Tensor

from lite.data import Prepared, is_held_out
from lite.degrade import footage, light, occlude
from lite.geometry import aligned_views, to_view, uniform, warp
from lite.landmarks.batches import PROFILE, five_points, template
from lite.landmarks.model import SIDE
from lite.landmarks.negatives import no_faces
from lite.mesh import MESH
from lite.variants import NARROW, WIDE, Ranges, make

SEED = 40
VARIANTS = 5
CHUNK = 32


@dataclass(frozen=True)
class Probe:
    """`images` float32 [N,3,160,160] RGB 0..1 with `points` [N,148,2] px (empty where there is nothing to find)."""

    images: NDArray[np.float32]
    points: NDArray[np.float32]


def held_out(prepared: Prepared) -> tuple[Tensor, Tensor]:
    """Crops [N,3,320,320] 0..1 and meshes [N,468,3] that nothing was trained on."""
    rows = prepared.indices(held_out=True)
    crops = torch.from_numpy(prepared.faces.images[rows]).permute(0, 3, 1, 2).float() / 255
    return crops, torch.from_numpy(prepared.meshes[rows])


def neutral(prepared: Prepared) -> Probe:
    """The faces as they are, halved, with the mesh teacher's labels."""
    crops, meshes = held_out(prepared)
    return _probe(nnf.avg_pool2d(crops, 2), _listed(meshes) / 2)


def narrow(prepared: Prepared) -> Probe:
    """Five variants a face within the ranges of the pack's first landmarks, the crop halved."""
    crops, meshes = _variants(prepared, NARROW, SEED)
    return _probe(nnf.avg_pool2d(crops, 2), _listed(meshes) / 2)


def wide(prepared: Prepared, in_footage: bool = False) -> Probe:
    """Five variants a face within the wide ranges, cut by their five points; `in_footage` lit and spoilt as
    well.
    """
    crops, meshes = _variants(prepared, WIDE, SEED + 1)
    images, points = cut(crops, meshes)
    if in_footage:
        generator = torch.Generator().manual_seed(SEED + 2)
        images = footage(light(images, generator), generator)
    return _probe(images, points)


def profiles(prepared: Prepared) -> Probe:
    """Heads turned by 68 to 100 degrees, as far as a carried picture can show that."""
    crops, meshes = _variants(prepared, PROFILE, SEED + 3, 1)
    return _probe(*cut(crops, meshes))


def covered(prepared: Prepared) -> Probe:
    """Faces most of which lies behind something."""
    crops, meshes = held_out(prepared)
    images, points = cut(crops, meshes)
    generator = torch.Generator().manual_seed(SEED + 4)
    for _ in range(4):
        images, _ = occlude(images, crops.roll(1, 0), generator, 1.0, 0.9)
    return _probe(images, points)


def nothing(prepared: Prepared) -> Probe:
    """No faces, three a face."""
    crops, _ = held_out(prepared)
    generator = torch.Generator().manual_seed(SEED + 5)
    images = torch.cat([no_faces(crops.roll(k, 0), generator) for k in range(3)])
    return _probe(images, images.new_zeros(0, len(MESH.points), 2))


def stored(folder: Path) -> Probe:
    """Variants made elsewhere: 320 px JPEGs `NAME_k.jpg` of held-out names, `labels_*.npz` with meshes by
    `NAME_k`.
    """
    labels: dict[str, NDArray[np.float16]] = {}
    for file in sorted(folder.glob("labels_*.npz")):
        labels.update(np.load(file))
    keys = [key for key in sorted(labels) if is_held_out(key.rsplit("_", 1)[0])]
    pictures = [cv2.imread(str(folder / f"{key}.jpg"))[..., ::-1] for key in keys]
    crops = torch.from_numpy(np.stack(pictures)).permute(0, 3, 1, 2).float() / 255
    meshes = torch.from_numpy(np.stack([labels[key] for key in keys]).astype(np.float32))
    return _probe(nnf.avg_pool2d(crops, 2), _listed(meshes) / 2)


def cut(crops: Tensor, meshes: Tensor) -> tuple[Tensor, Tensor]:
    """160 px pictures by the five points of the meshes, and their 148 points."""
    views = aligned_views(five_points(meshes), template(crops.device))
    return warp(crops, views, SIDE), to_view(views, _listed(meshes))


def shaken(crops: Tensor, copies: int, noise: float, shift: float) -> tuple[Tensor, Tensor]:
    """Copies of still crops as a camera sees them: [copies,N,3,320,320] and where their first pixel went
    [copies,N,2].
    """
    generator = torch.Generator().manual_seed(SEED + 6)
    pictures, moves = [], []
    for _ in range(copies):
        move = uniform((len(crops), 2), -shift, shift, generator)
        matrix = torch.eye(2).expand(len(crops), 2, 2)
        seen = warp(crops, torch.cat([matrix, -move[:, :, None]], 2), crops.shape[-1]) if shift else crops
        grain = torch.randn(crops.shape, generator=generator) * noise
        pictures.append((seen + grain).clamp(0, 1))
        moves.append(move)
    return torch.stack(pictures), torch.stack(moves)


def _variants(prepared: Prepared, ranges: Ranges, seed: int, count: int = VARIANTS) -> tuple[Tensor, Tensor]:
    crops, meshes = held_out(prepared)
    generator = torch.Generator().manual_seed(seed)
    made = [
        make(crops[start : start + CHUNK], meshes[start : start + CHUNK], generator, ranges)
        for _ in range(count)
        for start in range(0, len(crops), CHUNK)
    ]
    return torch.cat([part.images for part in made]), torch.cat([part.meshes for part in made])


def _listed(meshes: Tensor) -> Tensor:
    return meshes[:, list(MESH.points), :2]


def _probe(images: Tensor, points: Tensor) -> Probe:
    return Probe(images.numpy().astype(np.float32), points.numpy().astype(np.float32))
