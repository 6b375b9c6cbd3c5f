"""`evaluate-occlusion`: held-out faces with each kind of thing in front, and with none; figures and a sheet."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from torch import Tensor

from lite.data import open_prepared
from lite.exporting import Runner
from lite.results import write
from lite.scenes.bank import fill
from lite.scenes.evaluating import Plan, add_plan, plan_of
from lite.scenes.sheets import save
from lite.schedule import choose_device
from lite.swapper.pairs import Covered, draw_pairs

SEED = 45
_SHOWN = 2  # of each kind
_LEAST = 30  # px of the face: less of a thing says nothing
_HALF = 0.5


@torch.no_grad()
def evaluate(plan: Plan) -> None:
    """Writes `occlusion.json` and `occlusion.png` to the folder."""
    device = choose_device(plan.device)
    bank = fill(open_prepared(plan.archive), True, 2, torch.Generator(device).manual_seed(SEED))
    pairs = draw_pairs(bank, plan.count, torch.Generator(device).manual_seed(SEED + 1))
    runner = Runner(plan.network, plan.threads)
    kinds = {thing.kind: _kind(runner, thing, pairs.blend[thing.rows].cpu()) for thing in pairs.things}
    free = _front(runner, pairs.target)
    oval = pairs.blend.cpu() > _HALF
    taken = ((free > _HALF) & oval).sum((1, 2, 3)) / oval.sum((1, 2, 3)).clamp(min=1)
    figures = {
        "kinds": kinds,
        "iou": round(sum(kind["iou"] for kind in kinds.values()) / len(kinds), 3),
        "taken_of_free_faces": round(float(taken.mean()), 4),
        "free_faces_with_over_a_twentieth_taken": round(float((taken > 0.05).float().mean()), 3),
    }
    sheet = _sheet(plan.out / "occlusion.png", runner, pairs.things, pairs.target)
    facts = {"seed": SEED, "count": plan.count, "persons": bank.persons}
    write(
        plan.out / "occlusion.json", "occlusion on held-out faces", figures, [plan.network], [sheet], **facts
    )


def _front(runner: Runner, images: Tensor) -> Tensor:
    (front,) = runner.run(images.cpu().numpy(), batch=8)
    return torch.from_numpy(front)


def _kind(runner: Runner, thing: Covered, oval: Tensor) -> dict[str, float]:
    """IoU inside the oval, share of it that is found, share of what is found that is right."""
    found, truth = (_front(runner, thing.target) > _HALF) & (oval > _HALF), thing.alpha.cpu() > _HALF
    truth = truth & (oval > _HALF)
    seen = truth.sum((1, 2, 3)) > _LEAST
    both, either, some = (part[seen].sum((1, 2, 3)).float() for part in (found & truth, found | truth, found))
    whole = truth[seen].sum((1, 2, 3))
    values = {"iou": both / either, "recall": both / whole, "precision": both / some.clamp(min=1)}
    return {name: round(float(value.mean()), 3) for name, value in values.items()}


def _sheet(path: Path, runner: Runner, things: tuple[Covered, ...], free: Tensor) -> Path:
    images = torch.cat([*(thing.target[:_SHOWN] for thing in things), free[: 3 * _SHOWN]]).cpu()
    truth = torch.cat([*(thing.alpha[:_SHOWN] for thing in things), torch.zeros_like(free[: 3 * _SHOWN, :1])])
    found = _front(runner, images)
    kept = images * (1 - found) + torch.tensor([0.1, 0.9, 0.2])[:, None, None] * found
    return save(path, ("seen", "drawn", "found", "over it"), (images, truth.cpu(), found, kept))


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `evaluate-occlusion` takes."""
    add_plan(parser, count=270)


def run(options: argparse.Namespace) -> None:
    """One network."""
    evaluate(plan_of(options))
