"""`train-occlusion`: the occluder network, in legs."""

from __future__ import annotations

import argparse

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn

from lite.occlusion.batches import Batch, make
from lite.occlusion.network import Occlusion
from lite.scenes.material import Material
from lite.scenes.training import Lesson, add_plan, plan_of, train
from lite.schedule import half_precision

RATE = 2e-3
BANK_SEED = 79
DOUBT = (
    0.6  # of the labels "nothing is there", once the network knows better: photographs have hair and glasses
)
DOUBT_FROM, DOUBT_FULL = 0.15, 0.5  # of the plan
EDGE = 2.0  # a thing's edge counts so much more than its inside
DICE = 0.5


def taught(network: nn.Module, material: Material, count: int, progress: float) -> dict[str, Tensor]:
    """The losses of one batch, which doubt "nothing is there" more as the training goes on."""
    share = min(1.0, max(0.0, (progress - DOUBT_FROM) / (DOUBT_FULL - DOUBT_FROM)))
    return losses(network, make(material, count), DOUBT * share)


def losses(network: nn.Module, batch: Batch, doubt: float) -> dict[str, Tensor]:
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
    add_plan(parser, batch=96, seed=9)


def run(options: argparse.Namespace) -> None:
    """One leg."""
    train(plan_of(options), Lesson(Occlusion, taught, RATE, BANK_SEED, "occlusion_fp16.pt"))
