"""A landmark checkpoint to `lite_landmarks.onnx` (weights as float16) and its table `lite_landmarks.json`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch

from lite.exporting import export
from lite.landmarks.model import SIDE, Landmarks, Shipped
from lite.legs import read_checkpoint, read_facts
from lite.mesh import MESH
from lite.results import write
from lite.scenes.files import halved


def export_landmarks(checkpoint: Path, out: Path) -> float:
    """Writes both files of the contract, and the float32 network, into `out`.

    Returns the largest difference of that one to the trained network, px.
    """
    network = Landmarks()
    state = read_checkpoint(checkpoint, torch.device("cpu"))
    network.load_state_dict(state["parts"]["average"]["module"])
    example = torch.rand(3, 3, SIDE, SIDE, generator=torch.Generator().manual_seed(0))
    names = ["landmarks", "confidence", "mesh"]
    difference = export(Shipped(network), example, out / "lite_landmarks_fp32.onnx", ["image"], names)
    halved(out / "lite_landmarks_fp32.onnx", out / "lite_landmarks.onnx")
    table = {"mesh_indices": MESH.points, "groups": MESH.groups}
    (out / "lite_landmarks.json").write_text(json.dumps(table), "utf-8")
    return difference


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `export-landmarks` takes."""
    parser.add_argument("checkpoint", type=Path, help="folder that `train-landmarks` wrote")
    parser.add_argument("out", type=Path, help="folder for the network, its table and export.json")


def run(options: argparse.Namespace) -> None:
    """Exports and writes down what came of it."""
    difference = export_landmarks(options.checkpoint, options.out)
    outputs = [options.out / "lite_landmarks.onnx", options.out / "lite_landmarks.json"]
    facts = read_facts(options.checkpoint)
    figures = {"difference_px": difference}
    path = options.out / "export_landmarks.json"
    print(write(path, "export", figures, outputs=outputs, training=facts))  # noqa: T201
