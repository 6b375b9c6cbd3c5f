"""Trains the landmarks, a leg at a time."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

from lite.arguments import add_leg, leg_length
from lite.blocks import Average
from lite.data import Prepared, open_prepared
from lite.landmarks.batches import Batches, Stocks
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
from lite.legs import Leg, Length
from lite.schedule import choose_device, cosine, half_precision, set_rate

RATE = 2.5e-3
DECAY = 1e-4
JITTER_WEIGHT = 3.0
SURE_WEIGHT = 0.1
POINT_WEIGHT = 10.0
OPENING_WEIGHT = 3.0
REPORT_STEPS = 100


@dataclass(frozen=True)
class Plan:
    """One leg: the archive of `prepare`, the folder of the checkpoint, how long, how.

    The variants that a leg begins with are made in it before its time counts.
    """

    archive: Path
    out: Path
    length: Length
    batch: int = 256
    seed: int = 2
    device: str = "cuda"
    stocks: Stocks = Stocks()


def train(plan: Plan) -> int:
    """Trains until the leg is over; returns the steps of all legs."""
    prepared, device = open_prepared(plan.archive), choose_device(plan.device)
    torch.manual_seed(plan.seed)
    network = Landmarks().to(device=device, memory_format=torch.channels_last)
    average = Average(network)
    optimizer = torch.optim.AdamW(network.parameters(), RATE, weight_decay=DECAY, fused=device.type == "cuda")
    parts = {"network": network, "average": average, "optimizer": optimizer}
    leg = Leg(plan.out, plan.length, plan.seed, parts, device)
    batches = _batches(prepared, leg, plan.stocks, network, average)
    weights = point_weights(device)
    network.train()
    for progress in leg.steps():
        set_rate(optimizer, cosine(progress, leg.step, RATE))
        batch = batches.draw(plan.batch)
        images = batch.images.contiguous(memory_format=torch.channels_last)
        with half_precision(device):
            seen = network.look(images)
        found, sure = network.answer(seen.float())
        points, jitter = point_loss(found, batch, weights), jitter_loss(found, batch)
        loss = POINT_WEIGHT * points + JITTER_WEIGHT * jitter + SURE_WEIGHT * sure_loss(sure, batch)
        loss = loss + OPENING_WEIGHT * opening_loss(found, batch)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimizer.step()
        average.update(network)
        if leg.step % REPORT_STEPS == 0:
            error = point_errors(listed(found.detach()), listed(batch.meshes))[batch.sure > 0.9].mean()
            leg.say(loss=loss, error=error, jitter=jitter)
    return leg.step


def _batches(prepared: Prepared, leg: Leg, stocks: Stocks, network: Landmarks, average: Average) -> Batches:
    batches = Batches(prepared, leg.device, leg.generator, stocks)
    if leg.step == 0:
        for module in (network, average.module):
            module.start_from(batches.mean_shape())
    return batches


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `train-landmarks` takes."""
    add_leg(parser, batch=256, seed=2)
    parser.add_argument("--stock", type=int, default=Stocks.usual, help="variants made beforehand")


def run(options: argparse.Namespace) -> None:
    """One leg."""
    stocks = Stocks(options.stock, max(1, options.stock // 8))
    length = leg_length(options)
    train(Plan(options.archive, options.out, length, options.batch, options.seed, options.device, stocks))
