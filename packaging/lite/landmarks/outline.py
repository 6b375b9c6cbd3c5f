"""The strip of a picture along the outline of a face, unrolled: across it is seen where the face ends."""

from __future__ import annotations

import torch
import torch.nn.functional as nnf
from torch import Tensor

from lite.mesh import MESH

ALONG, ACROSS = 72, 24  # samples
REACH = 0.25  # of the way from the outline's middle, to either side
OVAL = MESH.of("face_oval")  # in order about the face


def strip(image: Tensor, points: Tensor) -> Tensor:
    """Strips [N,3,24,72] of `image` [N,3,S,S] along `points` [N,36,2] px of the oval, from inside to outside."""
    points = scaled(points, image)
    where = torch.arange(ALONG, device=image.device) * (len(OVAL) / ALONG)
    before = where.long()
    share = (where - before)[:, None]
    outline = torch.lerp(points[:, before], points[:, (before + 1) % len(OVAL)], share)
    middle = points.mean(1)[:, None]
    rings = torch.linspace(1 - REACH, 1 + REACH, ACROSS, device=image.device)[:, None, None]
    return seen(image, middle[:, None] + (outline - middle)[:, None] * rings)


def scaled(points: Tensor, image: Tensor) -> Tensor:
    """Points px of `image` [N,3,S,S] as `seen` takes them: few numbers here, many there."""
    return points * (2 / image.shape[-1]) - 1


def seen(image: Tensor, where: Tensor) -> Tensor:
    """What is at `where` [N,h,w,2], -1..1 from edge to edge of `image`; beyond them the nearest pixel."""
    return nnf.grid_sample(image, where, padding_mode="border", align_corners=False)
