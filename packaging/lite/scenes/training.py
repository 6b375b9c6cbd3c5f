"""One leg of a network that learns from pictures of a bank."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from lite.arguments import add_leg, leg_length
from lite.blocks import Average
from lite.data import open_prepared
from lite.legs import Leg, Length
from lite.scenes.bank import fill
from lite.scenes.journal import Journal
from lite.scenes.material import Material
from lite.scenes.weights import save_average
from lite.schedule import choose_device, cosine, set_rate

DECAY = 1e-4
MOST_NORM = 2.0  # of the gradient


@dataclass(frozen=True)
class ScenePlan:
    """One leg: the archive of `prepare`, the checkpoint's folder, how long; `variants` of each face are made."""

    archive: Path
    out: Path
    length: Length
    batch: int
    seed: int
    device: str = "cuda"
    variants: int = 3


@dataclass(frozen=True)
class Lesson:
    """What a network is taught: `losses(network, material, batch, progress)` has the sum under "loss".

    `bank_seed` makes the variants the same in every leg; the weights go to the file `weights`.
    """

    network: Callable[[], nn.Module]
    losses: Callable[[nn.Module, Material, int, float], dict[str, Tensor]]
    rate: float
    bank_seed: int
    weights: str


def train(plan: ScenePlan, lesson: Lesson) -> Path:
    """One leg; returns the file of the averaged weights, float16, written at its end."""
    device = choose_device(plan.device)
    variants = torch.Generator(device).manual_seed(lesson.bank_seed)
    bank = fill(open_prepared(plan.archive), False, plan.variants, variants)
    torch.manual_seed(plan.seed)
    network = lesson.network().to(device=device, memory_format=torch.channels_last).train()
    average = Average(network)
    optimiser = torch.optim.AdamW(network.parameters(), lesson.rate, weight_decay=DECAY)
    parts = {"network": network, "average": average, "optimiser": optimiser}
    leg = Leg(plan.out, plan.length, plan.seed, parts, device)
    material, journal = Material(bank, leg.generator), Journal(plan.out / "train.jsonl")
    for progress in leg.steps():
        set_rate(optimiser, cosine(progress, leg.step, lesson.rate))
        figures = lesson.losses(network, material, plan.batch, progress)
        optimiser.zero_grad(set_to_none=True)
        figures["loss"].backward()
        nn.utils.clip_grad_norm_(network.parameters(), MOST_NORM)
        optimiser.step()
        average.update(network)
        journal.add(leg.step, leg.seconds, figures)
    return save_average(average.module, plan.out / lesson.weights)


def add_plan(parser: argparse.ArgumentParser, batch: int, seed: int) -> None:
    """What such a training takes on the command line."""
    add_leg(parser, batch, seed)
    parser.add_argument("--variants", type=int, default=3, help="of each face (default: 3)")


def plan_of(options: argparse.Namespace) -> ScenePlan:
    """The plan that `add_plan`'s options ask for."""
    how = (options.batch, options.seed, options.device, options.variants)
    return ScenePlan(options.archive, options.out, leg_length(options), *how)
