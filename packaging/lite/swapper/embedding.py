"""The pack's embedder, whose vectors drive the swapper."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from lite.teachers import network


class Embedder(nn.Module):
    """A frozen embedder from its ONNX file: crops RGB 0..1 [n, 3, 112, 112] -> unit vectors [n, 256]."""

    def __init__(self, path: Path, device: torch.device) -> None:
        super().__init__()
        self.net = network(path, device)

    def forward(self, crops: Tensor) -> Tensor:
        """Template arcface_112_v2."""
        return nn.functional.normalize(self.net(crops)[0].float(), dim=1)
