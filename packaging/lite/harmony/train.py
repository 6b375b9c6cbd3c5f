"""`train-harmony`: the harmoniser, in legs."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn

from lite.harmony.batches import Batch, make
from lite.harmony.networks import Harmoniser
from lite.scenes.material import Material
from lite.scenes.pixels import edges, mask_loss
from lite.scenes.training import Lesson, add_plan, plan_of, train
from lite.schedule import half_precision

RATE = 1.2e-3
BANK_SEED = 78


@dataclass(frozen=True)
class Weights:
    """Of the parts in the sum."""

    likeness: float = 10.0
    edges: float = 8.0
    light: float = 5.0
    mask: float = 1.0


def taught(network: nn.Module, material: Material, count: int, progress: float) -> dict[str, Tensor]:
    """The losses of one batch; nothing in them changes with `progress`."""
    del progress
    return losses(network, make(material, count), Weights())


def losses(network: nn.Module, batch: Batch, weights: Weights) -> dict[str, Tensor]:
    """All parts and their weighted sum, "loss"; differences count most where the composite was changed."""
    inputs = (batch.composite, batch.target, batch.inner)
    with half_precision(batch.target.device):
        face, logit = network(*(part.contiguous(memory_format=torch.channels_last) for part in inputs))
    face, logit = face.float(), logit.float()
    weight = 0.15 + batch.oval + batch.covered * batch.oval
    off = face - batch.wanted
    found = {
        "likeness": (off.abs() * weight).mean(),
        "edges": ((edges(face) - edges(batch.wanted)).abs() * weight).mean(),
        "light": sum(
            (nnf.avg_pool2d(off * weight, size).abs().mean() for size in (4, 16)), off.new_zeros(())
        ),
        "mask": mask_loss(logit, batch.blend, batch.covered),
    }
    found["loss"] = torch.stack([getattr(weights, name) * value for name, value in found.items()]).sum()
    return found


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `train-harmony` takes."""
    add_plan(parser, batch=64, seed=6)


def run(options: argparse.Namespace) -> None:
    """One leg."""
    train(plan_of(options), Lesson(Harmoniser, taught, RATE, BANK_SEED, "harmony_fp16.pt"))
