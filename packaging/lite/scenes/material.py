"""Random draws from a bank."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from lite.degrade import light
from lite.geometry import Jitter, chosen, random_views, warp
from lite.scenes.bank import Bank
from lite.scenes.views import CROP

FACES = 0.4  # of the pictures drawn are originals; the others are variants
_TEXTURE = Jitter(180, 0.5, 2.5, 60)


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """A bank and the generator on its device that draws from it."""

    bank: Bank
    generator: torch.Generator

    def pick(self, person: Tensor, originals: float) -> Tensor:
        """A row of the bank for each person: the original, or one of the variants."""
        copies = len(self.bank) // self.bank.persons
        copy = self.integers(max(1, copies - 1), len(person)) + min(1, copies - 1)
        copy = torch.where(chosen(len(person), originals, self.generator), torch.zeros_like(copy), copy)
        return copy * self.bank.persons + person

    def integers(self, below: int, count: int) -> Tensor:
        """Random int64 [count]."""
        return torch.randint(below, (count,), generator=self.generator, device=self.bank.device)

    def pictures(self, rows: Tensor) -> Tensor:
        """RGB 0..1 [n, 3, 320, 320]."""
        return self.bank.images[rows].float() / 255


def textures(material: Material, count: int) -> Tensor:
    """Parts of other faces in any turn and size, RGB 0..1 [n, 3, 256, 256], for occluders."""
    rows = material.integers(len(material.bank), count)
    centres = torch.full((count, 2), 160.0, device=rows.device)
    ones, zeros = torch.ones(count, device=rows.device), torch.zeros(count, device=rows.device)
    views = random_views(centres, ones, zeros, CROP, _TEXTURE, material.generator)
    return light(warp(material.pictures(rows), views, CROP), material.generator)
