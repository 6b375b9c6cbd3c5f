"""The network: a small U over the aligned crop. Made for one core."""

from __future__ import annotations

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn

from lite.blocks import ConvNorm, Inverted

CHANNELS = (24, 40, 80, 128)


class Rise(nn.Module):
    """Fewer channels, twice the size, the skip added, one block."""

    def __init__(self, wide: int, out: int) -> None:
        super().__init__()
        self.reduce = ConvNorm(wide, out, 1, slope=None)
        self.block = Inverted(out, out, kernel=5)

    def forward(self, x: Tensor, skip: Tensor) -> Tensor:
        """`x` [n, wide, h, w], `skip` [n, out, 2h, 2w] -> as the skip."""
        x = nnf.interpolate(self.reduce(x), scale_factor=2.0, mode="bilinear", align_corners=False)
        result: Tensor = self.block(x + skip)
        return result


class Occlusion(nn.Module):
    """RGB 0..1 [n, 3, 256, 256] -> logit [n, 1, 256, 256] that something is in front of the face there.

    It works at half the crop's size and folds the last step, so that single strands keep their edges.
    """

    def __init__(self) -> None:
        super().__init__()
        a, b, c, d = CHANNELS
        self.stem = nn.Sequential(ConvNorm(12, a, 3), Inverted(a, a))
        self.down1 = nn.Sequential(Inverted(a, b, 2, 3), *(Inverted(b, b) for _ in range(2)))
        self.down2 = nn.Sequential(Inverted(b, c, 2, 3), *(Inverted(c, c, kernel=5) for _ in range(3)))
        self.down3 = nn.Sequential(Inverted(c, d, 2, 3), *(Inverted(d, d, kernel=5) for _ in range(4)))
        self.whole = nn.Sequential(nn.Linear(d, d), nn.ReLU(), nn.Linear(d, d))
        self.up2, self.up1, self.up0 = Rise(d, c), Rise(c, b), Rise(b, a)
        self.head = nn.Conv2d(a, 4, 3, 1, 1)
        nn.init.constant_(self.head.bias, -2.0)

    def forward(self, image: Tensor) -> Tensor:
        """As the class says."""
        skip0 = self.stem(nnf.pixel_unshuffle(image * 2 - 1, 2))
        skip1 = self.down1(skip0)
        skip2 = self.down2(skip1)
        x = self.down3(skip2)
        x = x + self.whole(x.mean((2, 3)))[:, :, None, None]
        x = self.up0(self.up1(self.up2(x, skip2), skip1), skip0)
        logit: Tensor = nnf.pixel_shuffle(self.head(x), 2)
        return logit


class Shipped(nn.Module):
    """The contract of `lite_occlusion_256.onnx`: `image` [n, 3, 256, 256] RGB 0..1, template arcface_128, in;
    `front` [n, 1, 256, 256] 0..1, the opacity of what is in front of the face, out.
    """

    def __init__(self, network: Occlusion) -> None:
        super().__init__()
        self.network = network

    def forward(self, image: Tensor) -> Tensor:
        """As the class says."""
        return torch.sigmoid(self.network(image))
