"""Layers that onnxruntime runs fast on one core: a convolution with its activation becomes one kernel.

A PReLU does not: it made the pack's first landmarks four times slower than their arithmetic.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn


class ConvNorm(nn.Module):
    """Convolution, batch norm, activation; `slope` is the leaky part's, None for no activation."""

    def __init__(
        self,
        wide: int,
        out: int,
        kernel: int = 3,
        stride: int = 1,
        groups: int = 1,
        slope: float | None = 0.0,
        padding: int | None = None,
    ) -> None:
        super().__init__()
        around = kernel // 2 if padding is None else padding
        self.conv = nn.Conv2d(wide, out, kernel, stride, around, groups=groups, bias=False)
        self.norm = nn.BatchNorm2d(out, momentum=0.05)
        self.slope = slope

    def forward(self, x: Tensor) -> Tensor:
        x = self.norm(self.conv(x))
        if self.slope is None:
            return x
        return nnf.leaky_relu(x, self.slope) if self.slope else nnf.relu(x)


class Inverted(nn.Module):
    """Inverted residual (MobileNetV2): widen, depthwise, narrow; adds its input where the shape allows."""

    def __init__(
        self, wide: int, out: int, stride: int = 1, widen: int = 2, kernel: int = 3, slope: float = 0.0
    ) -> None:
        super().__init__()
        inner = wide * widen
        self.adds = stride == 1 and wide == out
        self.layers = nn.Sequential(
            ConvNorm(wide, inner, 1, slope=slope),
            ConvNorm(inner, inner, kernel, stride, inner, slope),
            ConvNorm(inner, out, 1, slope=None),
        )

    def forward(self, x: Tensor) -> Tensor:
        y: Tensor = self.layers(x)
        return x + y if self.adds else y


class Average:
    """Exponential moving average of a module's weights (`module`), quick at first."""

    def __init__(self, module: nn.Module, decay: float = 0.999) -> None:
        self.module = deepcopy(module).eval().requires_grad_(False)
        self.decay, self.updates = decay, 0

    @torch.no_grad()
    def update(self, module: nn.Module) -> None:
        """Moves towards `module`; its running statistics are taken as they are."""
        self.updates += 1
        decay = min(self.decay, (1 + self.updates) / (10 + self.updates))
        mine = list(self.module.parameters())
        torch._foreach_lerp_(mine, [p.detach() for p in module.parameters()], 1 - decay)
        for old, new in zip(self.module.buffers(), module.buffers(), strict=True):
            old.copy_(new)

    def state_dict(self) -> dict[str, Any]:
        return {"module": self.module.state_dict(), "updates": self.updates}

    def load_state_dict(self, state_dict: Mapping[str, Any], /) -> None:
        self.module.load_state_dict(state_dict["module"])
        self.updates = state_dict["updates"]
