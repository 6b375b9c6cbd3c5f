"""The landmark network: 160 px face to the whole mesh and a confidence. Made for one core."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from lite.blocks import ConvNorm, Inverted
from lite.landmarks.regions import Regions
from lite.mesh import MESH

SIDE = 160
POINTS = 468
SPREAD = 0.1  # shares of the crop by which the last layer's unit moves a point


class Landmarks(nn.Module):
    """RGB 0..1 [N,3,160,160] -> mesh [N,468,3] px of the crop (x, y, relative depth), confidence logit [N].

    The last map (10 x 10) is flattened rather than pooled: where a thing is seen is what is asked for. Eyes, brows,
    lips and the oval are looked at twice (`regions`).
    """

    def __init__(self) -> None:
        super().__init__()
        self.features = nn.Sequential(
            ConvNorm(3, 24, 3, 2),
            ConvNorm(24, 24, 3, 1, 24),
            Inverted(24, 48, 2),
            *(Inverted(48, 48) for _ in range(3)),
            Inverted(48, 96, 2, widen=3),
            *(Inverted(96, 96) for _ in range(7)),
            Inverted(96, 144, 2, widen=3),
            *(Inverted(144, 144, kernel=5) for _ in range(6)),
        )
        self.narrow = ConvNorm(144, 48, 1)
        self.hidden = nn.Linear(4800, 320)
        self.points = nn.Linear(320, 3 * POINTS)
        self.sure = nn.Linear(320 + 144, 1)
        self.regions = Regions()
        nn.init.normal_(self.points.weight, 0, 0.01)

    @torch.no_grad()
    def start_from(self, mean_shape: Tensor) -> None:
        """Answers `mean_shape` [468,3] px before it has learnt anything."""
        middle = mean_shape.new_tensor([SIDE / 2, SIDE / 2, 0])
        self.points.bias.copy_(((mean_shape - middle) / (SIDE * SPREAD)).flatten())

    def go_on_from(self, weights: Path) -> None:
        """Takes a file of weights; what it lacks stays as it begins."""
        self.load_state_dict({**self.state_dict(), **torch.load(weights, "cpu", weights_only=True)})

    def forward(self, image: Tensor) -> tuple[Tensor, Tensor]:
        coarse, sure = self.answer(self.look(image))
        return self.regions(image * 2 - 1, coarse), sure

    def look(self, image: Tensor) -> Tensor:
        """The part that may run in half precision: maps [N,144,10,10]."""
        seen: Tensor = self.features(image * 2 - 1)
        return seen

    def answer(self, seen: Tensor) -> tuple[Tensor, Tensor]:
        """Coarse points and logit from float32 maps: bfloat16 would round points to a third of a pixel."""
        h = torch.relu(self.hidden(self.narrow(seen).flatten(1)))
        moves = self.points(h).reshape(-1, POINTS, 3) * (SPREAD * SIDE)
        sure = self.sure(torch.cat([h, seen.mean((2, 3))], 1))[:, 0]
        return moves + moves.new_tensor([SIDE / 2, SIDE / 2, 0]), sure


class Shipped(nn.Module):
    """The contract of `lite_landmarks.onnx`: `landmarks` [N,148,2] px of the crop, `confidence` [N] 0..1, `mesh`
    [N,468,3] px of the crop, its depth relative and smaller nearer the camera.
    """

    def __init__(self, network: Landmarks) -> None:
        super().__init__()
        self.network = network

    def forward(self, image: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        mesh, sure = self.network(image)
        return mesh[:, list(MESH.points), :2], torch.sigmoid(sure), mesh
