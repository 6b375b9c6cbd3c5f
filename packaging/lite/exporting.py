"""Networks to ONNX and back: export, equality, time on one core."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

OPSET = 17
MOST_DIFFERENCE = 1e-3


class ExportDiffers(Exception):
    """The exported network does not compute what the trained one does."""

    def __init__(self, path: Path, difference: float) -> None:
        super().__init__(f"{path.name} differs from the trained network by {difference:g}. Do not ship it.")


class Runner:
    """An ONNX network on the CPU, one core unless told; `run` takes and gives float32 arrays in the graph's
    order.
    """

    def __init__(self, path: Path, threads: int = 1) -> None:
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        self.session = ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self.names = [value.name for value in self.session.get_inputs()]

    def run(self, *inputs: NDArray[np.float32], batch: int = 32) -> list[NDArray[np.float32]]:
        """Outputs for a whole stack, `batch` at a time."""
        chunks = [
            self.session.run(
                None,
                {
                    name: np.ascontiguousarray(value[start : start + batch], np.float32)
                    for name, value in zip(self.names, inputs, strict=True)
                },
            )
            for start in range(0, len(inputs[0]), batch)
        ]
        return [np.concatenate(parts) for parts in zip(*chunks, strict=True)]

    def milliseconds(self, *shape: int, runs: int = 60) -> float:
        """Median time of one run on noise of `shape`, processor time so that a busy machine does not count."""
        noise = np.random.default_rng(0).random(shape, np.float32)
        feeds = {self.names[0]: noise}
        taken = []
        for _ in range(runs):
            start = time.process_time()
            self.session.run(None, feeds)
            taken.append(time.process_time() - start)
        return float(np.median(taken[5:]) * 1e3)


def export(
    module: nn.Module, example: Tensor, path: Path, inputs: Sequence[str], outputs: Sequence[str]
) -> float:
    """Writes `path` (opset 17, dynamic batch) and returns the largest difference to `module` on `example`.

    Raises ExportDiffers.
    """
    module = module.eval().cpu().float()
    path.parent.mkdir(parents=True, exist_ok=True)
    names = [*inputs, *outputs]
    torch.onnx.export(
        module,
        (example,),
        str(path),
        input_names=list(inputs),
        output_names=list(outputs),
        opset_version=OPSET,
        dynamic_axes={name: {0: "batch"} for name in names},
        dynamo=False,
    )
    onnx.checker.check_model(str(path))
    with torch.no_grad():
        expected = module(example)
    expected = [expected] if isinstance(expected, Tensor) else list(expected)
    found = Runner(path).run(example.numpy())
    difference = max(float(np.abs(a.numpy() - b).max()) for a, b in zip(expected, found, strict=True))
    if difference > MOST_DIFFERENCE:
        raise ExportDiffers(path, difference)
    return difference
