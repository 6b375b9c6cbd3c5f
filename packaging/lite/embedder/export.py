"""An embedder checkpoint to `lite_embedder_112.onnx`."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from lite.embedder.model import SIDE, Embedder
from lite.exporting import export
from lite.legs import read_checkpoint, read_facts
from lite.results import write


def export_embedder(checkpoint: Path, out: Path) -> float:
    """Writes the file of the contract into `out`; returns the largest difference to the trained network."""
    network = Embedder()
    state = read_checkpoint(checkpoint, torch.device("cpu"))
    network.load_state_dict(state["parts"]["average"]["module"])
    example = torch.rand(3, 3, SIDE, SIDE, generator=torch.Generator().manual_seed(0))
    return export(network, example, out / "lite_embedder_112.onnx", ["image"], ["embedding"])


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `export-embedder` takes."""
    parser.add_argument("checkpoint", type=Path, help="folder that `train-embedder` wrote")
    parser.add_argument("out", type=Path, help="folder for the network and export_embedder.json")


def run(options: argparse.Namespace) -> None:
    """Exports and writes down what came of it."""
    figures = {"difference": export_embedder(options.checkpoint, options.out)}
    outputs = [options.out / "lite_embedder_112.onnx"]
    path = options.out / "export_embedder.json"
    facts = read_facts(options.checkpoint)
    print(write(path, "export", figures, outputs=outputs, training=facts))  # noqa: T201
