"""The swapper's generator: an encoder, blocks that inject the identity, a decoder with gated skips."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn

HALF_POWER = 1 / math.sqrt(2)  # a sum of two branches keeps its variance
LEAKY_GAIN = 1.4  # gives back the variance that a leaky rectifier takes


def leaky(x: Tensor) -> Tensor:
    """Leaky rectifier of slope 0.2."""
    return nnf.leaky_relu(x, 0.2)


class ResidualConv(nn.Module):
    """One 3x3 convolution beside an identity, [n, c, h, w] both ways."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, 3, 1, 1)

    def forward(self, x: Tensor) -> Tensor:
        """Same shape out."""
        return (x + leaky(self.conv(x))) * HALF_POWER


class AdaptiveNorm(nn.Module):
    """Instance normalisation whose gain and offset come from the code (Huang & Belongie, ICCV 2017)."""

    def __init__(self, channels: int, code: int) -> None:
        super().__init__()
        self.style = nn.Linear(code, 2 * channels)
        _small(self.style)

    def forward(self, x: Tensor, z: Tensor) -> Tensor:
        """`x` [n, c, h, w], `z` [n, code]."""
        gain, offset = self.style(z)[:, :, None, None].chunk(2, 1)
        return nnf.instance_norm(x) * (1 + gain) + offset


class IdentityBlock(nn.Module):
    """Two convolutions, each followed by an adaptive normalisation, beside an identity."""

    def __init__(self, channels: int, code: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(channels, channels, 3, 1, 1, bias=False)
        self.first_norm = AdaptiveNorm(channels, code)
        self.second = nn.Conv2d(channels, channels, 3, 1, 1, bias=False)
        self.second_norm = AdaptiveNorm(channels, code)

    def forward(self, x: Tensor, z: Tensor) -> Tensor:
        """Same shape out."""
        y = leaky(self.first_norm(self.first(x), z))
        return x + self.second_norm(self.second(y), z)


class ModulatedConv(nn.Module):
    """3x3 convolution with modulated and demodulated weights (StyleGAN2), written as scale, convolve, scale.

    So the weights stay constants, which ONNX Runtime can lay out once.
    """

    def __init__(self, channels: int, code: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.randn(channels, channels, 3, 3) / math.sqrt(channels * 9))
        self.bias = nn.Parameter(torch.zeros(channels))
        self.style = nn.Linear(code, channels)
        _small(self.style)

    def forward(self, x: Tensor, z: Tensor) -> Tensor:
        """Same shape out."""
        style = 1 + self.style(z)
        energy = (style.float() ** 2) @ (self.weight.float() ** 2).sum((2, 3)).t()
        norm = torch.rsqrt(energy + 1e-6)[:, :, None, None]
        y = nnf.conv2d(x * style[:, :, None, None], self.weight, None, 1, 1)
        return y * norm.to(y.dtype) + self.bias.view(1, -1, 1, 1)


class UpBlock(nn.Module):
    """Fewer channels, twice the size, a skip that the identity modulates and a gate lets in, residual convs."""

    def __init__(self, channels: int, out: int, code: int, convs: int) -> None:
        super().__init__()
        self.reduce = nn.Conv2d(channels, out, 1)
        self.gate = nn.Conv2d(2 * out, out, 1)
        self.skip = nn.Linear(code, 2 * out)
        _small(self.skip)
        self.convs = nn.ModuleList(ModulatedConv(out, code) for _ in range(convs))

    def forward(self, x: Tensor, skip: Tensor, z: Tensor) -> Tensor:
        """`x` [n, c, h, w], `skip` [n, out, 2h, 2w] -> [n, out, 2h, 2w]."""
        x = nnf.interpolate(self.reduce(x), scale_factor=2.0, mode="bilinear", align_corners=False)
        gain, offset = self.skip(z)[:, :, None, None].chunk(2, 1)
        skip = skip * (1 + gain) + offset
        gate = torch.sigmoid(self.gate(torch.cat([x, skip], 1)))
        x = x * gate + skip * (1 - gate)
        y = x
        for conv in self.convs:
            y = leaky(conv(y, z)) * LEAKY_GAIN
        return (x + y) * HALF_POWER


class Swapper(nn.Module):
    """`lite_swapper_256`: a target crop and an embedding in; a face and the mask's logit out.

    9.4 M parameters, 5.5 GMAC. Crops are RGB 0..1 of template arcface_128 at 256 px.
    """

    def __init__(self, channels: tuple[int, int, int, int] = (48, 96, 192, 256), code: int = 192) -> None:
        super().__init__()
        a, b, c, d = channels
        self.mapping = nn.ModuleList([nn.Linear(256, code), nn.Linear(code, code)])
        self.stem, self.stem_residual = nn.Conv2d(12, a, 3, 1, 1), ResidualConv(a)
        self.down1, self.down1_residual = nn.Conv2d(a, b, 3, 2, 1), ResidualConv(b)
        self.down2, self.down2_residual = nn.Conv2d(b, c, 3, 2, 1), ResidualConv(c)
        self.down3 = nn.Conv2d(c, d, 3, 2, 1)
        self.blocks = nn.ModuleList(IdentityBlock(d, code) for _ in range(5))
        self.up2, self.up1, self.up0 = UpBlock(d, c, code, 2), UpBlock(c, b, code, 2), UpBlock(b, a, code, 1)
        self.fold, self.head = nn.Conv2d(a, 64, 3, 1, 1), nn.Conv2d(16, 4, 3, 1, 1)

    def forward(self, target: Tensor, source_id: Tensor) -> tuple[Tensor, Tensor]:
        """`target` [n, 3, 256, 256], `source_id` [n, 256] -> RGB, unclamped, and mask logit [n, 1, 256, 256]."""
        z = nnf.normalize(source_id, dim=1) * 16.0
        for layer in self.mapping:
            z = leaky(layer(z))
        skip0 = self.stem_residual(leaky(self.stem(nnf.pixel_unshuffle(target * 2 - 1, 2))))
        skip1 = self.down1_residual(leaky(self.down1(skip0)))
        skip2 = self.down2_residual(leaky(self.down2(skip1)))
        x = leaky(self.down3(skip2))
        for block in self.blocks:
            x = block(x, z)
        x = self.up2(leaky(x), skip2, z)
        x = self.up0(self.up1(x, skip1, z), skip0, z)
        y = self.head(leaky(nnf.pixel_shuffle(self.fold(x), 2)))
        return y[:, :3] * 0.5 + 0.5, y[:, 3:]


class SwapperContract(nn.Module):
    """The swapper as it ships: `output` RGB 0..1 and `mask` 0..1."""

    def __init__(self, swapper: Swapper) -> None:
        super().__init__()
        self.swapper = swapper

    def forward(self, target: Tensor, source_id: Tensor) -> tuple[Tensor, Tensor]:
        """As `Swapper`, clamped."""
        face, logit = self.swapper(target, source_id)
        return face.clamp(0, 1), torch.sigmoid(logit)


def _small(layer: nn.Linear) -> None:
    nn.init.normal_(layer.weight, 0, 0.02)
    nn.init.zeros_(layer.bias)
