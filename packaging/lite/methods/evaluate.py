"""`evaluate-methods`: the engine's own methods over footage, as JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from ffstudio.inference.catalog import model_path
from lite.methods.crops import MESH_SIDE
from lite.methods.footage import add_footage, media_in, open_engine, paired
from lite.methods.judges import open_judges
from lite.methods.measures import mean
from lite.methods.stage import Stage
from lite.methods.trial import Row, Trial
from lite.results import write


def means(rows: Sequence[Row]) -> Row:
    """Means over rows of one method; what is not a number in any of them is left out."""
    found: Row = {}
    for name, first in rows[0].items():
        values = [row[name] for row in rows if row.get(name) is not None]
        if isinstance(first, dict):
            found[name] = means([value for value in values if value])
        elif values and all(isinstance(value, int | float) for value in values):
            found[name] = mean(values)
    return found


def evaluate(options: argparse.Namespace) -> Row:
    """Writes `methods.json` to the folder: a row a clip and method, and the means of each method."""
    clips, sources = media_in(options.clips), media_in([options.sources])
    rows: list[Row] = []
    with open_engine(options.out, options.threads) as engine:
        embedder = model_path(engine.catalog.model("lite-embedder"))
        judges = open_judges(options.teacher, options.mesh, embedder, tuple(options.witness))
        for clip, source in paired(clips, sources):
            with Stage(clip, source, engine) as stage:
                trial = Trial(stage, engine, judges, options.frames, options.every)
                rows += [trial.row(method) for method in options.method]
        models = [network.spec.sha256 for network in engine.networks]
    average = {name: means([row for row in rows if row["method"] == name]) for name in options.method}
    inputs = [*clips, *sources, options.teacher, options.mesh, embedder, *options.witness]
    return write(
        options.out / "methods.json", "methods over footage", {"means": average, "rows": rows}, inputs,
        networks_sha256=models, frames=options.frames, threads=options.threads,
    )  # fmt: skip


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `evaluate-methods` takes."""
    add_footage(parser)
    parser.add_argument(
        "--teacher", type=Path, required=True, help="mobileface_id_v2.onnx, 112 px RGB 0..255"
    )
    parser.add_argument(
        "--mesh", type=Path, required=True, help=f"face_mesh_468.onnx, {MESH_SIDE} px RGB 0..1"
    )
    parser.add_argument(
        "--witness",
        type=Path,
        action="append",
        default=[],
        help="an embedder that no training used: ONNX, 0..1, or dlib's .dat",
    )
    parser.add_argument(
        "--frames", type=int, default=36, help="of each clip at most, in threes (default: 36)"
    )
    parser.add_argument("--every", type=int, default=3, help="at least so many frames between threes")


def run(options: argparse.Namespace) -> None:
    """Evaluates, writes, prints the means."""
    print(json.dumps(evaluate(options)["figures"]["means"], indent=1))  # noqa: T201
