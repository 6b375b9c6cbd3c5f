"""A second look at eyes, brows, mouth and outline: patches of the picture, laid by the coarse mesh, to finer
points.

The idea is that of "Attention Mesh" (Grishchenko et al., 2020), there on maps, here on pixels: an eye is 15 px wide
in the crop, and what a lid does is gone from maps that have seen the whole face.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn

from lite.blocks import ConvNorm, Inverted
from lite.landmarks.outline import ACROSS, ALONG, OVAL, scaled, seen, strip
from lite.mesh import MESH

PATCH = 48  # px
EYE_SIDE, LIPS_SIDE, OVAL_SIDE = 1.1, 1.15, 2.2  # of the patches, over the size of the face
SLOPE = 0.05  # of the hidden layers' activation: a plain ReLU died in the lips' first training
UNIT = 0.1  # shares of the patch by which the last layer's unit moves a point
RIGHT, LEFT = MESH.regions["right_eye"], tuple(MESH.mirror[index] for index in MESH.regions["right_eye"])
LIPS = MESH.regions["lips"]


@dataclass(frozen=True)
class Place:
    """Where patches lie in the crop: `linear` [N,2,2] and `middle` [N,2] px, from the patch's -1..1."""

    linear: Tensor
    middle: Tensor

    def into(self, points: Tensor) -> Tensor:
        """Points [N,K,2] px of the crop in the patch's -1..1."""
        inverse = self.linear.transpose(1, 2) / _square(self.linear)
        return torch.matmul(points - self.middle[:, None], inverse.transpose(1, 2))

    def out(self, moves: Tensor) -> Tensor:
        """Moves [N,K,2] of the patch as px of the crop."""
        return torch.matmul(moves, self.linear.transpose(1, 2))

    def cut(self, image: Tensor) -> Tensor:
        """Patches [N,3,48,48] of `image` [N,3,S,S]."""
        steps = (torch.arange(PATCH, device=image.device) + 0.5) * (2 / PATCH) - 1
        across, down = steps.expand(PATCH, PATCH), steps[:, None].expand(PATCH, PATCH)
        grid = torch.stack([across, down, torch.ones_like(across)], -1).reshape(1, -1, 3)
        linear, middle = self.linear * (2 / image.shape[-1]), scaled(self.middle, image)
        where = torch.matmul(grid, torch.cat([linear, middle[:, :, None]], 2).transpose(1, 2))
        return seen(image, where.reshape(-1, PATCH, PATCH, 2))


class Region(nn.Module):
    """Patches RGB -1..1 [N,3,height,width] and coarse points [N,K,2] in them -> moves [N,K,3] in units of the
    patch.
    """

    def __init__(self, points: int, height: int = PATCH, width: int = PATCH) -> None:
        super().__init__()
        self.features = nn.Sequential(
            ConvNorm(3, 24, 3, 2),
            Inverted(24, 48, 2),
            *(Inverted(48, 48) for _ in range(3)),
            Inverted(48, 64, 2),
            *(Inverted(64, 64) for _ in range(2)),
            ConvNorm(64, 24, 1),
        )
        self.hidden = nn.Linear(24 * (height // 8) * (width // 8) + 2 * points, 128)
        self.moves = nn.Linear(128, 3 * points)
        nn.init.zeros_(self.moves.weight)
        nn.init.zeros_(self.moves.bias)

    def forward(self, patches: Tensor, coarse: Tensor) -> Tensor:
        seen = torch.cat([self.features(patches).flatten(1), coarse.flatten(1)], 1)
        moves: Tensor = self.moves(nnf.leaky_relu(self.hidden(seen), SLOPE))
        return moves.reshape(-1, *coarse.shape[1:-1], 3) * UNIT


class Regions(nn.Module):
    """Crops RGB -1..1 [N,3,S,S] and a coarse mesh [N,468,3] px -> the mesh with eyes, brows, lips and oval
    refined.

    One network serves both eyes: the left one is seen mirrored. No gradient goes into the coarse mesh.
    """

    order: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.eye, self.lips = Region(len(RIGHT)), Region(len(LIPS))
        self.oval = Region(len(OVAL), ACROSS, ALONG)
        self.register_buffer("order", _order(), persistent=False)

    def forward(self, image: Tensor, coarse: Tensor) -> Tensor:
        mesh = coarse.detach()
        axis = _axis(mesh)
        parts = [*self._eyes(image, mesh, axis), self._lips(image, mesh, axis), self._oval(image, mesh, axis)]
        return torch.cat([coarse, *parts], 1)[:, self.order]

    def _eyes(self, image: Tensor, mesh: Tensor, axis: tuple[Tensor, Tensor]) -> list[Tensor]:
        points = [mesh[:, list(RIGHT)], mesh[:, list(LEFT)]]
        places = [_place(points[0], axis, EYE_SIDE, 1.0), _place(points[1], axis, EYE_SIDE, -1.0)]
        sides = list(zip(places, points, strict=True))
        patches = torch.cat([place.cut(image) for place in places])
        inside = torch.cat([place.into(around[..., :2]) for place, around in sides])
        moves = self.eye(patches, inside).reshape(2, -1, len(RIGHT), 3)
        return [_moved(place, around, moves[number]) for number, (place, around) in enumerate(sides)]

    def _lips(self, image: Tensor, mesh: Tensor, axis: tuple[Tensor, Tensor]) -> Tensor:
        points = mesh[:, list(LIPS)]
        place = _place(points, axis, LIPS_SIDE, 1.0)
        return _moved(place, points, self.lips(place.cut(image), place.into(points[..., :2])))

    def _oval(self, image: Tensor, mesh: Tensor, axis: tuple[Tensor, Tensor]) -> Tensor:
        points = mesh[:, list(OVAL)]
        place = _place(points, axis, OVAL_SIDE, 1.0)
        return _moved(place, points, self.oval(strip(image, points[..., :2]), place.into(points[..., :2])))


def _order() -> Tensor:
    """Of [coarse, right, left, lips, oval]: where every mesh point is taken from."""
    order = torch.arange(len(MESH.mirror))
    refined = [*RIGHT, *LEFT, *LIPS, *OVAL]
    order[refined] = torch.arange(len(refined)) + len(MESH.mirror)
    return order


def _axis(mesh: Tensor) -> tuple[Tensor, Tensor]:
    """Unit vector [N,2] from the right eye to the left, and the size of the face [N] px: the listed points' RMS
    distance from their middle, which turning the head changes little.
    """
    eyes = [mesh[:, list(MESH.of(eye)), :2].mean(1) for eye in ("right_eye", "left_eye")]
    across = eyes[1] - eyes[0]
    across = across / across.square().sum(1, keepdim=True).add(1e-6).sqrt()
    points = mesh[:, list(MESH.points), :2]
    size = (points - points.mean(1, keepdim=True)).square().sum(-1).mean(1).add(1e-6).sqrt()
    return across, size


def _place(points: Tensor, axis: tuple[Tensor, Tensor], side: float, hand: float) -> Place:
    """A patch `side` times the size of the face, further where the `points` [N,K,3] reach further; `hand` -1
    mirrors it.
    """
    across, size = axis
    middle = points[..., :2].mean(1)
    reach = (points[..., :2] - middle[:, None]).square().sum(-1).amax(1).sqrt()
    half = torch.maximum(size * (side / 2), reach * 1.15)[:, None]
    along, down = across * half, torch.stack([-across[:, 1], across[:, 0]], 1) * half
    return Place(torch.stack([along * hand, down], 2), middle)


def _moved(place: Place, points: Tensor, moves: Tensor) -> Tensor:
    depth = points[..., 2:] + moves[..., 2:] * _square(place.linear).sqrt()
    return torch.cat([points[..., :2] + place.out(moves[..., :2]), depth], 2)


def _square(linear: Tensor) -> Tensor:
    """Squared px of the patch's unit, [N,1,1]."""
    return linear[:, :, 1].square().sum(1)[:, None, None]
