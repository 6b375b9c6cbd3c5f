"""What the harmoniser learns from: faces spoilt as the mesh method spoils them, and the untouched photograph.

The photograph is the answer. The *target* is the same photograph with somebody else's face on it, so that it
tells geometry, light and surroundings but not the answer. The *composite* is that target with the photograph's
own face put back badly: carried from another picture of the person onto slightly wrong landmarks, or bent; wrongly
lit, too soft, with an arbitrary seam, and in front of whatever should be in front of it.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from lite.degrade import Footage, footage, gaussian, light
from lite.geometry import chosen, pixel_grid, sample, smooth_field, to_view, uniform, warp
from lite.occluders.kinds import Scene
from lite.occluders.paste import draw
from lite.scenes.carry import carried, inner_mask, relit
from lite.scenes.material import FACES, Material, textures
from lite.scenes.views import CROP, TARGET, crop_views, eyes, masks_in, mirrored

OCCLUDED = 0.5
CARRIED = 0.65  # of the faces come from another picture; the rest are bent
MOUTH_KEPT = 0.6  # of the composites show the target's own mouth
_MOUTH = 0.55  # of the crop's height: what lies lower is mouth, not eyes
_FAULTS = Footage(0.15, 0.9, 0.15, 0.5, 0.2, 0.02, 0.15, 2.0)
_FACE_FAULTS = Footage(0.35, 1.1, 0.3, 0.4, 0.2, 0.03, 0.2, 3.0)
_FEATHER = 5.0


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Crops RGB 0..1 [n, 3, 256, 256] and masks [n, 1, 256, 256].

    `composite`, `target`, `inner` go in; `wanted` and `blend` shall come out. `covered` is the opacity of what
    is in front, `oval` the whole face.
    """

    composite: Tensor
    target: Tensor
    inner: Tensor
    wanted: Tensor
    blend: Tensor
    covered: Tensor
    oval: Tensor


@torch.no_grad()
def make(material: Material, count: int) -> Batch:
    """One batch of `count`."""
    generator, bank = material.generator, material.bank
    person, other = material.integers(bank.persons, count), material.integers(bank.persons, count)
    rows = material.pick(person, FACES)
    views = crop_views(bank, rows, TARGET, generator)
    photo = light(warp(material.pictures(rows), views, CROP), generator, 0.6)
    oval, detail = masks_in(bank.masks[rows], views).split(1, 1)
    points = to_view(views, bank.meshes[rows])
    mouth = detail * (torch.arange(CROP, device=photo.device)[:, None] > CROP * _MOUTH)
    stranger = _stranger(material, photo, points, oval, mouth, material.pick(other, FACES))
    things = draw(
        Scene(photo, textures(material, count), eyes(bank.meshes[rows], views), generator), OCCLUDED
    )
    state = generator.get_state()
    target = footage(things.over(stranger), generator, _FAULTS)
    generator.set_state(state)
    wanted = footage(things.over(photo), generator, _FAULTS)
    inner = _seam(material, oval, mouth)
    face = _spoilt(material, photo, points, inner, person)
    composite = target * (1 - inner) + face * inner
    blend = (gaussian(oval, _FEATHER) * (1 - things.alpha)).clamp(0, 1)
    flip = chosen(count, 0.5, generator)
    return Batch(*mirrored(flip, composite, target, inner, wanted, blend, things.alpha, oval))


def _stranger(
    material: Material, photo: Tensor, points: Tensor, oval: Tensor, mouth: Tensor, donors: Tensor
) -> Tensor:
    """The photographs with the donors' faces on them, mouths excepted."""
    mask = inner_mask(oval, mouth, 3 + int(material.integers(7, 1)))
    face = carried(material.pictures(donors), material.bank.meshes[donors], points, CROP)
    return photo * (1 - mask) + relit(face, photo, mask) * mask


def _seam(material: Material, oval: Tensor, mouth: Tensor) -> Tensor:
    """A mask such as the mesh method makes, sometimes with the mouth in it, sometimes ragged."""
    generator = material.generator
    kept = chosen(len(oval), MOUTH_KEPT, generator)[:, None, None, None]
    inner = inner_mask(oval, mouth * kept, 3 + int(material.integers(16, 1)))
    amount = uniform((len(oval),), 0, 6, generator)
    bend = smooth_field((CROP, CROP), 6, amount, generator)
    return sample(inner, pixel_grid(CROP, oval.device) + bend, "zeros").clamp(0, 1)


def _spoilt(material: Material, photo: Tensor, points: Tensor, inner: Tensor, person: Tensor) -> Tensor:
    generator = material.generator
    count = len(photo)
    grid = pixel_grid(CROP, photo.device)
    bend = smooth_field((CROP, CROP), 5, uniform((count,), 0, 5, generator), generator)
    bent = sample(photo, grid + bend)
    donors = material.pick(person, FACES)
    noise = torch.randn(points.shape, generator=generator, device=photo.device)
    wrong = (
        points + noise * uniform((count, 1, 1), 0, 1.2, generator) + uniform((count, 1, 2), -2, 2, generator)
    )
    other = carried(material.pictures(donors), material.bank.meshes[donors], wrong, CROP)
    other = relit(other, photo, inner)
    face = torch.where(chosen(count, CARRIED, generator)[:, None, None, None], other, bent)
    return footage(light(face, generator, 0.35), generator, _FACE_FAULTS)
