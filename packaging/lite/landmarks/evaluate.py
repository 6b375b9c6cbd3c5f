"""Measures landmark networks: error on held-out variants, jitter, confidence, time. Errors are over the
eyes' distance.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from lite.arguments import add_comparison, compared
from lite.data import Prepared, open_prepared
from lite.exporting import Runner
from lite.landmarks import probes
from lite.landmarks.losses import eye_distance, point_errors
from lite.landmarks.model import SIDE
from lite.landmarks.probes import Probe
from lite.mesh import MESH
from lite.results import write
from lite.teachers import MeshTeacher

COPIES, STILLS = 12, 32
NOISE = 0.03  # of the frame's pixels, 8 of 255
SHIFT = 1.0  # px of the 320 px crop: a detector's unrest
SURE = 0.5

Figures = dict[str, Any]
Array = NDArray[np.float32]


def evaluate(prepared: Prepared, networks: dict[str, Path], teacher: Path, stored: Path | None) -> Figures:
    """Figures of every network, by its name."""
    sets = {
        "neutral": probes.neutral(prepared),
        "narrow": probes.narrow(prepared),
        "wide": probes.wide(prepared),
        "wide_in_footage": probes.wide(prepared, in_footage=True),
    }
    if stored is not None:
        sets["stored"] = probes.stored(stored)
    doubtful = {
        "profiles": probes.profiles(prepared),
        "covered": probes.covered(prepared),
        "no_faces": probes.nothing(prepared),
    }
    mesh = MeshTeacher(teacher, torch.device("cpu"))
    return {name: _figures(Runner(path), sets, doubtful, mesh, prepared) for name, path in networks.items()}


def _figures(
    network: Runner, sets: dict[str, Probe], doubtful: dict[str, Probe], mesh: MeshTeacher, prepared: Prepared
) -> Figures:
    found = {name: network.run(probe.images) for name, probe in sets.items()}
    errors = {name: _errors(found[name][0], probe.points) for name, probe in sets.items()}
    confidence = {name: _confidence(found[name][1]) for name in sets}
    confidence |= {name: _confidence(network.run(probe.images)[1]) for name, probe in doubtful.items()}
    crops = probes.held_out(prepared)[0][:STILLS]
    return {
        "errors": errors,
        "jitter": {
            "noise": _jitter(network, mesh, crops, 0.0),
            "noise_and_shift": _jitter(network, mesh, crops, SHIFT),
        },
        "confidence": confidence,
        "milliseconds_one_core": round(network.milliseconds(1, 3, SIDE, SIDE), 2),
    }


def _errors(found: Array, points: Array) -> Figures:
    errors = point_errors(torch.from_numpy(found), torch.from_numpy(points))
    groups = {name: round(errors[:, slice(*rows)].mean().item(), 4) for name, rows in MESH.groups.items()}
    lips = list(MESH.rows("lips_outer", "lips_inner"))
    each = errors.mean(1)
    return {
        "pictures": len(points),
        "mean": round(each.mean().item(), 4),
        "p95": round(each.quantile(0.95).item(), 4),
        "lips": round(errors[:, lips].mean().item(), 4),
        **groups,
    }


def _confidence(found: Array) -> Figures:
    return {"mean": round(float(found.mean()), 3), "sure": round(float((found > SURE).mean()), 3)}


def _jitter(network: Runner, mesh: MeshTeacher, crops: torch.Tensor, shift: float) -> Figures:
    """Spread of every point over copies of one still crop; of the teacher on the same copies; and their ratio."""
    pictures, moves = probes.shaken(crops, COPIES, NOISE, shift)
    student, taught = [], []
    for picture, move in zip(pictures, moves, strict=True):
        halved = torch.nn.functional.avg_pool2d(picture, 2)
        student.append(torch.from_numpy(network.run(halved.numpy())[0]) * 2 - move[:, None])
        with torch.no_grad():
            taught.append(mesh.of_crops(picture)[:, list(MESH.points), :2] - move[:, None])
    figures = {
        name: _spread(torch.stack(points)) for name, points in (("student", student), ("teacher", taught))
    }
    figures["ratio"] = figures["student"] / figures["teacher"]
    return {name: round(value, 5) for name, value in figures.items()}


def _spread(points: torch.Tensor) -> float:
    distance = eye_distance(points.mean(0))[:, None]
    return float((points.var(0).sum(-1).sqrt() / distance).mean())


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `evaluate-landmarks` takes."""
    add_comparison(parser, "mesh_teacher")
    parser.add_argument("--stored", type=Path, help="folder of variants made elsewhere")


def run(options: argparse.Namespace) -> None:
    """Evaluates, writes, prints."""
    prepared = open_prepared(options.archive)
    figures = evaluate(prepared, compared(options.networks), options.mesh_teacher, options.stored)
    facts = {"data_sha256": prepared.faces.sha256, "seed": probes.SEED}
    inputs = [options.mesh_teacher, *options.networks]
    document = write(options.out, "landmarks", figures, inputs, **facts)
    print(json.dumps(document["figures"], indent=1))  # noqa: T201
