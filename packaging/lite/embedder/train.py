"""Trains the embedder, a leg at a time: it learns the identity teacher's vectors and how they lie to one
another.
"""

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
from lite.embedder.batches import Batches
from lite.embedder.model import Embedder, start_from_release
from lite.legs import Leg, Length
from lite.schedule import choose_device, cosine, half_precision, set_rate
from lite.teachers import IdentityTeacher, network

RATE = 2e-3
DECAY = 1e-3
PRESENT_WEIGHT = 0.1  # the released swapper was trained on the released embedder's vectors
CLEAN_SHARE = 1.0  # of the clean picture's vector in what a spoilt one should give
REPORT_STEPS = 100


@dataclass(frozen=True)
class Plan:
    """One leg: archive, teacher, the released embedder (`start` weights, `present` ONNX), checkpoint folder,
    how.
    """

    archive: Path
    teacher: Path
    start: Path
    present: Path
    out: Path
    length: Length
    batch: int = 320
    seed: int = 1
    device: str = "cuda"


def train(plan: Plan) -> int:
    """Trains until the leg is over; returns the steps of all legs."""
    device = choose_device(plan.device)
    teacher = IdentityTeacher(plan.teacher, device)
    present = network(plan.present, device)
    embedder = Embedder()
    start_from_release(embedder, torch.load(plan.start, map_location="cpu", weights_only=True))
    embedder = embedder.to(device=device, memory_format=torch.channels_last).train()
    average = Average(embedder, 0.9985)
    optimizer = torch.optim.AdamW(
        embedder.parameters(), RATE, weight_decay=DECAY, fused=device.type == "cuda"
    )
    parts = {"network": embedder, "average": average, "optimizer": optimizer}
    leg = Leg(plan.out, plan.length, plan.seed, parts, device)
    batches = Batches(open_prepared(plan.archive), device, leg.generator)
    for progress in leg.steps():
        set_rate(optimizer, cosine(progress, leg.step, RATE))
        images, clean = batches.draw(plan.batch)
        with torch.no_grad():
            taught = nnf.normalize(teacher(images) + CLEAN_SHARE * teacher(clean), dim=1)
            before = present(images)[0]
        with half_precision(device):
            seen = embedder.look(images.contiguous(memory_format=torch.channels_last))
        found = embedder.answer(seen.float())
        loss, cosine_now = distillation(found, taught, before)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        average.update(embedder)
        if leg.step % REPORT_STEPS == 0:
            leg.say(loss=loss, to_teacher=cosine_now, to_present=(found.detach() * before).sum(1).mean())
    return leg.step


def distillation(found: Tensor, taught: Tensor, before: Tensor) -> tuple[Tensor, Tensor]:
    """Loss and mean cosine to the teacher, from unit vectors [N,256].

    Cosine, and the differences of all pairs' cosines: among the new vectors and from new to taught ones.
    """
    cosines = (found * taught).sum(1)
    relations = taught @ taught.t()
    within = (found @ found.t() - relations).square().mean().sqrt()
    across = (found @ taught.t() - relations).square().mean().sqrt()
    kept = (1 - (found * before).sum(1)).mean()
    loss = (1 - cosines).mean() + within + across + PRESENT_WEIGHT * kept
    return loss, cosines.detach().mean()


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `train-embedder` takes."""
    add_leg(parser, batch=320, seed=1)
    parser.add_argument("--teacher", type=Path, required=True, help="MobileFace identity V2 as ONNX")
    parser.add_argument("--start", type=Path, required=True, help="the first release's embedder.pt")
    parser.add_argument("--present", type=Path, required=True, help="the released lite_embedder_112.onnx")


def run(options: argparse.Namespace) -> None:
    """One leg."""
    files = (options.archive, options.teacher, options.start, options.present, options.out)
    train(Plan(*files, leg_length(options), options.batch, options.seed, options.device))
