"""Paints the inside of a mouth that a variant has opened: darkness, teeth, tongue."""

from __future__ import annotations

import torch
import torch.nn.functional as nnf
from torch import Tensor

from lite.degrade import gaussian
from lite.geometry import chosen, pixel_grid, uniform
from lite.mesh import MESH

DARK = ((0.10, 0.03, 0.04), (0.33, 0.16, 0.18))
TEETH = (0.76, 0.73, 0.69)
TONGUE = (0.59, 0.29, 0.31)
USUAL_BRIGHTNESS = 0.43


def polygons(points: Tensor, size: int) -> Tensor:
    """Filled polygons [N,1,size,size] 0 or 1 from their corners [N,K,2] px, by the even-odd rule."""
    grid = pixel_grid(size, points.device)
    x, y = grid[..., 0], grid[..., 1]
    inside = torch.zeros(len(points), size, size, dtype=torch.bool, device=points.device)
    following = points.roll(-1, 1)
    for k in range(points.shape[1]):
        (x0, y0), (x1, y1) = (p[:, k].t()[:, :, None, None] for p in (points, following))
        crosses = (y0 > y) != (y1 > y)
        inside ^= crosses & (x < (x1 - x0) * (y - y0) / (y1 - y0 + 1e-9) + x0)
    return inside[:, None].float()


def paint_mouths(images: Tensor, meshes: Tensor, drop: Tensor, generator: torch.Generator) -> Tensor:
    """Pictures [N,3,S,S] with the inner lips of `meshes` [N,468,3] px painted where the jaw fell by `drop`
    [N] px.
    """
    size, lips = images.shape[-1], meshes[:, list(MESH.of("lips_inner")), :2]
    mask = nnf.interpolate(polygons(lips / 2, size // 2), (size, size), mode="bilinear", align_corners=False)
    mask = gaussian(mask, 1.0) * (drop > 1.5).float()[:, None, None, None]
    top, bottom = lips[..., 1].amin(1), lips[..., 1].amax(1)
    rows = torch.arange(size, device=images.device) + 0.5
    depth = ((rows - top[:, None]) / (bottom - top + 1e-3)[:, None]).clamp(0, 1)[:, None, :, None]
    brightness = images.mean((1, 2, 3), keepdim=True) / USUAL_BRIGHTNESS
    inside = _inside(depth, generator) * brightness
    return (images * (1 - mask) + inside * mask).clamp(0, 1)


def _inside(depth: Tensor, generator: torch.Generator) -> Tensor:
    """Colours [N,3,S,1] down the mouth; `depth` [N,1,S,1] 0 at the upper lip, 1 at the lower."""
    n, device = len(depth), depth.device
    low, high = (torch.tensor(colour, device=device)[:, None, None] for colour in DARK)
    colour = low + (high - low) * uniform((n, 3, 1, 1), 0, 1, generator)
    layers = ((0.12, 0.1, 0.22, 0.75, TEETH), (0.9, 0.1, 0.2, 0.35, TEETH), (0.75, 0.35, 0.35, 0.8, TONGUE))
    for where, thin, thick, chance, tone in layers:
        reach = uniform((n, 1, 1, 1), thin, thick + 1e-6, generator)
        amount = uniform((n, 1, 1, 1), 0, 1, generator) * chosen(n, chance, generator)[:, None, None, None]
        layer = (1 - (depth - where).abs() / reach).clamp(0, 1) ** 0.7 * amount
        colour = colour * (1 - layer) + torch.tensor(tone, device=device)[:, None, None] * layer
    return colour
