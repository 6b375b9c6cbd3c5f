"""`train-occlusion`: the occluder network, in legs."""

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
from lite.legs import Leg, Length
from lite.occlusion.batches import Batch, make
from lite.occlusion.network import Occlusion
from lite.scenes.bank import fill
from lite.scenes.journal import Journal
from lite.scenes.material import Material
from lite.scenes.weights import save_average
from lite.schedule import choose_device, cosine, half_precision, set_rate

RATE = 2e-3
DECAY = 1e-4
BANK_SEED = 79
DOUBT = (
    0.6  # of the labels "nothing is there", once the network knows better: photographs have hair and glasses
)
DOUBT_FROM, DOUBT_FULL = 0.15, 0.5  # of the plan
EDGE = 2.0  # a thing's edge counts so much more than its inside
DICE = 0.5


@dataclass(frozen=True)
class Plan:
    """One leg: the archive of `prepare`, the checkpoint's folder, how long; `variants` of each face are made."""

    archive: Path
    out: Path
    length: Length
    batch: int = 96
    seed: int = 9
    device: str = "cuda"
    variants: int = 3


def train(plan: Plan) -> Path:
    """One leg; returns the file of the averaged weights, float16, written at its end."""
    device = choose_device(plan.device)
    bank = fill(
        open_prepared(plan.archive), False, plan.variants, torch.Generator(device).manual_seed(BANK_SEED)
    )
    torch.manual_seed(plan.seed)
    network = Occlusion().to(device=device, memory_format=torch.channels_last)
    average = Average(network)
    optimiser = torch.optim.AdamW(network.parameters(), RATE, weight_decay=DECAY)
    parts = {"network": network, "average": average, "optimiser": optimiser}
    leg = Leg(plan.out, plan.length, plan.seed, parts, device)
    material, journal = Material(bank, leg.generator), Journal(plan.out / "train.jsonl")
    network.train()
    for progress in leg.steps():
        set_rate(optimiser, cosine(progress, leg.step, RATE))
        figures = losses(network, make(material, plan.batch), _doubt(progress))
        optimiser.zero_grad(set_to_none=True)
        figures["loss"].backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimiser.step()
        average.update(network)
        journal.add(leg.step, leg.seconds, {name: value.detach() for name, value in figures.items()})
    return save_average(average.module, plan.out / "occlusion_fp16.pt")


def _doubt(progress: float) -> float:
    return DOUBT * min(1.0, max(0.0, (progress - DOUBT_FROM) / (DOUBT_FULL - DOUBT_FROM)))


def losses(network: Occlusion, batch: Batch, doubt: float) -> dict[str, Tensor]:
    """All parts and their sum, "loss".

    Where nothing was drawn, the loss is the generalised cross entropy of Zhang and Sabuncu (NeurIPS 2018) with
    q = `doubt`, which gives up on labels that the network firmly denies: a fringe or glasses of the photograph.
    """
    with half_precision(batch.image.device):
        logit = network(batch.image.contiguous(memory_format=torch.channels_last))
    logit = logit.float()
    empty = torch.sigmoid(-logit).clamp(min=1e-4)
    negative = -empty.log() if doubt <= 0.01 else (1 - empty**doubt) / doubt
    rim = nnf.max_pool2d(batch.front, 7, 1, 3) + nnf.max_pool2d(-batch.front, 7, 1, 3)
    weight = batch.weight * (1 + EDGE * rim)
    entropy = batch.front * nnf.softplus(-logit) + (1 - batch.front) * negative
    inside = torch.sigmoid(logit) * batch.oval
    goal = batch.front * batch.oval
    drawn = (goal.sum((1, 2, 3)) > 30).float()
    overlap = (2 * (inside * goal).sum((1, 2, 3)) + 1) / (inside.sum((1, 2, 3)) + goal.sum((1, 2, 3)) + 1)
    found = {
        "entropy": (entropy * weight).mean(),
        "dice": DICE * ((1 - overlap) * drawn).sum() / drawn.sum().clamp(min=1),
    }
    found["loss"] = found["entropy"] + found["dice"]
    return found


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `train-occlusion` takes."""
    add_leg(parser, batch=96, seed=9)
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
