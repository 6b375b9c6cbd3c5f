"""Draws closing eyelids over the eyeballs of open eyes, the skin of each lid stretched down to its new edge."""

from __future__ import annotations

import torch
from torch import Tensor

from lite.geometry import pixel_grid, sample
from lite.mesh import MESH

UPPER_CONTOUR = slice(0, 9)  # of an eye's group: corner, upper lid, corner
STRETCH = 0.85  # most of the skin's way to the brow that a lid may take away; 1 would fold
SOFT = 1.0  # px, of the lid's edge


def draw_lids(images: Tensor, awake: Tensor, meshes: Tensor) -> Tensor:
    """Pictures [N,3,S,S] whose upper lids lie as in `awake` [N,468,3] px, with them lying as in `meshes`."""
    size = images.shape[-1]
    grid = pixel_grid(size, images.device)
    cover, fall = images.new_zeros(len(images), size, size), images.new_zeros(len(images), size, size)
    for side in ("right", "left"):
        above, moved = _fall(side, awake, meshes, size)
        fall = fall + moved
        cover = torch.maximum(cover, (above / SOFT + 0.5).clamp(0, 1) * (moved > 0))
    skin = sample(images, grid - torch.stack([torch.zeros_like(fall), fall], -1))
    return torch.lerp(images, skin, cover[:, None])


def _fall(side: str, awake: Tensor, meshes: Tensor, size: int) -> tuple[Tensor, Tensor]:
    """Height over the lid's new edge and how far the skin there has come down, both [N,S,S] px."""
    contour = list(MESH.of(f"{side}_eye")[UPPER_CONTOUR])
    before, edge = (_line(mesh[:, contour, :2], size) for mesh in (awake, meshes))
    brow = meshes[:, list(MESH.of(f"{side}_brow")), 1].mean(1, keepdim=True)
    closing = (edge - before).clamp(min=0)[:, None]
    above = edge[:, None] - (torch.arange(size, device=meshes.device) + 0.5)[:, None]
    room = torch.maximum((edge - brow)[:, None], closing / STRETCH).clamp(min=1e-3)
    return above, closing * (1 - above.clamp(min=0) / room).clamp(min=0)


def _line(points: Tensor, size: int) -> Tensor:
    """Heights [N,S] over the columns of the line through `points` [N,K,2] px, level beyond its ends."""
    order = points[..., 0].argsort(1)
    x, y = (points[..., axis].gather(1, order)[..., None] for axis in (0, 1))
    columns = torch.arange(size, device=points.device) + 0.5
    share = ((columns - x[:, :-1]) / (x[:, 1:] - x[:, :-1]).clamp(min=1e-3)).clamp(0, 1)
    return y[:, 0] + (share * (y[:, 1:] - y[:, :-1])).sum(1)
