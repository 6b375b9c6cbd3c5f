"""What one training step sees: targets, identities to put on them and, where it is known, the right answer.

Three roles. *Cross*: another person's identity; no answer is known. *Self*: the target's own identity, taken from
another picture of it; the answer is the target. *Reverse*: the target is a photograph on which the mesh method has
put somebody else's face; the identity is the photograph's own, and the answer is the untouched photograph: a swap
whose true result is known (after Yuan et al., ReliableSwap, 2023).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn

from lite.degrade import MILD, footage, gaussian, light
from lite.geometry import chosen, to_view, warp
from lite.occluders.kinds import Scene
from lite.occluders.paste import Occluders, draw
from lite.scenes.carry import carried, inner_mask, relit
from lite.scenes.material import FACES, Material, textures
from lite.scenes.views import (
    CROP,
    IDENTITY,
    SOURCE,
    TARGET,
    crop_views,
    eyes,
    identity_views,
    masks_in,
    mirrored,
)

PLAIN_SOURCES = 0.7  # of the source pictures are originals
SELF, REVERSE = 0.2, 0.35
BLENDS = 0.15  # of cross samples: an identity between two
OCCLUDED = 0.4
EYES_KEPT = 0.5  # of reverse samples: the photograph's own eyes show through
_FEATHER = 5.0  # px


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Crops RGB 0..1 [n, 3, 256, 256], masks [n, 1, 256, 256].

    `target` goes in, `wanted` is the answer where `known` [n] is 1 and the target elsewhere. `condition` [n, 256]
    is the embedder's vector, `identity` [n, 256] the teacher's. `oval` and `detail` (eyes, inner mouth) are free of
    occluders, `covered` is their opacity, `blend` the soft region that the network shall return.
    """

    target: Tensor
    wanted: Tensor
    known: Tensor
    condition: Tensor
    identity: Tensor
    oval: Tensor
    detail: Tensor
    covered: Tensor
    blend: Tensor


@dataclass(frozen=True, slots=True, eq=False)
class Identities:
    """The frozen `embedder`, crops [n, 3, 112, 112] to unit vectors; the teacher's `vectors` [persons, 256]."""

    embedder: nn.Module
    vectors: Tensor


@torch.no_grad()
def make(material: Material, identities: Identities, count: int) -> Batch:
    """One batch of `count`."""
    generator, bank = material.generator, material.bank
    person, other = material.integers(bank.persons, count), material.integers(bank.persons, count)
    role = torch.rand(count, generator=generator, device=bank.device)
    reverse, known = role < REVERSE, role < REVERSE + SELF
    rows = material.pick(person, FACES)
    views = crop_views(bank, rows, TARGET, generator)
    photo = light(warp(material.pictures(rows), views, CROP), generator, 0.7)
    oval, detail = masks_in(bank.masks[rows], views).split(1, 1)
    points = to_view(views, bank.meshes[rows])
    disguised = _disguised(
        material, photo, points, (oval, detail), reverse, material.pick(other, PLAIN_SOURCES)
    )
    things = draw(
        Scene(photo, textures(material, count), eyes(bank.meshes[rows], views), generator), OCCLUDED
    )
    target, wanted = _filmed(things, disguised, photo, generator)
    condition, identity = _identities(material, identities, torch.where(known, person, other), ~known)
    free = 1 - things.alpha
    blend = (gaussian(oval, _FEATHER) * free).clamp(0, 1)
    flip = chosen(count, 0.5, generator)
    pictures = mirrored(flip, target, wanted, oval * free, detail * free, things.alpha, blend)
    target, wanted, oval, detail, covered, blend = pictures
    return Batch(target, wanted, known.float(), condition, identity, oval, detail, covered, blend)


def _disguised(
    material: Material,
    photo: Tensor,
    points: Tensor,
    masks: tuple[Tensor, Tensor],
    which: Tensor,
    donors: Tensor,
) -> Tensor:
    """The photographs that `which` names, wearing the faces of the `donors`."""
    index = which.nonzero()[:, 0]
    if len(index) == 0:
        return photo
    oval, detail = (mask[index] for mask in masks)
    lower = torch.arange(CROP, device=photo.device)[:, None] > CROP * 0.55  # the mouth's part
    eyes_too = chosen(len(index), EYES_KEPT, material.generator)[:, None, None, None]
    hole = detail * (lower | eyes_too)
    shrink = 4 + int(material.integers(14, 1))
    inner = inner_mask(oval, hole, shrink)
    donor = donors[index]
    face = carried(material.pictures(donor), material.bank.meshes[donor], points[index], CROP)
    face = relit(face, photo[index], inner)
    result = photo.clone()
    result[index] = photo[index] * (1 - inner) + face * inner
    return result


def _filmed(
    things: Occluders, first: Tensor, second: Tensor, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Both with the same things in front and the same faults of footage."""
    state = generator.get_state()
    seen = footage(things.over(first), generator, MILD)
    generator.set_state(state)
    return seen, footage(things.over(second), generator, MILD)


def _identities(
    material: Material, identities: Identities, person: Tensor, may_blend: Tensor
) -> tuple[Tensor, Tensor]:
    """The embedder's vector of a picture of each person and the teacher's vector of the person; some blended."""
    generator, bank = material.generator, material.bank
    rows = material.pick(person, PLAIN_SOURCES)
    crops = warp(material.pictures(rows), identity_views(bank, rows, SOURCE, generator), IDENTITY)
    (crops,) = mirrored(chosen(len(rows), 0.5, generator), crops)
    crops = footage(light(crops, generator, 0.5), generator, MILD)
    condition, identity = identities.embedder(crops), identities.vectors[person]
    blended = chosen(len(rows), BLENDS, generator) & may_blend & may_blend.roll(1)
    share = torch.rand(len(rows), 1, generator=generator, device=bank.device) * 0.5 * blended[:, None]
    mixed = (nnf.normalize(v * (1 - share) + v.roll(1, 0) * share, dim=1) for v in (condition, identity))
    condition, identity = mixed
    return condition, identity
