"""Variants made beforehand and renewed a few at a time: making them takes longer than learning from them."""

from __future__ import annotations

import torch
from torch import Tensor

from lite.variants import Ranges, make

AT_ONCE = 128
RENEW_STEPS = 4
RENEWED = 64


class Stock:
    """`size` variants of some faces: `images` uint8 [size,3,320,320] RGB and `meshes` [size,468,3] px.

    A draw takes them at random; every `RENEW_STEPS` draws the oldest `RENEWED` are made anew.
    """

    def __init__(
        self, faces: tuple[Tensor, Tensor], ranges: Ranges, size: int, generator: torch.Generator
    ) -> None:
        self._faces, self._ranges, self._generator = faces, ranges, generator
        self._draws = self._oldest = 0
        images, meshes = faces
        self.images = images.new_empty(size, *images.shape[1:])
        self.meshes = meshes.new_empty(size, *meshes.shape[1:])
        for start in range(0, size, AT_ONCE):
            self._renew(torch.arange(start, min(start + AT_ONCE, size), device=images.device))

    def draw(self, count: int) -> tuple[Tensor, Tensor]:
        """Pictures [count,3,320,320] RGB 0..1 and their meshes [count,468,3] px."""
        self._draws += 1
        size = len(self.images)
        if self._draws % RENEW_STEPS == 0:
            few = min(RENEWED, size)
            self._renew((torch.arange(few, device=self.images.device) + self._oldest) % size)
            self._oldest = (self._oldest + few) % size
        rows = self._random(size, count)
        return self.images[rows].float() / 255, self.meshes[rows]

    def _renew(self, rows: Tensor) -> None:
        images, meshes = self._faces
        of = self._random(len(images), len(rows))
        made = make(images[of].float() / 255, meshes[of], self._generator, self._ranges)
        self.images[rows] = (made.images.clamp(0, 1) * 255).round().to(torch.uint8)
        self.meshes[rows] = made.meshes

    def _random(self, below: int, count: int) -> Tensor:
        return torch.randint(below, (count,), generator=self._generator, device=self.images.device)
