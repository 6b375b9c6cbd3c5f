"""Measures embedders: verification of held-out people, nearness to the teacher and to one another, time."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from lite.arguments import add_comparison, compared
from lite.data import Prepared, open_prepared
from lite.embedder.model import SIDE
from lite.embedder.probes import SEED, People, people
from lite.exporting import Runner
from lite.results import write

FALSE_ACCEPTS = 1e-3
SWAPS = 48

Array = NDArray[np.float32]
Figures = dict[str, Any]


def evaluate(prepared: Prepared, networks: dict[str, Path], teacher: Path, swapper: Path | None) -> Figures:
    """Figures of the teacher and every network, by name."""
    probe = people(prepared)
    taught = unit(Runner(teacher).run(probe.images * 255)[0])
    figures: Figures = {"teacher": verification(taught, probe)}
    first: Array | None = None
    for name, path in networks.items():
        runner = Runner(path)
        found = runner.run(probe.images)[0]
        first = found if first is None else first
        figures[name] = {
            **verification(found, probe),
            "cosine_to_teacher": _mean_cosine(found, taught),
            "cosine_to_first": _mean_cosine(found, first),
            "milliseconds_one_core": round(runner.milliseconds(1, 3, SIDE, SIDE), 2),
        }
        if swapper is not None:
            figures[name]["swaps"] = swaps(prepared, runner, Runner(teacher), Runner(swapper, threads=4))
    return figures


def unit(vectors: Array) -> Array:
    """Rows of length 1."""
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def verification(vectors: Array, probe: People) -> Figures:
    """TAR at FAR 1e-3 and area under the curve over all pairs; pairs of people with one parent in common are
    left out.
    """
    parents = probe.parents
    same = (parents[:, None] == parents[None]).all(2)
    shared = (parents[:, None, :, None] == parents[None, :, None, :]).any((2, 3))
    upper = np.triu(np.ones(same.shape, bool), 1)
    cosines = vectors @ vectors.T
    accepted, refused = cosines[same & upper], np.sort(cosines[~shared & upper])
    threshold = np.quantile(refused, 1 - FALSE_ACCEPTS)
    return {
        "tar_at_far_1e-3": round(float((accepted > threshold).mean()), 4),
        "auc": round(float((np.searchsorted(refused, accepted) / len(refused)).mean()), 5),
        "same_mean": round(float(accepted.mean()), 3),
        "other_mean": round(float(refused.mean()), 3),
        "pairs_same": len(accepted),
        "pairs_other": len(refused),
    }


def swaps(prepared: Prepared, embedder: Runner, teacher: Runner, swapper: Runner) -> Figures:
    """What the released swapper makes of these vectors: the teacher's cosines of its results, on held-out pairs."""
    rows = prepared.indices(held_out=True)
    crops = prepared.faces.images[rows[:SWAPS], 32:288, 32:288].astype(np.float32).transpose(0, 3, 1, 2) / 255
    crops = np.ascontiguousarray(crops)
    targets = np.roll(crops, 1, 0)
    vectors = embedder.run(_cut(crops))[0]
    output, mask = swapper.run(targets, vectors, batch=4)
    made = output * mask + targets * (1 - mask)
    result, source, target = (unit(teacher.run(_cut(face) * 255)[0]) for face in (made, crops, targets))
    return {
        "result_to_source": _mean_cosine(result, source),
        "target_to_source": _mean_cosine(target, source),
        "result_to_target": _mean_cosine(result, target),
        "pairs": len(crops),
    }


def _cut(faces: Array) -> Array:
    """112 px pictures (arcface_112_v2) from 256 px ones (arcface_128)."""
    windows = faces[:, :, 0:224, 16:240].transpose(0, 2, 3, 1)
    small = [
        cv2.resize(np.ascontiguousarray(face), (SIDE, SIDE), interpolation=cv2.INTER_AREA) for face in windows
    ]
    return np.stack(small).transpose(0, 3, 1, 2)


def _mean_cosine(a: Array, b: Array) -> float:
    return round(float((a * b).sum(1).mean()), 4)


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `evaluate-embedder` takes."""
    add_comparison(parser, "identity_teacher")
    parser.add_argument("--swapper", type=Path, help="try the vectors with this released swapper as well")


def run(options: argparse.Namespace) -> None:
    """Evaluates, writes, prints."""
    prepared = open_prepared(options.archive)
    figures = evaluate(prepared, compared(options.networks), options.identity_teacher, options.swapper)
    inputs = [options.identity_teacher, *options.networks, *([options.swapper] if options.swapper else [])]
    facts = {"data_sha256": prepared.faces.sha256, "seed": SEED}
    document = write(options.out, "embedder", figures, inputs, **facts)
    print(json.dumps(document["figures"], indent=1))  # noqa: T201
