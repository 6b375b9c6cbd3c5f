"""The crops that the networks see, cut from pictures of the bank."""

from __future__ import annotations

import torch
import torch.nn.functional as nnf
from torch import Tensor

from lite.data import MARGIN
from lite.geometry import Jitter, random_views, to_view, view_grid, warp
from lite.mesh import MESH
from lite.scenes.bank import Bank

CROP = 256  # px, template arcface_128
IDENTITY = 112  # px, template arcface_112_v2: the window x 16..240, y 0..224 of the crop, halved
_NOSE_TIP = 1  # of the mesh

TARGET = Jitter(rotation=7, smallest=0.93, largest=1.1, shift=7)
SOURCE = Jitter(rotation=5, smallest=0.94, largest=1.06, shift=2)
EXACT = Jitter(rotation=0, smallest=1, largest=1, shift=0)


def five_points(meshes: Tensor) -> Tensor:
    """Eyes, nose, mouth corners, image left first: [n, 5, 2] of meshes [n, 468, 2]."""
    right, left = (meshes[:, list(MESH.of(name))].mean(1) for name in ("right_eye", "left_eye"))
    corners = meshes[:, [MESH.of("lips_outer")[0], MESH.of("lips_outer")[10]]]
    return torch.stack([right, left, meshes[:, _NOSE_TIP], corners[:, 0], corners[:, 1]], 1)


def crop_views(bank: Bank, rows: Tensor, jitter: Jitter, generator: torch.Generator) -> Tensor:
    """View matrices [n, 2, 3] of 256 px crops of the bank's rows, off by the jitter.

    Originals are aligned already; a variant is aligned as its original is, by the five points of both meshes.
    """
    template = five_points(bank.meshes[bank.person[rows]]) - MARGIN
    aligned = _similarity(template, five_points(bank.meshes[rows]))
    return _composed(aligned, _jittered(len(rows), CROP, jitter, generator))


def identity_views(bank: Bank, rows: Tensor, jitter: Jitter, generator: torch.Generator) -> Tensor:
    """View matrices [n, 2, 3] of 112 px identity crops, as `crop_views`."""
    return _composed(crop_views(bank, rows, EXACT, generator), window_views(len(rows), jitter, generator))


def window_views(count: int, jitter: Jitter, generator: torch.Generator) -> Tensor:
    """View matrices [n, 2, 3] of 112 px identity crops in aligned 256 px crops."""
    return _jittered(count, IDENTITY, jitter, generator)


def identity_crops(crops: Tensor, jitter: Jitter, generator: torch.Generator) -> Tensor:
    """RGB crops [n, 3, 256, 256] -> [n, 3, 112, 112]."""
    return warp(crops, window_views(len(crops), jitter, generator), IDENTITY)


def eyes(meshes: Tensor, views: Tensor) -> Tensor:
    """Centres of both eyes [n, 2, 2] px of the views."""
    return to_view(views, five_points(meshes)[:, :2])


def mirrored(which: Tensor, *images: Tensor) -> tuple[Tensor, ...]:
    """Images [n, c, s, s], those that `which` bool [n] names seen in a mirror."""
    return tuple(torch.where(which[:, None, None, None], image.flip(3), image) for image in images)


def masks_in(masks: Tensor, views: Tensor) -> Tensor:
    """Masks uint8 [n, c, h, w] as float 0..1 in views of 256 px; outside the picture there is none."""
    size = torch.tensor([masks.shape[3], masks.shape[2]], device=masks.device)
    grid = view_grid(views, CROP) / size * 2 - 1
    return nnf.grid_sample(masks.float() / 255, grid, align_corners=False)


def _jittered(count: int, size: int, jitter: Jitter, generator: torch.Generator) -> Tensor:
    """Views of `size` px in crops of 256; an identity crop looks a little above the middle."""
    device = generator.device
    centre, scale = ((CROP / 2, CROP / 2), 1.0) if size == CROP else ((CROP / 2, float(IDENTITY)), 2.0)
    centres = torch.tensor(centre, device=device).expand(count, 2)
    scales, angles = torch.full((count,), scale, device=device), torch.zeros(count, device=device)
    return random_views(centres, scales, angles, size, jitter, generator)


def _composed(outer: Tensor, inner: Tensor) -> Tensor:
    """The view `inner` of the view `outer`."""
    linear = outer[:, :, :2] @ inner[:, :, :2]
    offset = torch.einsum("nij,nj->ni", outer[:, :, :2], inner[:, :, 2]) + outer[:, :, 2]
    return torch.cat([linear, offset[:, :, None]], 2)


def _similarity(source: Tensor, target: Tensor) -> Tensor:
    """The similarities [n, 2, 3] that take points [n, k, 2] to others, least squares (Umeyama, in complex form)."""
    centre, goal = source.mean(1), target.mean(1)
    a = torch.view_as_complex((source - centre[:, None]).contiguous())
    b = torch.view_as_complex((target - goal[:, None]).contiguous())
    factor = (b * a.conj()).sum(1) / a.abs().square().sum(1)
    rows = [torch.stack([factor.real, -factor.imag], 1), torch.stack([factor.imag, factor.real], 1)]
    linear = torch.stack(rows, 1)
    offset = goal - torch.einsum("nij,nj->ni", linear, centre)
    return torch.cat([linear, offset[:, :, None]], 2)
