"""Affine views, thin-plate splines and dense sampling, batched on the device.

Coordinates are continuous pixels (x, y): the centre of the first pixel is (0.5, 0.5). A matrix [N,2,3] takes
a pixel of the view to a pixel of the picture it is cut from.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as nnf
from torch import Tensor

# five points of the face as fractions of the crop: eyes, nose, mouth corners; image left first
ARCFACE_128 = (
    (0.36167656, 0.40387734),
    (0.63696719, 0.40235469),
    (0.50019687, 0.56044219),
    (0.38710391, 0.72160547),
    (0.61507734, 0.72034453),
)


@dataclass(frozen=True)
class Jitter:
    """How far a random view may go from the nominal one: degrees, factors, pixels of the view."""

    rotation: float
    smallest: float
    largest: float
    shift: float


def uniform(shape: tuple[int, ...], low: float, high: float, generator: torch.Generator) -> Tensor:
    """Uniform numbers on the generator's device."""
    return low + (high - low) * torch.rand(shape, generator=generator, device=generator.device)


def chosen(count: int, chance: float, generator: torch.Generator) -> Tensor:
    """Bool [count]: true with `chance`."""
    return torch.rand(count, generator=generator, device=generator.device) < chance


def random_views(
    centres: Tensor, scale: Tensor, angle: Tensor, size: int, jitter: Jitter, generator: torch.Generator
) -> Tensor:
    """Views of `size` px around `centres` [N,2], `scale` [N] picture px a view px, turned by `angle` [N]
    radians.
    """
    n = len(centres)
    turn = angle + uniform((n,), -1, 1, generator) * math.radians(jitter.rotation)
    zoom = uniform((n,), math.log(jitter.smallest), math.log(jitter.largest), generator).exp()
    shift = uniform((n, 2), -jitter.shift, jitter.shift, generator)
    factor = scale / zoom
    cos, sin = turn.cos() * factor, turn.sin() * factor
    linear = torch.stack([torch.stack([cos, -sin], 1), torch.stack([sin, cos], 1)], 1)
    offset = centres + torch.einsum("nij,nj->ni", linear, shift - size / 2)
    return torch.cat([linear, offset[:, :, None]], 2)


def aligned_views(five: Tensor, template: Tensor) -> Tensor:
    """The similarity that takes `template` [5,2] (view px) to `five` [N,5,2] (picture px), least squares, as
    [N,2,3].

    Umeyama, "Least-squares estimation of transformation parameters between two point patterns", in complex form.
    """
    source = torch.view_as_complex((template - template.mean(0)).contiguous())
    target = torch.view_as_complex((five - five.mean(1, keepdim=True)).contiguous())
    factor = (target * source.conj()).sum(1) / source.abs().square().sum()
    linear = torch.stack(
        [torch.stack([factor.real, -factor.imag], 1), torch.stack([factor.imag, factor.real], 1)], 1
    )
    offset = five.mean(1) - torch.einsum("nij,j->ni", linear, template.mean(0))
    return torch.cat([linear, offset[:, :, None]], 2)


def pixel_grid(size: int, device: torch.device) -> Tensor:
    """Pixel centres [size,size,2]."""
    u = torch.arange(size, device=device) + 0.5
    return torch.stack([u.expand(size, size), u[:, None].expand(size, size)], -1)


def through(matrices: Tensor, points: Tensor) -> Tensor:
    """View points [N,K,2] to picture points."""
    return torch.einsum("nij,nkj->nki", matrices[:, :, :2], points) + matrices[:, None, :, 2]


def to_view(matrices: Tensor, points: Tensor) -> Tensor:
    """Picture points [N,K,2] to view points."""
    inverse = torch.linalg.inv(matrices[:, :, :2])
    return torch.einsum("nij,nkj->nki", inverse, points - matrices[:, None, :, 2])


def view_grid(matrices: Tensor, size: int) -> Tensor:
    """Where in the picture every pixel of the views lies, [N,size,size,2] px."""
    grid = pixel_grid(size, matrices.device).reshape(1, -1, 2).expand(len(matrices), -1, -1)
    return through(matrices, grid).reshape(-1, size, size, 2)


def sample(images: Tensor, where: Tensor, padding: str = "reflection") -> Tensor:
    """Images [N,3,H,W] at `where` [N,h,w,2] px, bilinear."""
    size = torch.tensor([images.shape[3], images.shape[2]], device=images.device)
    return nnf.grid_sample(images, where / size * 2 - 1, padding_mode=padding, align_corners=False)


def warp(images: Tensor, matrices: Tensor, size: int, padding: str = "reflection") -> Tensor:
    """Views of `size` px, each pixel the mean of four samples, so that halving does not alias."""
    fine = torch.cat([matrices[:, :, :2] / 2, matrices[:, :, 2:]], 2)
    return nnf.avg_pool2d(sample(images, view_grid(fine, 2 * size), padding), 2)


def smooth_field(shape: tuple[int, int], cells: int, amount: Tensor, generator: torch.Generator) -> Tensor:
    """A smooth random displacement [N,h,w,2] px of at most about `amount` [N] px, `cells` knots a side."""
    knots = uniform((len(amount), 2, cells, cells), -1, 1, generator) * amount[:, None, None, None]
    return nnf.interpolate(knots, shape, mode="bicubic", align_corners=False).permute(0, 2, 3, 1)


def displaced(points: Tensor, field: Tensor, size: int) -> Tensor:
    """Where points [N,K,2] of a picture of `size` px come to lie when its pixel p shows what was at p +
    field(p).
    """
    moved = points
    channels = field.permute(0, 3, 1, 2)
    for _ in range(6):
        there = nnf.grid_sample(
            channels, (moved / size * 2 - 1)[:, :, None], padding_mode="border", align_corners=False
        )
        moved = points - there[..., 0].permute(0, 2, 1)
    return moved


def spline_field(at: Tensor, offset: Tensor, slack: Tensor, size: int, step: int) -> Tensor:
    """Dense displacements [N,size,size,C] from control points by a polyharmonic spline with kernel r.

    `at` [N,K,2] px and their `offset` [N,K,C] px; `slack` [N,K] px loosens points, a large one ignores them. Solved
    exactly, evaluated every `step` px and enlarged.
    """
    n, k = at.shape[:2]
    scaled = at / size
    system = torch.zeros(n, k + 3, k + 3, device=at.device)
    system[:, :k, :k] = -_distances(scaled, scaled) + torch.diag_embed(slack / size)
    affine = torch.cat([torch.ones(n, k, 1, device=at.device), scaled], 2)
    system[:, :k, k:], system[:, k:, :k] = affine, affine.transpose(1, 2)
    right = torch.cat([offset, torch.zeros(n, 3, offset.shape[2], device=at.device)], 1)
    weights = torch.linalg.solve(system, right)
    count = size // step
    knots = pixel_grid(count, at.device).reshape(1, -1, 2).expand(n, -1, -1) / count
    kernel = -_distances(knots, scaled)
    ones = torch.ones(n, knots.shape[1], 1, device=at.device)
    values = torch.cat([kernel, ones, knots], 2) @ weights
    coarse = values.reshape(n, count, count, -1).permute(0, 3, 1, 2)
    return nnf.interpolate(coarse, (size, size), mode="bicubic", align_corners=False).permute(0, 2, 3, 1)


def _distances(a: Tensor, b: Tensor) -> Tensor:
    return torch.cdist(
        a, b, compute_mode="donot_use_mm_for_euclid_dist"
    )  # by products it loses the near ones
