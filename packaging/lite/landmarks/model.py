"""The landmark network: 160 px face to 148 points and a confidence. Made for one core."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from lite.blocks import ConvNorm, Inverted

SIDE = 160
POINTS = 148
SPREAD = 0.1  # shares of the crop by which the last layer's unit moves a point


class Landmarks(nn.Module):
    """RGB 0..1 [N,3,160,160] -> points [N,148,2] px of the crop, confidence logit [N].

    The last map (10 x 10) is flattened rather than pooled: where a thing is seen is what is asked for.
    """

    def __init__(self) -> None:
        super().__init__()
        self.features = nn.Sequential(
            ConvNorm(3, 24, 3, 2),
            ConvNorm(24, 24, 3, 1, 24),
            Inverted(24, 40, 2),
            *(Inverted(40, 40) for _ in range(2)),
            Inverted(40, 80, 2, widen=3),
            *(Inverted(80, 80) for _ in range(5)),
            Inverted(80, 128, 2, widen=3),
            *(Inverted(128, 128, kernel=5) for _ in range(4)),
        )
        self.narrow = ConvNorm(128, 40, 1)
        self.hidden = nn.Linear(4000, 256)
        self.points = nn.Linear(256, 2 * POINTS)
        self.sure = nn.Linear(256 + 128, 1)
        nn.init.normal_(self.points.weight, 0, 0.01)

    @torch.no_grad()
    def start_from(self, mean_shape: Tensor) -> None:
        """Answers `mean_shape` [148,2] px before it has learnt anything."""
        self.points.bias.copy_(((mean_shape / SIDE - 0.5) / SPREAD).flatten())

    def forward(self, image: Tensor) -> tuple[Tensor, Tensor]:
        return self.answer(self.look(image))

    def look(self, image: Tensor) -> Tensor:
        """The part that may run in half precision: maps [N,128,10,10]."""
        seen: Tensor = self.features(image * 2 - 1)
        return seen

    def answer(self, seen: Tensor) -> tuple[Tensor, Tensor]:
        """Points and logit from float32 maps: bfloat16 would round points to a third of a pixel."""
        h = torch.relu(self.hidden(self.narrow(seen).flatten(1)))
        points = (self.points(h) * SPREAD + 0.5) * SIDE
        sure = self.sure(torch.cat([h, seen.mean((2, 3))], 1))[:, 0]
        return points.reshape(-1, POINTS, 2), sure


class Shipped(nn.Module):
    """The contract of `lite_landmarks.onnx`: `landmarks` [N,148,2] px of the crop, `confidence` [N] 0..1."""

    def __init__(self, network: Landmarks) -> None:
        super().__init__()
        self.network = network

    def forward(self, image: Tensor) -> tuple[Tensor, Tensor]:
        points, sure = self.network(image)
        return points, torch.sigmoid(sure)
