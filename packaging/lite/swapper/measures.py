"""Figures of one swapper on held-out pairs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as nnf
from torch import Tensor

from lite.degrade import gaussian
from lite.exporting import Runner
from lite.scenes.views import EXACT, identity_crops
from lite.swapper.losses import expression_errors, look
from lite.swapper.pairs import Pairs
from lite.teachers import MeshTeacher

Identify = Callable[[Tensor], Tensor]  # crops [n, 3, 112, 112] RGB 0..1 -> unit vectors [n, d]


@dataclass(frozen=True, slots=True, eq=False)
class Swapped:
    """`face` RGB 0..1 and `mask` as the network gave them, `composite` over the target."""

    face: Tensor
    mask: Tensor
    composite: Tensor


def swap(runner: Runner, target: Tensor, condition: Tensor) -> Swapped:
    """Runs the network on crops [n, 3, 256, 256] and vectors [n, 256]; results on the CPU."""
    arrays = (target.cpu().numpy(), condition.cpu().numpy())
    face, mask = (torch.from_numpy(value) for value in runner.run(*arrays, batch=8))
    return Swapped(face, mask, face * mask + target.cpu() * (1 - mask))


def figures(
    runner: Runner, pairs: Pairs, embedder: Identify, judges: Mapping[str, Identify], mesh: MeshTeacher
) -> dict[str, object]:
    """Everything, as plain numbers; colours and differences in steps of 255."""
    condition = embedder(pairs.source_small)
    done = swap(runner, pairs.target, condition)
    own = swap(runner, pairs.target, embedder(pairs.target_small))
    expression = _expression(done.composite, pairs.target, mesh)
    return {
        "identity": {name: _identity(done.composite, pairs, judge) for name, judge in judges.items()},
        "expression_error": round(float(expression.mean()), 4),
        "expression_error_p95": round(float(expression.quantile(0.95)), 4),
        **_colours(done.composite, pairs),
        "mask_iou_with_oval": round(float(_iou(done.mask > 0.5, pairs.blend.cpu() > 0.5).mean()), 4),
        "own_identity_l1": round(
            float(_mean_inside((own.composite - pairs.target.cpu()).abs(), pairs.blend) * 255), 2
        ),
        "occluders": occluders(runner, pairs, condition),
    }


def occluders(runner: Runner, pairs: Pairs, condition: Tensor) -> dict[str, dict[str, float]]:
    """For each kind: IoU inside the oval of what the mask leaves out and what is in front, and the change of it."""
    found = {}
    for thing in pairs.things:
        done = swap(runner, thing.target, condition[thing.rows])
        oval, alpha = pairs.blend[thing.rows].cpu() > 0.5, thing.alpha.cpu()
        truth = (alpha > 0.5) & oval
        seen = truth.sum((1, 2, 3)) > 30  # px; otherwise it missed the face
        if not bool(seen.any()):
            continue
        iou = _iou(((done.mask < 0.5) & oval)[seen], truth[seen])
        change = _mean_inside((done.composite - thing.target.cpu()).abs()[seen], truth[seen].float())
        found[thing.kind] = {"iou": round(float(iou.mean()), 3), "change_l1": round(float(change * 255), 2)}
    values = list(found.values())
    mean = {key: round(float(np.mean([value[key] for value in values])), 3) for key in ("iou", "change_l1")}
    return {"mean": mean, **found}


def _identity(composite: Tensor, pairs: Pairs, judge: Identify) -> dict[str, float]:
    device = pairs.target.device
    generator = torch.Generator(device).manual_seed(0)
    made = judge(identity_crops(composite.to(device), EXACT, generator))
    source, target = judge(pairs.source_small), judge(pairs.target_small)
    to_source, to_target = (made * source).sum(1), (made * target).sum(1)
    return {
        "to_source": round(float(to_source.mean()), 3),
        "to_target": round(float(to_target.mean()), 3),
        "source_to_target": round(float((source * target).sum(1).mean()), 3),
        "nearer_to_source": round(float((to_source > to_target).float().mean()), 3),
    }


def _expression(composite: Tensor, target: Tensor, mesh: MeshTeacher) -> Tensor:
    device = target.device
    parts = zip(composite.split(32), target.split(32), strict=True)
    return torch.cat([expression_errors(mesh(look(a.to(device)))[0], mesh(look(b))[0]) for a, b in parts])


def _colours(composite: Tensor, pairs: Pairs) -> dict[str, float]:
    off, blend = composite - pairs.target.cpu(), pairs.blend.cpu()
    inside = (blend > 0.5).float()
    smooth = (gaussian(off * inside, 12.0) / (gaussian(inside, 12.0) + 1e-3)).abs()
    rim = 4 * blend * (1 - blend)
    return {
        "colour_inside": round(float(_mean_inside(smooth, inside) * 255), 2),
        "colour_at_border": round(
            float(_mean_inside(nnf.avg_pool2d(off, 8).abs(), nnf.avg_pool2d(rim, 8)) * 255), 2
        ),
    }


def _mean_inside(values: Tensor, weight: Tensor) -> Tensor:
    weight = weight.cpu()
    return (values.mean(1, keepdim=True) * weight).sum() / weight.sum().clamp(min=1e-6)


def _iou(first: Tensor, second: Tensor) -> Tensor:
    both, either = (first & second).sum((1, 2, 3)), (first | second).sum((1, 2, 3))
    return both / either.clamp(min=1)
