"""`train-swapper`: the neural swapper, on from given weights, in legs."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from lite.arguments import add_leg, leg_length
from lite.data import open_prepared
from lite.geometry import warp
from lite.legs import Leg, Length
from lite.scenes.bank import Bank, fill
from lite.scenes.journal import Journal
from lite.scenes.material import Material
from lite.scenes.views import EXACT, IDENTITY, identity_views
from lite.scenes.weights import save_average
from lite.schedule import choose_device
from lite.swapper.batches import Identities, make
from lite.swapper.embedding import Embedder
from lite.swapper.networks import Swapper
from lite.swapper.released import released_weights
from lite.swapper.trainer import Rates, Trainer
from lite.teachers import IdentityTeacher, MeshTeacher

BANK_SEED = 77  # the variants are the same in every leg
_AT_ONCE = 128


@dataclass(frozen=True)
class Plan:
    """One leg: the archive of `prepare`, the checkpoint's folder, how long, what to go on from.

    `teachers` holds `mobileface_id_v2.onnx` and `face_mesh_468.onnx`; `embedder` is the ONNX file whose vectors the
    swapper shall understand; `start` holds weights for the first leg; `variants` of each face are made.
    """

    archive: Path
    out: Path
    length: Length
    teachers: Path
    embedder: Path
    start: Path
    batch: int = 64
    seed: int = 5
    device: str = "cuda"
    variants: int = 4


def train(plan: Plan) -> Path:
    """One leg; returns the file of the averaged weights, float16, written at its end."""
    device = choose_device(plan.device)
    bank = fill(
        open_prepared(plan.archive), False, plan.variants, torch.Generator(device).manual_seed(BANK_SEED)
    )
    identity = IdentityTeacher(plan.teachers / "mobileface_id_v2.onnx", device)
    mesh = MeshTeacher(plan.teachers / "face_mesh_468.onnx", device)
    torch.manual_seed(plan.seed)
    swapper = Swapper()
    swapper.load_state_dict(released_weights(plan.start))
    trainer = Trainer(swapper, identity, mesh, device, Rates())
    leg = Leg(plan.out, plan.length, plan.seed, trainer.parts, device)
    material = Material(bank, leg.generator)
    identities = Identities(Embedder(plan.embedder, device), person_vectors(bank, identity))
    journal = Journal(plan.out / "train.jsonl")
    for progress in leg.steps():
        figures = trainer.step(make(material, identities, plan.batch), progress, leg.step, leg.generator)
        journal.add(leg.step, leg.seconds, figures)
    return save_average(trainer.average.module, plan.out / "swapper_fp16.pt")


@torch.no_grad()
def person_vectors(bank: Bank, identity: IdentityTeacher) -> Tensor:
    """The teacher's unit vectors [persons, 256] of the originals, mean of the picture and its mirror image."""
    generator = torch.Generator(bank.device).manual_seed(0)
    vectors = []
    for rows in torch.arange(bank.persons, device=bank.device).split(_AT_ONCE):
        views = identity_views(bank, rows, EXACT, generator)
        crops = warp(bank.images[rows].float() / 255, views, IDENTITY)
        vectors.append(nn.functional.normalize(identity(crops) + identity(crops.flip(3)), dim=1))
    return torch.cat(vectors)


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `train-swapper` takes."""
    add_leg(parser, batch=64, seed=5)
    parser.add_argument("--teachers", type=Path, required=True, help="folder of the teachers' ONNX files")
    parser.add_argument("--embedder", type=Path, required=True, help="the pack's embedder, ONNX")
    parser.add_argument("--start", type=Path, required=True, help="weights that the first leg goes on from")
    parser.add_argument("--variants", type=int, default=4, help="of each face (default: 4)")


def run(options: argparse.Namespace) -> None:
    """One leg."""
    train(
        Plan(
            options.archive,
            options.out,
            leg_length(options),
            options.teachers,
            options.embedder,
            options.start,
            options.batch,
            options.seed,
            options.device,
            options.variants,
        )
    )
