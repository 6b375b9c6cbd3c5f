"""The harmoniser: a small U-shaped network over mesh composite, target and mask."""

from __future__ import annotations

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn

CHANNELS = (32, 64, 128, 192)


class Residual(nn.Module):
    """Convolution and rectifier, times a learnt gain, added to the input."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, 3, 1, 1)
        self.gain = nn.Parameter(torch.full((1, channels, 1, 1), 0.5))

    def forward(self, x: Tensor) -> Tensor:
        """Same shape out."""
        return x + nnf.relu(self.conv(x)) * self.gain


class Rise(nn.Module):
    """Fewer channels, twice the size, the skip added, two convolutions."""

    def __init__(self, channels: int, out: int, convs: int) -> None:
        super().__init__()
        self.reduce = nn.Conv2d(channels, out, 1)
        self.layers = nn.Sequential(*(Residual(out) for _ in range(convs)))

    def forward(self, x: Tensor, skip: Tensor) -> Tensor:
        """`x` [n, c, h, w], `skip` [n, out, 2h, 2w] -> as the skip."""
        x = nnf.interpolate(self.reduce(x), scale_factor=2.0, mode="bilinear", align_corners=False)
        result: Tensor = self.layers(x + skip)
        return result


class Harmoniser(nn.Module):
    """Composite RGB 0..1, target RGB 0..1, mask 0..1, all at 256 px -> RGB, unclamped, and mask logit.

    2.0 GMAC, 2.0 M parameters. It returns a change of the composite: what is right already costs it nothing.
    """

    def __init__(self) -> None:
        super().__init__()
        a, b, c, d = CHANNELS
        self.stem = nn.Conv2d(28, a, 3, 1, 1)
        self.down1, self.down2, self.down3 = (
            nn.Conv2d(wide, out, 3, 2, 1) for wide, out in ((a, b), (b, c), (c, d))
        )
        self.level1, self.level2 = Residual(b), Residual(c)
        self.core = nn.ModuleList(Residual(d) for _ in range(3))
        self.whole = nn.Sequential(nn.Linear(d, d), nn.ReLU(), nn.Linear(d, d))
        self.up2, self.up1, self.up0 = Rise(d, c, 2), Rise(c, b, 2), Rise(b, a, 1)
        self.fold, self.head = nn.Conv2d(a, 64, 3, 1, 1), nn.Conv2d(16, 4, 3, 1, 1)
        nn.init.normal_(self.head.weight, 0, 0.01)
        nn.init.zeros_(self.head.bias)

    def forward(self, composite: Tensor, target: Tensor, inner: Tensor) -> tuple[Tensor, Tensor]:
        """`composite`, `target` [n, 3, 256, 256], `inner` [n, 1, 256, 256]."""
        x = torch.cat([composite * 2 - 1, target * 2 - 1, inner * 2 - 1], 1)
        skip0 = nnf.relu(self.stem(nnf.pixel_unshuffle(x, 2)))
        skip1 = self.level1(nnf.relu(self.down1(skip0)))
        skip2 = self.level2(nnf.relu(self.down2(skip1)))
        x = nnf.relu(self.down3(skip2))
        x = x + self.whole(x.mean((2, 3)))[:, :, None, None]
        for layer in self.core:
            x = layer(x)
        x = self.up0(self.up1(self.up2(x, skip2), skip1), skip0)
        y = self.head(nnf.relu(nnf.pixel_shuffle(self.fold(x), 2)))
        return composite + y[:, :3], y[:, 3:]


class HarmoniserContract(nn.Module):
    """The harmoniser as it ships: `output` RGB 0..1 and `mask` 0..1 (the face without what is in front)."""

    def __init__(self, harmoniser: Harmoniser) -> None:
        super().__init__()
        self.harmoniser = harmoniser

    def forward(self, composite: Tensor, target: Tensor, inner: Tensor) -> tuple[Tensor, Tensor]:
        """As `Harmoniser`, clamped."""
        face, logit = self.harmoniser(composite, target, inner)
        return face.clamp(0, 1), torch.sigmoid(logit)
