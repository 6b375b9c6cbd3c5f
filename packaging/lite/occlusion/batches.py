"""What the occluder network learns from: faces with drawn things in front, in light and footage."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as nnf
from torch import Tensor

from lite.degrade import footage, light
from lite.geometry import Jitter, chosen, warp
from lite.occluders.kinds import Scene
from lite.occluders.paste import draw
from lite.scenes.material import FACES, Material, textures
from lite.scenes.views import CROP, crop_views, eyes, masks_in, mirrored

OCCLUDED, TWICE = 0.8, 0.2  # of the faces have a thing in front, and another
VIEW = Jitter(rotation=12, smallest=0.88, largest=1.15, shift=10)
_NEAR = 15  # px about the oval that still counts in full
_ELSEWHERE = 0.15  # of the weight of what lies on the face


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """`image` RGB 0..1 [n, 3, 256, 256]; `front` [n, 1, 256, 256] opacity of what is before it; `weight` likewise,
    how much a pixel counts; `oval` 0..1 the whole face.
    """

    image: Tensor
    front: Tensor
    weight: Tensor
    oval: Tensor


@torch.no_grad()
def make(material: Material, count: int) -> Batch:
    """One batch of `count`."""
    generator, bank = material.generator, material.bank
    rows = material.pick(material.integers(bank.persons, count), FACES)
    views = crop_views(bank, rows, VIEW, generator)
    image = warp(material.pictures(rows), views, CROP)
    front = torch.zeros_like(image[:, :1])
    for share in (OCCLUDED, OCCLUDED * TWICE):
        scene = Scene(image, textures(material, count), eyes(bank.meshes[rows], views), generator)
        things = draw(scene, share)
        image, front = things.over(image), torch.maximum(front, things.alpha)
    image = footage(light(image, generator), generator)
    oval = masks_in(bank.masks[rows], views)[:, :1]
    near = nnf.max_pool2d(oval, 2 * _NEAR + 1, 1, _NEAR)
    weight = _ELSEWHERE + (1 - _ELSEWHERE) * near
    return Batch(*mirrored(chosen(count, 0.5, generator), image, front, weight, oval))
