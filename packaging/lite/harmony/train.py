"""`train-harmony`: the harmoniser, in legs."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as nnf
from torch import Tensor

from lite.arguments import add_leg, leg_length
from lite.blocks import Average
from lite.data import open_prepared
from lite.harmony.batches import Batch, make
from lite.harmony.networks import Harmoniser
from lite.legs import Leg, Length
from lite.scenes.bank import fill
from lite.scenes.journal import Journal
from lite.scenes.material import Material
from lite.scenes.pixels import edges, mask_loss
from lite.scenes.weights import save_average
from lite.schedule import choose_device, cosine, half_precision, set_rate

RATE = 1.2e-3
DECAY = 1e-4
BANK_SEED = 78


@dataclass(frozen=True)
class Weights:
    """Of the parts in the sum."""

    likeness: float = 10.0
    edges: float = 8.0
    light: float = 5.0
    mask: float = 1.0


@dataclass(frozen=True)
class Plan:
    """One leg: the archive of `prepare`, the checkpoint's folder, how long; `variants` of each face are made."""

    archive: Path
    out: Path
    length: Length
    batch: int = 64
    seed: int = 6
    device: str = "cuda"
    variants: int = 3


def train(plan: Plan) -> Path:
    """One leg; returns the file of the averaged weights, float16, written at its end."""
    device = choose_device(plan.device)
    bank = fill(
        open_prepared(plan.archive), False, plan.variants, torch.Generator(device).manual_seed(BANK_SEED)
    )
    torch.manual_seed(plan.seed)
    network = Harmoniser().to(device=device, memory_format=torch.channels_last)
    average = Average(network)
    optimiser = torch.optim.AdamW(network.parameters(), RATE, weight_decay=DECAY)
    parts = {"network": network, "average": average, "optimiser": optimiser}
    leg = Leg(plan.out, plan.length, plan.seed, parts, device)
    material, journal = Material(bank, leg.generator), Journal(plan.out / "train.jsonl")
    for progress in leg.steps():
        set_rate(optimiser, cosine(progress, leg.step, RATE))
        figures = losses(network, make(material, plan.batch), Weights())
        optimiser.zero_grad(set_to_none=True)
        figures["loss"].backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimiser.step()
        average.update(network)
        journal.add(leg.step, leg.seconds, figures)
    return save_average(average.module, plan.out / "harmony_fp16.pt")


def losses(network: Harmoniser, batch: Batch, weights: Weights) -> dict[str, Tensor]:
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
    add_leg(parser, batch=64, seed=6)
    parser.add_argument("--variants", type=int, default=3, help="of each face (default: 3)")


def run(options: argparse.Namespace) -> None:
    """One leg."""
    train(
        Plan(
            options.archive,
            options.out,
            leg_length(options),
            options.batch,
            options.seed,
            options.device,
            options.variants,
        )
    )
