"""`export-harmony`: weights to `lite_harmony_256_fp16w.onnx`, with what smaller variants would cost."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from torch import Tensor

from lite.exporting import ExportDiffers
from lite.harmony.networks import Harmoniser, HarmoniserContract
from lite.results import write
from lite.scenes.files import Contract, costs, dynamic_int8, export, halved

CONTRACT = Contract(("composite", "target", "inner"), ("output", "mask"))
NAME = "lite_harmony_256"
MOST_DIFFERENCE = 1e-3
SEED = 3


def export_harmony(weights: Path, out: Path) -> None:
    """Writes float32, float16-weight and int8 files and `harmony_export.json`; raises ExportDiffers."""
    network = Harmoniser()
    saved = torch.load(weights, map_location="cpu", weights_only=True)
    network.load_state_dict({name: value.float() for name, value in saved.items()})
    module, inputs = HarmoniserContract(network).eval(), _inputs()
    with torch.no_grad():
        expected = [value.numpy() for value in module(*inputs)]
    whole = export(module, inputs, out / f"{NAME}.onnx", CONTRACT)
    files = {"fp32": whole, "fp16w": halved(whole, out / f"{NAME}_fp16w.onnx")}
    files["int8_dynamic"] = dynamic_int8(whole, out / f"{NAME}_int8.onnx")
    found = {name: costs(path, expected, inputs) for name, path in files.items()}
    write(
        out / "harmony_export.json", "harmoniser as ONNX", found, [weights], list(files.values()), seed=SEED
    )
    for name in ("fp32", "fp16w"):
        if found[name]["largest"] > MOST_DIFFERENCE:
            raise ExportDiffers(files[name], found[name]["largest"])


def _inputs() -> tuple[Tensor, Tensor, Tensor]:
    generator = torch.Generator().manual_seed(SEED)
    knots = torch.rand(2, 7, 16, 16, generator=generator)  # smooth, as pictures are
    values = torch.nn.functional.interpolate(knots, (256, 256), mode="bicubic").clamp(0, 1)
    return values[:, :3].clone(), values[:, 3:6].clone(), values[:, 6:].clone()


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `export-harmony` takes."""
    parser.add_argument("weights", type=Path, help="what `train-harmony` wrote: harmony_fp16.pt")
    parser.add_argument("out", type=Path, help="folder for the files")


def run(options: argparse.Namespace) -> None:
    """All files."""
    export_harmony(options.weights, options.out)
