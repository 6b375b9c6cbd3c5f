"""A convolution whose weights have a spectral norm of 1 (Miyato et al., ICLR 2018), safe under autocast."""

from __future__ import annotations

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn


class SpectralConv(nn.Conv2d):
    """`nn.Conv2d` with normalised weights; one power iteration a training step, all of it in float32."""

    left: Tensor

    def __init__(self, channels: int, out: int, kernel: int, stride: int) -> None:
        super().__init__(channels, out, kernel, stride, 1)
        nn.init.kaiming_normal_(self.weight, 0.2)
        self.register_buffer("left", nnf.normalize(torch.randn(out), dim=0))
        for _ in range(10):
            self.advance()

    @torch.no_grad()
    def advance(self) -> None:
        """One power iteration; call it once a step."""
        matrix = self.weight.flatten(1)
        right = nnf.normalize(matrix.t() @ self.left, dim=0)
        self.left.copy_(nnf.normalize(matrix @ right, dim=0))

    def forward(self, x: Tensor) -> Tensor:
        """[n, c, h, w]."""
        with torch.autocast(x.device.type, enabled=False):
            matrix = self.weight.flatten(1)
            right = nnf.normalize((matrix.t() @ self.left).detach(), dim=0)
            weight = self.weight / (self.left @ (matrix @ right))
        return nnf.conv2d(x, weight, self.bias, self.stride, self.padding)
