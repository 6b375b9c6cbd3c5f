"""`export-occlusion`: weights to `lite_occlusion_256_fp16w.onnx`, with what other variants would cost."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from torch import Tensor

from lite.exporting import ExportDiffers
from lite.occlusion.network import Occlusion, Shipped
from lite.results import write
from lite.scenes.files import Contract, costs, dynamic_int8, export, halved
from lite.scenes.views import CROP

CONTRACT = Contract(("image",), ("front",))
NAME = "lite_occlusion_256"
MOST_DIFFERENCE = 5e-3  # of an opacity
SEED = 3


def export_occlusion(weights: Path, out: Path) -> None:
    """Writes float32, float16-weight and int8 files and `occlusion_export.json`; raises ExportDiffers."""
    network = Occlusion()
    saved = torch.load(weights, map_location="cpu", weights_only=True)
    state = network.state_dict()
    network.load_state_dict({name: value.to(state[name].dtype) for name, value in saved.items()})
    module, image = Shipped(network).eval(), _image()
    with torch.no_grad():
        expected = [module(image).numpy()]
    whole = export(module, [image], out / f"{NAME}.onnx", CONTRACT)
    files = {"fp32": whole, "fp16w": halved(whole, out / f"{NAME}_fp16w.onnx")}
    files["int8_dynamic"] = dynamic_int8(whole, out / f"{NAME}_int8.onnx")
    found = {name: costs(path, expected, [image]) for name, path in files.items()}
    write(
        out / "occlusion_export.json", "occlusion as ONNX", found, [weights], list(files.values()), seed=SEED
    )
    for name in ("fp32", "fp16w"):
        if found[name]["largest"] > MOST_DIFFERENCE:
            raise ExportDiffers(files[name], found[name]["largest"])


def _image() -> Tensor:
    knots = torch.rand(2, 3, 16, 16, generator=torch.Generator().manual_seed(SEED))  # smooth, as pictures are
    return torch.nn.functional.interpolate(knots, (CROP, CROP), mode="bicubic").clamp(0, 1)


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `export-occlusion` takes."""
    parser.add_argument("weights", type=Path, help="what `train-occlusion` wrote: occlusion_fp16.pt")
    parser.add_argument("out", type=Path, help="folder for the files")


def run(options: argparse.Namespace) -> None:
    """All files."""
    export_occlusion(options.weights, options.out)
