"""Training pictures for the embedder: people and mixtures of people, in other poses and expressions, in footage."""

from __future__ import annotations

import torch
from torch import Tensor

from lite.data import Prepared
from lite.degrade import footage, light, occlude
from lite.embedder.model import SIDE
from lite.expressions import Amounts
from lite.geometry import Jitter, aligned_views, chosen, random_views, warp
from lite.landmarks.batches import five_points
from lite.poses import Turn
from lite.tensors import faces_on
from lite.variants import Ranges, Variants, make

# the template arcface_112_v2, px of the 112 px crop: eyes, nose, mouth corners
ARCFACE_112 = (
    (38.2946, 51.6963),
    (73.5318, 51.5014),
    (56.0252, 71.7366),
    (41.5493, 92.3655),
    (70.7299, 92.2041),
)
WINDOW_CENTRE, WINDOW_SCALE = (160.0, 144.0), 2.0  # where that crop lies in a 320 px crop
TALKING = Amounts(
    0.15, 0.15, 0.2, 0.3, 0.02, 0.01, 0.2, 0.1, 0.02
)  # as people are seen when they are recognised
TRAINED = Ranges(TALKING, Turn(10, 6, 40, 20, far=0.25), still=0.35, shape_px=6.0, morphs=0.5)
USUAL = Jitter(9, 0.87, 1.14, 4)
STILL = Jitter(0, 1, 1, 0)


class Batches:
    """Draws training pictures [N,3,112,112] of one archive on one device."""

    def __init__(self, prepared: Prepared, device: torch.device, generator: torch.Generator) -> None:
        self.images, self.meshes = faces_on(prepared, prepared.indices(held_out=False), device)
        self.generator, self.device = generator, device

    @torch.no_grad()
    def draw(self, count: int) -> tuple[Tensor, Tensor]:
        """`count` spoilt pictures, and the same faces clean and well cut: what they should be taken for."""
        rows = torch.randint(len(self.images), (count,), generator=self.generator, device=self.device)
        made = make(self.images[rows].float() / 255, self.meshes[rows], self.generator, TRAINED)
        clean = cut(made, self.generator, STILL, plain=0)
        seen = cut(made, self.generator, USUAL, plain=0.5)
        seen = torch.where(chosen(count, 0.5, self.generator)[:, None, None, None], seen.flip(3), seen)
        seen, _ = occlude(light(seen, self.generator), seen.roll(1, 0), self.generator, 0.2)
        return footage(seen, self.generator), clean


def cut(made: Variants, generator: torch.Generator, jitter: Jitter, plain: float) -> Tensor:
    """112 px pictures of 320 px crops by their five points; a share `plain` by the nominal window instead."""
    device, count = made.images.device, len(made.images)
    exact = aligned_views(five_points(made.meshes), torch.tensor(ARCFACE_112, device=device))
    centre = exact[:, :, :2].sum(2) * (SIDE / 2) + exact[:, :, 2]
    scale = torch.linalg.det(exact[:, :, :2]).sqrt()
    angle = torch.atan2(exact[:, 1, 0], exact[:, 0, 0])
    nominal = chosen(count, plain, generator)
    centre = torch.where(nominal[:, None], torch.tensor(WINDOW_CENTRE, device=device), centre)
    scale, angle = torch.where(nominal, WINDOW_SCALE, scale), torch.where(nominal, 0.0, angle)
    return warp(made.images, random_views(centre, scale, angle, SIDE, jitter, generator), SIDE)
