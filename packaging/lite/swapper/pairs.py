"""Held-out pairs: a source person, a target crop of another, and the same targets with something in front."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from lite.degrade import gaussian
from lite.geometry import warp
from lite.occluders.kinds import KINDS, Scene
from lite.scenes.bank import Bank
from lite.scenes.material import Material, textures
from lite.scenes.views import CROP, EXACT, IDENTITY, crop_views, eyes, identity_views, masks_in

_FEATHER = 5.0  # px, as in training
VARIED = 0.5  # of the targets show a made expression


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """RGB 0..1: `source` and `target` crops [n, 3, 256, 256], `source_small`, `target_small` [n, 3, 112, 112].

    `blend` [n, 1, 256, 256] is the soft oval of the target. `things` has one entry a kind of occluder: its name,
    rows of the pairs, the covered targets and the opacity [k, 1, 256, 256].
    """

    source: Tensor
    target: Tensor
    source_small: Tensor
    target_small: Tensor
    blend: Tensor
    things: tuple[Covered, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Covered:
    """Some of the targets with one kind of thing in front."""

    kind: str
    rows: Tensor
    target: Tensor
    alpha: Tensor


@torch.no_grad()
def draw_pairs(bank: Bank, count: int, generator: torch.Generator) -> Pairs:
    """The same pairs for the same bank, count and seed; nobody is paired with himself."""
    material = Material(bank, generator)
    person = material.integers(bank.persons, count)
    other = (person + 1 + material.integers(bank.persons - 1, count)) % bank.persons
    rows = material.pick(person, 1 - VARIED)
    views = crop_views(bank, rows, EXACT, generator)
    target = warp(material.pictures(rows), views, CROP)
    blend = gaussian(masks_in(bank.masks[rows], views)[:, :1], _FEATHER)
    source = warp(material.pictures(other), crop_views(bank, other, EXACT, generator), CROP)
    small = (
        warp(material.pictures(which), identity_views(bank, which, EXACT, generator), IDENTITY)
        for which in (other, rows)
    )
    scene = Scene(target, textures(material, count), eyes(bank.meshes[rows], views), generator)
    return Pairs(source, target, *small, blend, _covered(scene))


def _covered(scene: Scene) -> tuple[Covered, ...]:
    things = []
    count = len(scene.image)
    for i, (kind, _) in enumerate(KINDS):
        rows = torch.arange(count, device=scene.image.device)[i :: len(KINDS)]
        if len(rows) == 0:
            continue
        part = scene.part(rows)
        thing = kind(part)
        covered = part.image * (1 - thing.alpha) + thing.colour * thing.alpha
        things.append(Covered(kind.__name__, rows, covered, thing.alpha))
    return tuple(things)
