"""Where the patches of the second look lie in the crop: all of a face at once, as many small operations take longer
than few large ones.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from lite.landmarks.outline import OVAL, scaled, seen
from lite.mesh import MESH

PATCH = 48  # px
RIGHT, LEFT = MESH.regions["right_eye"], tuple(MESH.mirror[index] for index in MESH.regions["right_eye"])
LIPS = MESH.regions["lips"]
PARTS = (RIGHT, LEFT, LIPS, OVAL)
REFINED = tuple(index for part in PARTS for index in part)  # 245 points of the mesh
SQUARE = 3  # of the parts are seen in square patches
SIDES = (1.1, 1.1, 1.15, 2.2)  # of their patches, over the size of the face
HANDS = (1.0, -1.0, 1.0, 1.0)  # -1 mirrors a patch: one network serves both eyes
ROOM = 1.15  # of a patch beyond the farthest point


@dataclass(frozen=True)
class Places:
    """`linear` [N,4,2,2] and `middle` [N,4,2] px, from the patches' -1..1; their unit `half` [N,4,1] px."""

    linear: Tensor
    middle: Tensor
    half: Tensor

    def cut(self, image: Tensor) -> Tensor:
        """The square patches [N,3,3,48,48], channels before patches, of `image` [N,3,S,S]."""
        steps = (torch.arange(PATCH, device=image.device) + 0.5) * (2 / PATCH) - 1
        across, down = steps.expand(PATCH, PATCH), steps[:, None].expand(PATCH, PATCH)
        grid = torch.stack([across, down, torch.ones_like(across)], -1).reshape(1, 1, -1, 3)
        linear, middle = self.linear * (2 / image.shape[-1]), scaled(self.middle, image)
        affine = torch.cat([linear, middle[..., None]], 3)[:, :SQUARE]
        where = torch.matmul(grid, affine.transpose(2, 3))
        patches = seen(image, where.reshape(-1, SQUARE * PATCH, PATCH, 2))
        return patches.reshape(-1, 3, SQUARE, PATCH, PATCH)


class Placing(nn.Module):
    """A coarse mesh [N,468,3] px and its refined points [N,245,3] -> its `Places`, and these points [N,245,2] in
    their patches' -1..1.

    A patch is as large as the face makes it, and larger where its part reaches further.
    """

    means: Tensor
    rows: Tensor
    part: Tensor
    sides: Tensor
    hands: Tensor

    def __init__(self) -> None:
        super().__init__()
        means = [_mean(part) for part in (*PARTS, MESH.of("right_eye"), MESH.of("left_eye"), MESH.points)]
        lengths = torch.tensor([len(part) for part in PARTS])
        buffers = {
            "means": torch.stack(means),
            "rows": _rows(lengths),
            "part": torch.repeat_interleave(torch.arange(len(PARTS)), lengths),
            "sides": torch.tensor(SIDES)[:, None] / 2,
            "hands": torch.tensor(HANDS)[:, None],
        }
        for name, value in buffers.items():
            self.register_buffer(name, value, persistent=False)

    def forward(self, mesh: Tensor, points: Tensor) -> tuple[Places, Tensor]:
        middle, right, left, centre = torch.matmul(self.means, mesh[..., :2]).split([len(PARTS), 1, 1, 1], 1)
        across = left - right
        across = across / across.square().sum(2, keepdim=True).add(1e-6).sqrt()
        away = points[..., :2] - middle[:, self.part]
        reach = away.square().sum(2)[:, self.rows].amax(2, keepdim=True).sqrt()
        # The listed points' RMS distance from their middle is what turning the head changes little.
        size = (mesh[:, list(MESH.points), :2] - centre).square().sum(2).mean(1).add(1e-6).sqrt()
        half = torch.maximum(size[:, None, None] * self.sides, reach * ROOM)
        down = torch.cat([-across[..., 1:], across[..., :1]], 2)
        axes = torch.stack([across * self.hands, down.expand(-1, len(PARTS), -1)], 3)
        inverse = (axes / half[..., None])[:, self.part]
        return Places(axes * half[..., None], middle, half), (away[..., None] * inverse).sum(2)

    def moved(self, points: Tensor, places: Places, moves: Tensor) -> Tensor:
        """Refined points [N,245,3] px after `moves` [N,245,3] of their patches."""
        flat = (moves[:, :, None, :2] * places.linear[:, self.part]).sum(3)
        return points + torch.cat([flat, moves[..., 2:] * places.half[:, self.part]], 2)


def _rows(lengths: Tensor) -> Tensor:
    """Rows [4, longest] of the parts among all of them, the shorter ones filled up with their first."""
    along = torch.arange(int(lengths.max()))
    first = lengths.cumsum(0) - lengths
    return first[:, None] + along * (along < lengths[:, None])


def _mean(part: tuple[int, ...]) -> Tensor:
    weights = torch.zeros(len(MESH.mirror))
    weights[list(part)] = 1 / len(part)
    return weights
