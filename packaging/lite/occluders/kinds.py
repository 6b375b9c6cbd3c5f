"""The kinds of things in front of a face: shape and texture of each, for a part of a batch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
import torch.nn.functional as nnf
from torch import Tensor

from lite.geometry import sample
from lite.occluders.shapes import blobs, capsules, curves, rings, union

_SKIN = (0.80, 0.60, 0.50)  # times a brightness of 0.2 to 1.1
_STRANDS, _PIECES = 9, 5
_HAIR = 0.13  # of the crop's height: what lies above a forehead
_HIDDEN = 10.0  # px: a radius so far below nothing leaves no trace


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What an occluder is drawn over and from. RGB 0..1.

    `image` [n, 3, s, s] the faces, `texture` [n, 3, s, s] parts of other faces, `eyes` [n, 2, 2] centres in px;
    `generator` on their device.
    """

    image: Tensor
    texture: Tensor
    eyes: Tensor
    generator: torch.Generator

    def part(self, index: Tensor) -> Scene:
        """Some of the batch."""
        return Scene(self.image[index], self.texture[index], self.eyes[index], self.generator)

    def random(self, *shape: int) -> Tensor:
        """[n, *shape] uniform in 0..1 on the scene's device."""
        return torch.rand(len(self.image), *shape, device=self.image.device, generator=self.generator)


@dataclass(frozen=True, slots=True, eq=False)
class Thing:
    """`alpha` [n, 1, s, s] and `colour` [n, 3, s, s], RGB 0..1."""

    alpha: Tensor
    colour: Tensor


def fingers(scene: Scene) -> Thing:
    """Up to four side by side, coming in from outside; of the face's own skin or of another."""
    size, parts = scene.image.shape[-1], 4
    turn = scene.random() * 2 * torch.pi
    way = torch.stack([turn.cos(), turn.sin()], -1)[:, None]
    side = torch.stack([-turn.sin(), turn.cos()], -1)[:, None]
    radius = (0.025 + scene.random(1) * 0.035) * size
    place = (scene.random(1, 2) * 0.5 + 0.25) * size
    row = torch.arange(parts, device=turn.device)[None, :, None] - 1.5
    tips = place + side * row * radius[..., None] * 2.05 + way * (scene.random(parts, 1) - 0.5) * 0.15 * size
    shown = torch.arange(parts, device=turn.device)[None] < 1 + (scene.random(1) * parts).floor()
    radii = torch.where(shown, radius.expand(-1, parts), -_HIDDEN)
    field = capsules(size, tips - way * 1.5 * size, tips, radii)
    colour = _skin(scene) * (0.72 + 0.33 * (1 - (1 - field.depth) ** 2).clamp(min=0).sqrt())
    return Thing(field.alpha(1.2), _grained(scene, colour, 0.06))


def hands(scene: Scene) -> Thing:
    """A palm with four fingers and a thumb, from any side, its tips on the face."""
    size, device = scene.image.shape[-1], scene.image.device
    turn = scene.random(1) * 2 * torch.pi
    way = torch.stack([turn.cos(), turn.sin()], -1)
    side = torch.stack([-turn.sin(), turn.cos()], -1) * (scene.random(1, 1) < 0.5).float().mul(2).sub(1)
    width = (0.03 + scene.random(1, 1) * 0.025) * size  # of a finger, half
    place = (scene.random(1, 2) * 0.6 + 0.2) * size
    row = torch.arange(4, device=device)[None, :, None] - 1.5
    knuckles = place + side * row * width * 2.1
    spread = way + side * row * (scene.random(1, 1) * 0.25)
    length = (
        width * (4.5 + 3.5 * scene.random(4, 1)) * torch.tensor([0.85, 1, 0.95, 0.7], device=device)[:, None]
    )
    tips = knuckles + spread * length * scene.random(1, 1).clamp(min=0.3)
    palm = place - way * width * 4.5
    thumb = palm + side * width * 3.5
    starts = torch.cat([knuckles, palm, thumb, palm - way * 0.7 * size], 1)
    ends = torch.cat([tips, place, thumb + (way + side * 0.6) * width * 4, palm], 1)
    thick = width[..., 0] * torch.tensor([1, 1, 1, 0.9, 3.9, 1.1, 3.0], device=device)
    field = capsules(size, starts, ends, thick)
    colour = _skin(scene) * (0.7 + 0.35 * (1 - (1 - field.depth) ** 4).clamp(min=0).sqrt())
    return Thing(field.alpha(1.2), _grained(scene, colour, 0.04))


def bars(scene: Scene) -> Thing:
    """A thin bar, plain or with the texture of other faces."""
    size = scene.image.shape[-1]
    turn, place = scene.random(1) * 2 * torch.pi, (scene.random(1, 2) * 0.6 + 0.2) * size
    way = torch.stack([turn.cos(), turn.sin()], -1) * size * (0.15 + scene.random(1, 1))
    field = capsules(size, place - way, place + way, (0.008 + scene.random(1) * 0.05) * size)
    plain = scene.random(3, 1, 1).expand(-1, -1, size, size)
    colour = torch.where(scene.random(1, 1, 1) < 0.5, plain, scene.texture)
    return Thing(field.alpha(1.2), _grained(scene, colour, 0.03))


def microphones(scene: Scene) -> Thing:
    """A stick from below with a round head near the mouth, mostly dark."""
    size = scene.image.shape[-1]
    head = (scene.random(1, 2) * 0.3 + torch.tensor([0.35, 0.62], device=scene.image.device)) * size
    foot = head + (scene.random(1, 2) - torch.tensor([0.5, -0.6], device=scene.image.device)) * size
    radii = torch.cat([0.05 + scene.random(1) * 0.06, 0.02 + scene.random(1) * 0.02], 1) * size
    field = capsules(size, torch.cat([head, head], 1), torch.cat([head + 1, foot], 1), radii)
    colour = scene.random(3, 1, 1) * 0.15 + scene.random(1, 1, 1) ** 3 * 0.8
    return Thing(field.alpha(1.5), _grained(scene, colour * (0.6 + 0.6 * field.depth), 0.1))


def strands(scene: Scene) -> Thing:
    """Single hairs and locks from above, of the picture's own hair or of another."""
    size, device = scene.image.shape[-1], scene.image.device
    root = scene.random(_STRANDS, 2) * torch.tensor([0.8, 0.25], device=device) + torch.tensor(
        [0.1, 0.0], device=device
    )
    lean = (scene.random(1, 2) - 0.5) * torch.tensor([0.5, 0.3], device=device)
    fall = (scene.random(_STRANDS, 2) * torch.tensor([0.3, 0.5], device=device)) + torch.tensor(
        [-0.15, 0.1], device=device
    )
    end = root + fall + lean
    bend = (root + end) / 2 + (scene.random(_STRANDS, 2) - 0.5) * 0.15
    starts, ends = curves(torch.stack([root, bend, end], 2) * size, _PIECES)
    thick = (0.0025 + scene.random(_STRANDS) ** 2 * 0.01) * size
    field = capsules(size, starts, ends, thick.repeat_interleave(_PIECES, 1))
    own = scene.image[:, :, : size // 8].mean((2, 3), keepdim=True)
    other = torch.tensor([0.5, 0.36, 0.22], device=device).view(1, 3, 1, 1) * scene.random(1, 1, 1) * 1.5
    colour = torch.where(scene.random(1, 1, 1) < 0.5, own, other) * (0.7 + 0.4 * field.depth)
    return Thing(field.alpha(0.9) * (0.7 + 0.3 * scene.random(1, 1, 1)), _grained(scene, colour, 0.05))


def fringes(scene: Scene) -> Thing:
    """The picture's own hair, drawn down over the forehead to an uneven edge of locks."""
    size, device = scene.image.shape[-1], scene.image.device
    reach = 0.2 + scene.random(1, 1, 1) * 0.28
    coarse, fine = (
        nnf.interpolate(scene.random(1, 1, knots) - 0.5, (1, size), mode="bicubic", align_corners=False)
        for knots in (5, 42)
    )
    edge = (reach + coarse * 0.25 + fine * (0.02 + 0.12 * scene.random(1, 1, 1))) * size
    rows = (torch.arange(size, device=device) + 0.5)[None, None, :, None]
    alpha = torch.sigmoid((edge - rows) / (0.6 + 2.5 * scene.random(1, 1, 1)))
    down = rows / edge.clamp(min=1) * (_HAIR * size) * (0.5 + 0.5 * scene.random(1, 1, 1))
    across = (torch.arange(size, device=device) + 0.5)[None, None, None] + (rows / size - 0.3) * (
        scene.random(1, 1, 1) - 0.5
    ) * size * 0.5
    where = torch.cat([across.expand_as(down), down], 1).permute(0, 2, 3, 1)
    hair = sample(scene.image, where) * (0.85 + 0.3 * scene.random(1, 1, 1))
    return Thing(alpha, _grained(scene, hair, 0.05))


def glasses(scene: Scene) -> Thing:
    """Frames about the eyes with bridge and temples; the lenses are clear."""
    size = scene.image.shape[-1]
    line = scene.eyes[:, 1] - scene.eyes[:, 0]
    apart = torch.linalg.vector_norm(line, dim=-1, keepdim=True)
    along = line / apart.clamp(min=1)
    half = apart * torch.cat([0.34 + scene.random(1) * 0.1, 0.22 + scene.random(1) * 0.16], 1)
    centres = scene.eyes + torch.stack([along[:, 1], along[:, 0]], -1)[:, None] * apart[:, None] * 0.06
    thickness = (0.003 + scene.random() * 0.009) * size
    rims = rings(size, centres, half, torch.atan2(line[:, 1], line[:, 0]), thickness)
    inner, outer = half[:, :1] * along, (half[:, :1] + 0.5 * apart) * along
    starts = torch.stack([centres[:, 0] + inner, centres[:, 0] - inner, centres[:, 1] + inner], 1)
    ends = torch.stack([centres[:, 1] - inner, centres[:, 0] - outer, centres[:, 1] + outer], 1)
    frame = union(rims, capsules(size, starts, ends, thickness[:, None].expand(-1, 3)))
    colour = scene.random(3, 1, 1) * 0.3 + scene.random(1, 1, 1) ** 3 * 0.6
    return Thing(frame.alpha(0.9), _grained(scene, colour * (0.7 + 0.5 * frame.depth), 0.03))


def patches(scene: Scene) -> Thing:
    """Parts of other faces: skin, hair, an eye where none should be."""
    field = blobs(scene.image.shape[-1], len(scene.image), scene.generator)
    return Thing(field.alpha(2.0), scene.texture)


def plain(scene: Scene) -> Thing:
    """A large thing of one colour, or of skin."""
    field = blobs(scene.image.shape[-1], len(scene.image), scene.generator)
    colour = torch.where(scene.random(1, 1, 1) < 0.5, scene.random(3, 1, 1), _skin(scene))
    return Thing(field.alpha(2.0), _grained(scene, colour, 0.05))


# Each kind and how often it is drawn, as shares of all.
KINDS: tuple[tuple[Callable[[Scene], Thing], float], ...] = (
    (fingers, 0.14), (hands, 0.14), (bars, 0.10), (microphones, 0.08), (strands, 0.12), (fringes, 0.12),
    (glasses, 0.12), (patches, 0.11), (plain, 0.07),
)  # fmt: skip


def _skin(scene: Scene) -> Tensor:
    """[n, 3, 1, 1]: half of them the face's own, which is the hard case."""
    size = scene.image.shape[-1]
    middle = slice(size // 3, size * 2 // 3)
    own = scene.image[:, :, middle, middle].mean((2, 3), keepdim=True) * (0.8 + 0.4 * scene.random(1, 1, 1))
    tone = torch.tensor(_SKIN, device=own.device).view(1, 3, 1, 1) * (0.2 + 0.9 * scene.random(1, 1, 1))
    return torch.where(scene.random(1, 1, 1) < 0.5, own, tone)


def _grained(scene: Scene, colour: Tensor, amount: float) -> Tensor:
    """`colour`, spread over the crop, with some of the texture's detail."""
    detail = scene.texture - torch.nn.functional.avg_pool2d(scene.texture, 9, 1, 4)
    return (colour + detail * amount * 6).clamp(0, 1)
