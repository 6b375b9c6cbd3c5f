"""Held-out people to verify: themselves and mixtures of them, each seen several times in other poses and
footage.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from lite.data import Prepared
from lite.degrade import MILD, footage, light
from lite.embedder.batches import TALKING, cut
from lite.geometry import Jitter
from lite.landmarks.probes import held_out
from lite.poses import Turn
from lite.variants import Ranges, Variants, make, morph

SEED = 60
VIEWS = 6
CHUNK = 32
SEEN = Ranges(TALKING, Turn(8, 5, 25, 12, far=0.15), still=0.2)
ALIGNED = Jitter(3, 0.96, 1.04, 1.5)  # what a detector's five points leave
LIGHT = 0.6


@dataclass(frozen=True)
class People:
    """`images` float32 [N,3,112,112]; `parents` int [N,2]: the faces each person is made of (twice the same:
    itself).
    """

    images: NDArray[np.float32]
    parents: NDArray[np.int64]


def people(prepared: Prepared) -> People:
    """Every held-out face and as many even mixtures, `VIEWS` pictures each."""
    crops, meshes = held_out(prepared)
    n = len(crops)
    count = torch.arange(n)
    step = max(1, n // 3)
    mixed = [
        morph(
            Variants(crops[rows], meshes[rows]),
            Variants(crops[others], meshes[others]),
            torch.full((len(rows),), 0.5),
        )
        for rows, others in zip(count.split(CHUNK), count.roll(-step).split(CHUNK), strict=True)
    ]
    crops = torch.cat([crops, *(part.images for part in mixed)])
    meshes = torch.cat([meshes, *(part.meshes for part in mixed)])
    parents = torch.stack([torch.cat([count, count]), torch.cat([count, count.roll(-step)])], 1)
    generator = torch.Generator().manual_seed(SEED)
    views = []
    for _ in range(VIEWS):
        for rows in torch.arange(len(crops)).split(CHUNK):
            seen = cut(make(crops[rows], meshes[rows], generator, SEEN), generator, ALIGNED, plain=0)
            views.append(footage(light(seen, generator, LIGHT), generator, MILD))
    return People(torch.cat(views).numpy().astype(np.float32), parents.repeat(VIEWS, 1).numpy())
