"""Pictures without a face, made from pictures with one."""

from __future__ import annotations

import torch
import torch.nn.functional as nnf
from torch import Tensor

from lite.degrade import footage, light
from lite.geometry import Jitter, random_views, sample, uniform, view_grid
from lite.landmarks.model import SIDE

CORNERS = ((24.0, 24.0), (296.0, 24.0), (24.0, 296.0), (296.0, 296.0))


def no_faces(crops: Tensor, generator: torch.Generator) -> Tensor:
    """[N,3,160,160] from 320 px crops [N,3,320,320]: backgrounds, details, patchworks, halves put together,
    noise.
    """
    kinds = (_corners, _details, _patchwork, _halves, _clouds)
    parts = [
        kind(part, generator)
        for kind, part in zip(kinds, crops.tensor_split(len(kinds)), strict=True)
        if len(part)
    ]
    return footage(light(torch.cat(parts), generator), generator)


def _looked_at(
    crops: Tensor, centres: Tensor, scale: float, jitter: Jitter, generator: torch.Generator
) -> Tensor:
    n = len(crops)
    still = torch.zeros(n, device=crops.device)
    views = random_views(centres, still + scale, still, SIDE, jitter, generator)
    return sample(crops, view_grid(views, SIDE), "reflection")


def _corners(crops: Tensor, generator: torch.Generator) -> Tensor:
    which = torch.randint(len(CORNERS), (len(crops),), generator=generator, device=crops.device)
    centres = torch.tensor(CORNERS, device=crops.device)[which]
    return _looked_at(crops, centres, 0.45, Jitter(180, 0.8, 2.5, 8), generator)


def _details(crops: Tensor, generator: torch.Generator) -> Tensor:
    centres = uniform((len(crops), 2), 90, 230, generator)
    return _looked_at(crops, centres, 0.35, Jitter(180, 0.8, 3.0, 8), generator)


def _patchwork(crops: Tensor, generator: torch.Generator) -> Tensor:
    n, size = len(crops), SIDE // 4
    small = nnf.avg_pool2d(crops, 2)
    tiles = small.reshape(n, 3, 4, size, 4, size).permute(0, 2, 4, 1, 3, 5).reshape(n, 16, 3, size, size)
    order = torch.rand(n, 16, generator=generator, device=crops.device).argsort(1)
    tiles = tiles[torch.arange(n, device=crops.device)[:, None], order]
    return tiles.reshape(n, 4, 4, 3, size, size).permute(0, 3, 1, 4, 2, 5).reshape(n, 3, SIDE, SIDE)


def _halves(crops: Tensor, generator: torch.Generator) -> Tensor:
    """Shifted by half both ways, so that four quarters of a face look out of the corners."""
    shift = int(torch.randint(SIDE // 3, SIDE // 2 + 1, (1,), generator=generator, device=crops.device))
    return nnf.avg_pool2d(crops, 2).roll((shift, SIDE // 2), (2, 3))


def _clouds(crops: Tensor, generator: torch.Generator) -> Tensor:
    knots = uniform((len(crops), 3, 5, 5), 0, 1, generator)
    return nnf.interpolate(knots, (SIDE, SIDE), mode="bicubic", align_corners=False).clamp(0, 1)
