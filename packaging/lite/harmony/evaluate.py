"""`evaluate-harmony`: held-out spoilt composites before and after, and real ones of two persons to look at."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
import torch.nn.functional as nnf
from torch import Tensor

from lite.data import open_prepared
from lite.exporting import Runner
from lite.geometry import to_view, warp
from lite.harmony.batches import Batch, make
from lite.results import write
from lite.scenes.bank import fill
from lite.scenes.carry import carried, inner_mask, relit
from lite.scenes.evaluating import Plan, add_plan, plan_of
from lite.scenes.material import Material
from lite.scenes.pixels import edges
from lite.scenes.sheets import save
from lite.scenes.views import CROP, EXACT, crop_views, masks_in
from lite.schedule import choose_device

SEED = 43
_ROWS = 12
_AT_ONCE = 20


@torch.no_grad()
def evaluate(plan: Plan) -> None:
    """Writes `harmony.json`, `harmony_spoilt.png` and `harmony_mesh.png` to the folder."""
    device = choose_device(plan.device)
    bank = fill(open_prepared(plan.archive), True, 2, torch.Generator(device).manual_seed(SEED))
    material = Material(bank, torch.Generator(device).manual_seed(SEED + 1))
    runner = Runner(plan.network, plan.threads)
    sums: dict[str, Tensor] = {}
    sheets = []
    for start in range(0, plan.count, _AT_ONCE):
        batch = make(material, min(_AT_ONCE, plan.count - start))
        face, mask = _run(runner, batch.composite, batch.target, batch.inner)
        for name, values in _figures(batch, face, mask).items():
            sums[name] = torch.cat([sums.get(name, values[:0]), values])
        if start == 0:
            sheets.append(_spoilt_sheet(plan.out / "harmony_spoilt.png", batch, face, mask))
    sheets.append(_mesh_sheet(plan.out / "harmony_mesh.png", material, runner))
    found = {name: round(float(values.nanmean()), 3) for name, values in sums.items()}
    facts = {"seed": SEED, "count": plan.count, "persons": bank.persons}
    write(plan.out / "harmony.json", "harmoniser on held-out faces", found, [plan.network], sheets, **facts)


def _run(runner: Runner, *inputs: Tensor) -> tuple[Tensor, Tensor]:
    face, mask = runner.run(*(value.cpu().numpy() for value in inputs), batch=8)
    return torch.from_numpy(face), torch.from_numpy(mask)


def _figures(batch: Batch, face: Tensor, mask: Tensor) -> dict[str, Tensor]:
    """[n] each: errors inside the oval in steps of 255; NaN where nothing is in front."""
    wanted, oval, target = batch.wanted.cpu(), batch.oval.cpu(), batch.target.cpu()
    before, after = batch.composite.cpu(), face * mask + target * (1 - mask)
    rim = 4 * batch.inner.cpu() * (1 - batch.inner.cpu())
    front = (batch.covered.cpu() > 0.5) & (oval > 0.5)
    seen = front.sum((1, 2, 3)) > 30
    left_out = (mask < 0.5) & (oval > 0.5)
    found = {
        "occluder_iou": _iou(left_out, front).where(seen, torch.nan),
        "mask_iou": _iou(mask > 0.5, batch.blend.cpu() > 0.5),
    }
    for name, image in (("before", before), ("after", after)):
        off = (image - wanted).abs()
        found[f"l1_{name}"] = _inside(off, oval)
        found[f"light_{name}"] = _inside(nnf.avg_pool2d(image - wanted, 16).abs(), nnf.avg_pool2d(oval, 16))
        found[f"seam_{name}"] = _inside((edges(image) - edges(wanted)).abs(), rim)
        found[f"occluder_l1_{name}"] = _inside(off, front.float()).where(seen, torch.nan)
    return found


def _inside(values: Tensor, weight: Tensor) -> Tensor:
    mean = (values.mean(1, keepdim=True) * weight).sum((1, 2, 3)) / weight.sum((1, 2, 3)).clamp(min=1e-3)
    return mean * 255


def _iou(first: Tensor, second: Tensor) -> Tensor:
    both, either = (first & second).sum((1, 2, 3)), (first | second).sum((1, 2, 3))
    return both / either.clamp(min=1)


def _spoilt_sheet(path: Path, batch: Batch, face: Tensor, mask: Tensor) -> Path:
    rows = slice(0, _ROWS)
    after = face * mask + batch.target.cpu() * (1 - mask)
    columns = [value.cpu()[rows] for value in (batch.target, batch.composite, after, batch.wanted, mask)]
    return save(path, ("target", "composite", "harmonised", "truth", "mask"), columns)


def _mesh_sheet(path: Path, material: Material, runner: Runner) -> Path:
    """One person's face carried onto another and relit, as the mesh method does it; there is no truth."""
    bank, generator = material.bank, material.generator
    person = material.integers(bank.persons, _ROWS)
    source = (person + 1 + material.integers(bank.persons - 1, _ROWS)) % bank.persons
    rows = material.pick(person, 0.5)
    views = crop_views(bank, rows, EXACT, generator)
    target = warp(material.pictures(rows), views, CROP)
    oval, detail = masks_in(bank.masks[rows], views).split(1, 1)
    mouth = detail * (torch.arange(CROP, device=target.device)[:, None] > CROP * 0.55)
    inner = inner_mask(oval, mouth, 8)
    face = carried(material.pictures(source), bank.meshes[source], to_view(views, bank.meshes[rows]), CROP)
    composite = target * (1 - inner) + relit(face, target, inner) * inner
    output, mask = _run(runner, composite, target, inner)
    donor = warp(material.pictures(source), crop_views(bank, source, EXACT, generator), CROP)
    after = output * mask + target.cpu() * (1 - mask)
    columns = (donor.cpu(), target.cpu(), composite.cpu(), after, mask)
    return save(path, ("source", "target", "mesh", "harmonised", "mask"), columns)


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `evaluate-harmony` takes."""
    add_plan(parser, count=200)


def run(options: argparse.Namespace) -> None:
    """One network."""
    evaluate(plan_of(options))
