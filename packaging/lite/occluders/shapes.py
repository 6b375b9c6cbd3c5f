"""Distances to simple shapes, for whole batches: px, negative inside. Points are (x, y) in px of the crop."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as nnf
from torch import Tensor


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """`distance` [n, 1, s, s] px to the shape's edge, negative inside; `depth` 0 at the edge to 1 at the spine."""

    distance: Tensor
    depth: Tensor

    def alpha(self, softness: float) -> Tensor:
        """Opacity 0..1 with an edge of about `softness` px."""
        return torch.sigmoid(-self.distance / softness * 2)


def pixels(size: int, device: torch.device) -> Tensor:
    """Centres of the pixels, [s, s, 2] px."""
    u = torch.arange(size, device=device, dtype=torch.float32) + 0.5
    return torch.stack(torch.meshgrid(u, u, indexing="xy"), -1)


def capsules(size: int, starts: Tensor, ends: Tensor, radii: Tensor) -> Field:
    """The union of thick lines: `starts`, `ends` [n, k, 2], `radii` [n, k]; one at a time, which saves memory."""
    grid = pixels(size, starts.device)[None]
    distance = starts.new_full((len(starts), size, size), 1e6)
    depth = torch.zeros_like(distance)
    for a, b, radius in zip(starts.unbind(1), ends.unbind(1), radii.unbind(1), strict=True):
        found = _to_segment(grid, a, b) - radius[:, None, None]
        depth = torch.where(found < distance, (-found / radius[:, None, None]).clamp(0, 1), depth)
        distance = torch.minimum(distance, found)
    return Field(distance[:, None], depth[:, None])


def _to_segment(grid: Tensor, a: Tensor, b: Tensor) -> Tensor:
    way = (b - a)[:, None, None]
    offset = grid - a[:, None, None]
    share = ((offset * way).sum(-1) / (way.square().sum(-1) + 1e-6)).clamp(0, 1)
    return torch.linalg.vector_norm(offset - share[..., None] * way, dim=-1)


def curves(controls: Tensor, pieces: int) -> tuple[Tensor, Tensor]:
    """Quadratic Bezier curves [n, k, 3, 2] as segments: starts and ends [n, k * pieces, 2]."""
    t = torch.linspace(0, 1, pieces + 1, device=controls.device)[:, None]
    a, b, c = (controls[:, :, i, None] for i in range(3))
    points = a * (1 - t) ** 2 + b * 2 * t * (1 - t) + c * t**2
    return points[:, :, :-1].flatten(1, 2), points[:, :, 1:].flatten(1, 2)


def blobs(size: int, count: int, generator: torch.Generator) -> Field:
    """Ellipses of random place, turn and size with an uneven rim, about the face."""
    device = generator.device

    def random(*shape: int) -> Tensor:
        return torch.rand(count, *shape, device=device, generator=generator)

    knots = torch.randn(count, 1, 5, 5, device=device, generator=generator)
    noise = nnf.interpolate(knots, (size, size), mode="bicubic", align_corners=False)
    centre = random(1, 1, 2) * 0.76 + torch.tensor([0.12, 0.17], device=device)
    offset = pixels(size, device) / size - centre
    turn = random(1, 1) * torch.pi
    across = offset[..., 0] * turn.cos() + offset[..., 1] * turn.sin()
    along = offset[..., 1] * turn.cos() - offset[..., 0] * turn.sin()
    width = 0.05 + random(1, 1) * 0.35
    height = 0.04 + random(1, 1) * 0.2
    radius = ((across / width) ** 2 + (along / height) ** 2 + 1e-6).sqrt()
    inside = (1 - radius)[:, None] + noise * 0.2
    return Field(-inside * size * 0.12, inside.clamp(0, 1))


def rings(size: int, centres: Tensor, half: Tensor, turn: Tensor, thickness: Tensor) -> Field:
    """Rounded rectangles as outlines: `centres` [n, k, 2], `half` sides [n, 2], `turn` [n], `thickness` [n] px."""
    grid = pixels(size, centres.device)[None]
    distance = centres.new_full((len(centres), size, size), 1e6)
    cosine, sine = turn.cos()[:, None, None], turn.sin()[:, None, None]
    corner = half.min(1).values[:, None, None] * 0.7
    for centre in centres.unbind(1):
        x, y = (grid - centre[:, None, None]).unbind(-1)
        along, across = x * cosine + y * sine, y * cosine - x * sine
        outside = torch.stack([along, across], -1).abs() - half[:, None, None] + corner[..., None]
        box = torch.linalg.vector_norm(outside.clamp(min=0), dim=-1)
        box = box + outside.amax(-1).clamp(max=0) - corner
        distance = torch.minimum(distance, box.abs() - thickness[:, None, None])
    return Field(distance[:, None], (-distance / thickness[:, None, None]).clamp(0, 1)[:, None])


def union(first: Field, second: Field) -> Field:
    """Both shapes."""
    nearer = first.distance < second.distance
    return Field(
        torch.where(nearer, first.distance, second.distance), torch.where(nearer, first.depth, second.depth)
    )
