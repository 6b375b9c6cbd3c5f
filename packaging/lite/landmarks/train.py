"""Trains the landmarks, a leg at a time; `supply` makes the batches in processes of their own."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from lite.arguments import add_leg, leg_length
from lite.blocks import Average
from lite.data import open_prepared
from lite.feeders import Feeders
from lite.landmarks.batches import Batch, Stocks
from lite.landmarks.losses import (
    jitter_loss,
    listed,
    opening_loss,
    point_errors,
    point_loss,
    point_weights,
    sure_loss,
)
from lite.landmarks.model import Landmarks
from lite.landmarks.supply import LandmarkSupply, Pool, mean_shape
from lite.legs import Leg, Length
from lite.schedule import choose_device, cosine, half_precision, set_rate

RATE = 2.5e-3
DECAY = 1e-4
POINT_WEIGHT = 10.0
JITTER_WEIGHT = 2.0
OPENING_WEIGHT = 6.0
SURE_WEIGHT = 0.1
COARSE_WEIGHT = 5.0
REPORT_STEPS = 100


@dataclass(frozen=True)
class Plan:
    """One leg: the archive of `prepare`, the folder of the checkpoint, how long, how.

    `feeders` processes make batches on `feed_device`, each with a stock of variants of its own; the latest `kept`
    are drawn from, `reuse` times each. `start` holds weights that the first leg goes on from; without it that
    begins at the mean face.
    """

    archive: Path
    out: Path
    length: Length
    batch: int = 512
    seed: int = 2
    device: str = "cuda"
    stocks: Stocks = Stocks()
    feeders: int = 4
    feed_device: str = "cuda"
    kept: int = 400
    reuse: int = 12
    start: Path | None = None


def train(plan: Plan) -> int:
    """Trains until the leg is over; returns the steps of all legs."""
    device = choose_device(plan.device)
    torch.manual_seed(plan.seed)
    network = _begun(plan).to(device=device, memory_format=torch.channels_last)
    average = Average(network)
    optimizer = torch.optim.AdamW(network.parameters(), RATE, weight_decay=DECAY, fused=device.type == "cuda")
    parts = {"network": network, "average": average, "optimizer": optimizer}
    leg = Leg(plan.out, plan.length, plan.seed, parts, device)
    supply = LandmarkSupply(plan.archive, plan.stocks, plan.batch, plan.feed_device, (plan.seed, leg.step))
    weights = point_weights(device)
    network.train()
    with Feeders(supply, plan.feeders) as feeders:
        pool = Pool(feeders, plan.kept, plan.reuse, device, plan.seed + leg.step)
        for progress in leg.steps():
            set_rate(optimizer, cosine(progress, leg.step, RATE))
            figures = _step(network, optimizer, pool.draw(), weights)
            average.update(network)
            if leg.step % REPORT_STEPS == 0:
                leg.say(**figures)
    return leg.step


def _begun(plan: Plan) -> Landmarks:
    network = Landmarks()
    if plan.start is None:
        network.start_from(mean_shape(open_prepared(plan.archive)))
    else:
        network.go_on_from(plan.start)
    return network


def _step(
    network: Landmarks, optimizer: torch.optim.Optimizer, batch: Batch, weights: Tensor
) -> dict[str, Tensor]:
    images = batch.images.contiguous(memory_format=torch.channels_last)
    with half_precision(images.device):
        seen = network.look(images)
    coarse, sure = network.answer(seen.float())
    found = network.regions(images * 2 - 1, coarse)
    parts = {
        "points": POINT_WEIGHT * point_loss(found, batch, weights),
        "coarse": COARSE_WEIGHT * point_loss(coarse, batch, weights),
        "jitter": JITTER_WEIGHT * jitter_loss(found, batch),
        "opening": OPENING_WEIGHT * opening_loss(found, batch),
        "sure": SURE_WEIGHT * sure_loss(sure, batch),
    }
    optimizer.zero_grad(set_to_none=True)
    torch.stack(list(parts.values())).sum().backward()
    nn.utils.clip_grad_norm_(network.parameters(), 5.0)
    optimizer.step()
    with torch.no_grad():
        errors = point_errors(listed(found), listed(batch.meshes)).mean(1)
        clear = (batch.sure > 0.9).float()
        return {**parts, "error": (errors * clear).sum() / clear.sum().clamp(min=1)}


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `train-landmarks` takes."""
    add_leg(parser, batch=512, seed=2)
    parser.add_argument("--stock", type=int, default=Stocks.usual, help="variants kept by each feeder")
    parser.add_argument("--feeders", type=int, default=4, help="processes that make batches (default: 4)")
    parser.add_argument("--kept", type=int, default=400, help="batches that are drawn from (default: 400)")
    parser.add_argument("--reuse", type=int, default=12, help="how often each is drawn (default: 12)")
    parser.add_argument("--start", type=Path, help="weights that the first leg goes on from")
    parser.add_argument("--feed-device", help="where they make them (default: as --device)")


def run(options: argparse.Namespace) -> None:
    """One leg."""
    stocks = Stocks(options.stock, max(1, options.stock // 8))
    train(
        Plan(
            options.archive,
            options.out,
            leg_length(options),
            options.batch,
            options.seed,
            options.device,
            stocks,
            options.feeders,
            options.feed_device or options.device,
            options.kept,
            options.reuse,
            options.start,
        )
    )
