"""Trains the second look at eyes, brows and lips alone, a leg at a time: little enough work for two cores.

The coarse mesh is asked for once a picture; pictures stay in a pool, and are seen again mirrored and with the
coarse mesh put a little elsewhere.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from lite.arguments import add_leg, leg_length
from lite.blocks import Average
from lite.feeders import Feeders
from lite.geometry import chosen, uniform
from lite.landmarks.batches import Batch, Stocks, mirrored_meshes
from lite.landmarks.losses import OPENING_WEIGHT, POINT_WEIGHT, opening_loss, point_loss, point_weights
from lite.landmarks.model import SIDE, Landmarks
from lite.landmarks.supply import LandmarkSupply, unpacked
from lite.legs import Leg, Length
from lite.schedule import choose_device, cosine, set_rate

RATE = 1.5e-3
WARMER = 10  # times quicker than usual: there are few steps
DECAY = 1e-4
FED, POOL = 128, 20_480  # pictures a feeding, pictures kept
FRESH_STEPS = 16
SHIFT, SCALE = 1.2, 0.03  # px of the crop and share, by which the coarse mesh is put elsewhere
REPORT_STEPS = 50


@dataclass(frozen=True)
class Plan:
    """One leg: the archive of `prepare`, the checkpoint's folder, the weights to go on from, how long, how."""

    archive: Path
    out: Path
    start: Path
    length: Length
    batch: int = 128
    seed: int = 3
    device: str = "cpu"
    stocks: Stocks = Stocks(1024, 64)
    feeders: int = 1
    only_lips: bool = False


class Pool:
    """The latest `POOL` pictures that show a face, with true and coarse meshes."""

    def __init__(self, network: Landmarks, device: torch.device, generator: torch.Generator) -> None:
        self._network, self._generator = network, generator
        self._images = torch.zeros(POOL, 3, SIDE, SIDE, dtype=torch.uint8, device=device)
        self._meshes, self._coarse = (torch.zeros(POOL, 468, 3, device=device) for _ in range(2))
        self._sure = torch.zeros(POOL, device=device)
        self._count = 0

    @torch.no_grad()
    def add(self, batch: Batch) -> None:
        """Keeps the faces of one batch."""
        shown = batch.sure > 0
        coarse, _ = self._network.answer(self._network.look(batch.images[shown]))
        rows = (torch.arange(len(coarse), device=coarse.device) + self._count) % POOL
        self._images[rows] = (batch.images[shown] * 255).round().to(torch.uint8)
        self._meshes[rows], self._sure[rows] = batch.meshes[shown], batch.sure[shown]
        self._coarse[rows] = coarse
        self._count += len(coarse)

    def draw(self, count: int) -> tuple[Batch, Tensor]:
        """A batch without pairs, and its coarse meshes."""
        device, generator = self._images.device, self._generator
        rows = torch.randint(min(self._count, POOL), (count,), generator=generator, device=device)
        images, meshes, coarse = self._images[rows].float() / 255, self._meshes[rows], self._coarse[rows]
        flip = chosen(count, 0.5, generator)[:, None, None]
        images = torch.where(flip[..., None], images.flip(3), images)
        meshes, coarse = (torch.where(flip, mirrored_meshes(mesh), mesh) for mesh in (meshes, coarse))
        middle = coarse.mean(1, keepdim=True)
        scale = 1 + uniform((count, 1, 1), -SCALE, SCALE, generator)
        coarse = middle + (coarse - middle) * scale + uniform((count, 1, 3), -SHIFT, SHIFT, generator)
        return Batch(images, meshes, self._sure[rows], images.new_zeros(0, 2, 3), 0), coarse


def train(plan: Plan) -> int:
    """Trains until the leg is over; returns the steps of all legs."""
    device = choose_device(plan.device)
    torch.manual_seed(plan.seed)
    network = Landmarks()
    network.go_on_from(plan.start)
    network = network.to(device).eval().requires_grad_(False)
    learning = network.regions.lips if plan.only_lips else network.regions
    learning.train().requires_grad_(True)
    average = Average(network, 0.998)
    optimizer = torch.optim.AdamW(learning.parameters(), RATE, weight_decay=DECAY)
    parts = {"network": network, "average": average, "optimizer": optimizer}
    leg = Leg(plan.out, plan.length, plan.seed, parts, device)
    supply = LandmarkSupply(plan.archive, plan.stocks, FED, plan.device, (plan.seed, leg.step))
    weights, pool = point_weights(device), Pool(network, device, leg.generator)
    with Feeders(supply, plan.feeders) as feeders:
        pool.add(unpacked(feeders.next(device)))
        for progress in leg.steps():
            if leg.step % FRESH_STEPS == 0:
                pool.add(unpacked(feeders.next(device)))
            set_rate(optimizer, cosine(progress, leg.step * WARMER, RATE))
            figures = _step(network, optimizer, pool.draw(plan.batch), weights, eyes=not plan.only_lips)
            average.update(network)
            if leg.step % REPORT_STEPS == 0:
                leg.say(**figures)
    return leg.step


def _step(
    network: Landmarks,
    optimizer: torch.optim.Optimizer,
    drawn: tuple[Batch, Tensor],
    weights: Tensor,
    *,
    eyes: bool,
) -> dict[str, Tensor]:
    batch, coarse = drawn
    found = network.regions(batch.images * 2 - 1, coarse, eyes=eyes)
    parts = {
        "points": POINT_WEIGHT * point_loss(found, batch, weights),
        "opening": OPENING_WEIGHT * opening_loss(found, batch),
    }
    optimizer.zero_grad(set_to_none=True)
    torch.stack(list(parts.values())).sum().backward()
    nn.utils.clip_grad_norm_(network.regions.parameters(), 5.0)
    optimizer.step()
    return {**parts, "before": POINT_WEIGHT * point_loss(coarse, batch, weights)}


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `refine-landmarks` takes."""
    add_leg(parser, batch=128, seed=3)
    parser.add_argument("--start", type=Path, required=True, help="weights of the whole network")
    parser.add_argument("--only-lips", action="store_true", help="leave eyes and brows as they are")
    parser.add_argument("--stock", type=int, default=1024, help="variants kept by each feeder")
    parser.add_argument("--feeders", type=int, default=1, help="processes that make batches (default: 1)")


def run(options: argparse.Namespace) -> None:
    """One leg."""
    stocks = Stocks(options.stock, max(1, options.stock // 16))
    train(
        Plan(
            options.archive, options.out, options.start, leg_length(options), options.batch, options.seed,
            options.device, stocks, options.feeders, options.only_lips,
        )
    )  # fmt: skip
