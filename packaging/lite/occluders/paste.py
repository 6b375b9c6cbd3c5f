"""Occluders onto a batch of faces."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
import torch.nn.functional as nnf
from torch import Tensor

from lite.occluders.kinds import KINDS, Scene, Thing

_SHADOW = 0.3  # of the light, right beside the thing


@dataclass(frozen=True, slots=True, eq=False)
class Occluders:
    """`alpha` [n, 1, s, s] 0..1, zero where nothing is in front; `colour` [n, 3, s, s]; `shadow` [n, 1, s, s]."""

    alpha: Tensor
    colour: Tensor
    shadow: Tensor

    def over(self, image: Tensor) -> Tensor:
        """The things, with the shadow they cast, in front of RGB [n, 3, s, s] 0..1."""
        return image * (1 - self.shadow) * (1 - self.alpha) + self.colour * self.alpha


def draw(scene: Scene, share: float) -> Occluders:
    """At most one thing a face; about `share` of the faces have one."""
    size = scene.image.shape[-1]
    alpha = scene.image.new_zeros(len(scene.image), 1, size, size)
    colour = torch.zeros_like(scene.image)
    for index, kind in _drawn_kinds(scene, share):
        thing: Thing = kind(scene.part(index))
        alpha[index], colour[index] = thing.alpha, thing.colour.to(colour.dtype)
    spread = nnf.avg_pool2d(alpha.roll((size // 50, size // 80), (2, 3)), 13, 1, 6)
    return Occluders(alpha, colour, _SHADOW * spread * scene.random(1, 1, 1))


def _drawn_kinds(scene: Scene, share: float) -> list[tuple[Tensor, Callable[[Scene], Thing]]]:
    """Which faces get which kind; kinds without a face are left out."""
    bounds = torch.tensor([share * part for _, part in KINDS], device=scene.image.device).cumsum(0)
    drawn = torch.searchsorted(bounds, scene.random()).tolist()
    found = []
    for i, (kind, _) in enumerate(KINDS):
        index = [row for row, value in enumerate(drawn) if value == i]
        if index:
            found.append((torch.tensor(index, device=scene.image.device), kind))
    return found
