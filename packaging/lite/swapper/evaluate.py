"""`evaluate-swapper`: two networks on the same held-out pairs, as JSON and contact sheets."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from lite.data import open_prepared
from lite.exporting import Runner
from lite.results import write
from lite.scenes.bank import fill
from lite.scenes.sheets import save
from lite.schedule import choose_device
from lite.swapper.embedding import Embedder
from lite.swapper.measures import Identify, figures, swap
from lite.swapper.pairs import Pairs, draw_pairs
from lite.teachers import IdentityTeacher, MeshTeacher

SEED = 41
_ROWS = 12
_TITLES = ("source", "target", "before", "mask before", "after", "mask after")


@dataclass(frozen=True)
class Plan:
    """`witnesses` are further embedders (ONNX, 112 px RGB 0..1) that judge; see `arguments` for the rest."""

    archive: Path
    out: Path
    before: Path
    after: Path
    teachers: Path
    embedder: Path
    witnesses: tuple[Path, ...]
    pairs: int
    device: str
    threads: int
    everyone: bool


@torch.no_grad()
def evaluate(plan: Plan) -> None:
    """Writes `swapper.json`, `swapper_pairs.png` and `swapper_hard.png` to the folder."""
    device = choose_device(plan.device)
    torch.backends.cudnn.allow_tf32 = False
    held_out = None if plan.everyone else True
    bank = fill(open_prepared(plan.archive), held_out, 2, torch.Generator(device).manual_seed(SEED))
    pairs = draw_pairs(bank, plan.pairs, torch.Generator(device).manual_seed(SEED + 1))
    embedder = Embedder(plan.embedder, device)
    judges: dict[str, Identify] = {
        "teacher_v2": IdentityTeacher(plan.teachers / "mobileface_id_v2.onnx", device),
        "pack_embedder": embedder,
        **{path.stem: Embedder(path, device) for path in plan.witnesses},
    }
    mesh = MeshTeacher(plan.teachers / "face_mesh_468.onnx", device)
    runners = {"before": Runner(plan.before, plan.threads), "after": Runner(plan.after, plan.threads)}
    found = {name: figures(runner, pairs, embedder, judges, mesh) for name, runner in runners.items()}
    sheets = _sheets(plan, pairs, embedder, runners)
    facts = {"seed": SEED, "pairs": plan.pairs, "persons": bank.persons}
    files = [plan.before, plan.after, plan.embedder, *plan.witnesses]
    write(plan.out / "swapper.json", "swapper on held-out pairs", found, files, sheets, **facts)


def _sheets(plan: Plan, pairs: Pairs, embedder: Embedder, runners: dict[str, Runner]) -> list[Path]:
    condition = embedder(pairs.source_small)
    plain = torch.arange(min(_ROWS, plan.pairs))
    hard = [(thing.rows[:2], thing.target[:2]) for thing in pairs.things]
    rows, targets = torch.cat([row for row, _ in hard]), torch.cat([target for _, target in hard])
    return [
        _sheet(
            plan.out / "swapper_pairs.png",
            pairs.source[plain],
            pairs.target[plain],
            condition[plain],
            runners,
        ),
        _sheet(plan.out / "swapper_hard.png", pairs.source[rows], targets, condition[rows], runners),
    ]


def _sheet(path: Path, source: Tensor, target: Tensor, condition: Tensor, runners: dict[str, Runner]) -> Path:
    before, after = (swap(runner, target, condition) for runner in runners.values())
    columns = (source.cpu(), target.cpu(), before.composite, before.mask, after.composite, after.mask)
    return save(path, _TITLES, columns)


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `evaluate-swapper` takes."""
    parser.add_argument("archive", type=Path, help="what `prepare` wrote")
    parser.add_argument("out", type=Path, help="folder for the figures and contact sheets")
    parser.add_argument("--before", type=Path, required=True, help="the shipped swapper, ONNX")
    parser.add_argument("--after", type=Path, required=True, help="the new swapper, ONNX")
    parser.add_argument("--teachers", type=Path, required=True, help="folder of the teachers' ONNX files")
    parser.add_argument("--embedder", type=Path, required=True, help="the embedder that drives both, ONNX")
    parser.add_argument(
        "--witness", type=Path, action="append", default=[], help="another embedder to judge by, ONNX"
    )
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--everyone", action="store_true", help="of an archive that nobody was trained on")
    parser.add_argument("--device", default="cuda", choices=("cuda", "cpu"))
    parser.add_argument("--threads", type=int, default=8, help="for the networks under test (default: 8)")


def run(options: argparse.Namespace) -> None:
    """Both networks."""
    evaluate(
        Plan(
            options.archive, options.out, options.before, options.after, options.teachers, options.embedder,
            tuple(options.witness), options.pairs, options.device, options.threads, options.everyone,
        )
    )  # fmt: skip
