"""`export-swapper`: weights to `lite_swapper_256_fp16w.onnx`, with what smaller variants would cost."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from torch import Tensor

from lite.exporting import ExportDiffers
from lite.results import write
from lite.scenes.files import Contract, costs, dynamic_int8, export, halved
from lite.swapper.networks import Swapper, SwapperContract
from lite.swapper.released import released_weights

CONTRACT = Contract(("target", "source_id"), ("output", "mask"))
NAME = "lite_swapper_256"
MOST_DIFFERENCE = 1e-3
SEED = 3


def export_swapper(weights: Path, out: Path) -> None:
    """Writes float32, float16-weight and int8 files and `swapper_export.json`; raises ExportDiffers."""
    swapper = Swapper()
    swapper.load_state_dict(released_weights(weights))
    module = SwapperContract(swapper).eval()
    inputs = _inputs()
    with torch.no_grad():
        expected = [value.numpy() for value in module(*inputs)]
    whole = export(module, inputs, out / f"{NAME}.onnx", CONTRACT)
    files = {"fp32": whole, "fp16w": halved(whole, out / f"{NAME}_fp16w.onnx")}
    files["int8_dynamic"] = dynamic_int8(whole, out / f"{NAME}_int8.onnx")
    found = {name: costs(path, expected, inputs) for name, path in files.items()}
    write(out / "swapper_export.json", "swapper as ONNX", found, [weights], list(files.values()), seed=SEED)
    for name in ("fp32", "fp16w"):
        if found[name]["largest"] > MOST_DIFFERENCE:
            raise ExportDiffers(files[name], found[name]["largest"])


def _inputs() -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(SEED)
    knots = torch.rand(2, 3, 16, 16, generator=generator)  # smooth, as pictures are
    target = torch.nn.functional.interpolate(knots, (256, 256), mode="bicubic").clamp(0, 1)
    source = torch.nn.functional.normalize(torch.randn(2, 256, generator=generator), dim=1)
    return target, source


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `export-swapper` takes."""
    parser.add_argument("weights", type=Path, help="what `train-swapper` wrote: swapper_fp16.pt")
    parser.add_argument("out", type=Path, help="folder for the files")


def run(options: argparse.Namespace) -> None:
    """All files."""
    export_swapper(options.weights, options.out)
