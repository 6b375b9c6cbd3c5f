"""Learning rates over all legs, device and precision: what every training here shares."""

from __future__ import annotations

import math
from contextlib import AbstractContextManager

import torch

WARM_UP_STEPS = 300


def cosine(progress: float, step: int, peak: float, floor: float = 0.002) -> float:
    """Cosine from `peak` to `floor` of it, after a linear start."""
    falling = floor + (1 - floor) * 0.5 * (1 + math.cos(math.pi * min(progress, 1.0)))
    return peak * min(1.0, (step + 1) / WARM_UP_STEPS) * falling


def set_rate(optimizer: torch.optim.Optimizer, rate: float) -> None:
    """Sets the rate of every group."""
    for group in optimizer.param_groups:
        group["lr"] = rate


def choose_device(name: str) -> torch.device:
    """`cuda` or `cpu`, tuned for one fixed batch shape. Convolutions may round, geometry may not."""
    torch.backends.cudnn.benchmark = torch.backends.cudnn.allow_tf32 = True
    torch.backends.cuda.matmul.allow_tf32 = False
    return torch.device(name)


def half_precision(device: torch.device) -> AbstractContextManager[None]:
    """bfloat16 where the device is made for it."""
    context: AbstractContextManager[None] = torch.autocast(
        device.type, dtype=torch.bfloat16, enabled=device.type == "cuda"
    )
    return context
