"""A second look at eyes, brows, mouth and outline: patches of the picture, laid by the coarse mesh, to finer
points.

The idea is that of "Attention Mesh" (Grishchenko et al., 2020), there on maps, here on pixels: an eye is 15 px wide
in the crop, and what a lid does is gone from maps that have seen the whole face.
"""

from __future__ import annotations

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn

from lite.blocks import ConvNorm, Inverted
from lite.landmarks.outline import ACROSS, ALONG, OVAL, strip
from lite.landmarks.places import LIPS, PATCH, REFINED, RIGHT, Placing
from lite.mesh import MESH

SLOPE = 0.05  # of the hidden layers' activation: a plain ReLU died in the lips' first training
UNIT = 0.1  # shares of the patch by which the last layer's unit moves a point


class Region(nn.Module):
    """Patches RGB -1..1 [N,3,height,width] and coarse points [N,K,2] in them -> moves [N,K,3] in units of the
    patch.
    """

    def __init__(self, points: int, height: int = PATCH, width: int = PATCH) -> None:
        super().__init__()
        self.count = points
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
        return moves.reshape(-1, self.count, 3) * UNIT


class Regions(nn.Module):
    """Crops RGB -1..1 [N,3,S,S] and a coarse mesh [N,468,3] px -> the mesh with eyes, brows, lips and oval
    refined.

    One network serves both eyes: the left one is seen mirrored. No gradient goes into the coarse mesh.
    """

    order: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.placing = Placing()
        self.eye, self.lips = Region(len(RIGHT)), Region(len(LIPS))
        self.oval = Region(len(OVAL), ACROSS, ALONG)
        self.register_buffer("order", _order(), persistent=False)

    def forward(self, image: Tensor, coarse: Tensor) -> Tensor:
        mesh = coarse.detach()
        points = mesh[:, list(REFINED)]
        places, inside = self.placing(mesh, points)
        patches, lengths = places.cut(image), [2 * len(RIGHT), len(LIPS), len(OVAL)]
        eyes, lips, oval = inside.split(lengths, 1)
        both = patches[:, :, :2].transpose(1, 2).reshape(-1, 3, PATCH, PATCH)
        moves = [
            self.eye(both, eyes.reshape(-1, len(RIGHT), 2)).reshape(-1, 2 * len(RIGHT), 3),
            self.lips(patches[:, :, 2], lips),
            self.oval(strip(image, points[:, -len(OVAL) :, :2]), oval),
        ]
        refined = self.placing.moved(points, places, torch.cat(moves, 1))
        return torch.cat([coarse, refined], 1)[:, self.order]


def _order() -> Tensor:
    """Of [coarse, refined]: where every mesh point is taken from."""
    order = torch.arange(len(MESH.mirror))
    order[list(REFINED)] = len(MESH.mirror) + torch.arange(len(REFINED))
    return order
