"""Networks of several inputs to ONNX: export, smaller weights, equality, time."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from lite.exporting import OPSET, Runner

_LEAST_WEIGHTS = 256  # smaller tensors are not worth a node


@dataclass(frozen=True)
class Contract:
    """Names of the graph's inputs and outputs; the first axis of each is the batch."""

    inputs: tuple[str, ...]
    outputs: tuple[str, ...]


def export(module: nn.Module, examples: Sequence[Tensor], path: Path, contract: Contract) -> Path:
    """Writes `path`, float32, opset 17, dynamic batch."""
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        module.eval().cpu().float(),
        tuple(examples),
        str(path),
        input_names=list(contract.inputs),
        output_names=list(contract.outputs),
        opset_version=OPSET,
        dynamic_axes={name: {0: "batch"} for name in (*contract.inputs, *contract.outputs)},
        dynamo=False,
    )
    onnx.checker.check_model(str(path))
    return path


def halved(path: Path, out: Path) -> Path:
    """The same network with float16 weights and casts to float32, which a session folds when it loads."""
    model = onnx.load(str(path))
    kept, casts = [], []
    for weight in model.graph.initializer:
        value = numpy_helper.to_array(weight)
        if value.dtype == np.float32 and value.size >= _LEAST_WEIGHTS:
            kept.append(numpy_helper.from_array(value.astype(np.float16), f"{weight.name}_half"))
            casts.append(
                helper.make_node("Cast", [f"{weight.name}_half"], [weight.name], to=TensorProto.FLOAT)
            )
        else:
            kept.append(weight)
    nodes = [*casts, *model.graph.node]
    del model.graph.initializer[:], model.graph.node[:]
    model.graph.initializer.extend(kept)
    model.graph.node.extend(nodes)
    onnx.checker.check_model(model)
    onnx.save(model, str(out))
    return out


def dynamic_int8(path: Path, out: Path) -> Path:
    """The same network with int8 weights; activations are quantised as they come (dynamic quantisation)."""
    quantize_dynamic(str(path), str(out), weight_type=QuantType.QUInt8, per_channel=False)
    return out


def difference(
    path: Path, expected: Sequence[NDArray[np.float32]], inputs: Sequence[Tensor]
) -> dict[str, float]:
    """Largest and mean difference of any output to what is expected."""
    found = Runner(path).run(*(value.numpy() for value in inputs))
    off = [np.abs(a - b) for a, b in zip(expected, found, strict=True)]
    return {
        "largest": float(max(part.max() for part in off)),
        "mean": float(max(part.mean() for part in off)),
    }


def milliseconds(path: Path, inputs: Sequence[Tensor], threads: int, runs: int = 30) -> float:
    """Median wall time of one run of batch 1, no spinning, as in the product."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 4
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    names = [value.name for value in session.get_inputs()]
    feeds = {name: value[:1].numpy() for name, value in zip(names, inputs, strict=True)}
    taken = []
    for _ in range(runs + 3):
        start = time.perf_counter()
        session.run(None, feeds)
        taken.append(time.perf_counter() - start)
    return round(float(np.median(taken[3:]) * 1e3), 2)


def costs(path: Path, expected: Sequence[NDArray[np.float32]], inputs: Sequence[Tensor]) -> dict[str, float]:
    """Bytes, difference to what is expected, milliseconds on one and on two threads."""
    return {
        "bytes": path.stat().st_size,
        **difference(path, expected, inputs),
        **{f"ms_{threads}_threads": milliseconds(path, inputs, threads) for threads in (1, 2)},
    }
