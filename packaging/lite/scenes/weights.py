"""Weights alone, for evaluation and export: a sixth of a checkpoint."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn


def save_average(network: nn.Module, path: Path) -> Path:
    """Weights as float16; whole or not at all."""
    beside = path.with_suffix(".part")
    torch.save({name: value.half().cpu() for name, value in network.state_dict().items()}, beside)
    beside.replace(path)
    return path
