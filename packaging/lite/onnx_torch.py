"""Small ONNX networks as frozen, differentiable torch modules: the operators that the pack's teachers are
made of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
import torch.nn.functional as nnf
from onnx import helper, numpy_helper
from torch import Tensor, nn

Operator = Callable[[dict[str, Any], list[Tensor]], Tensor]


class UnknownOperator(Exception):
    """The network needs something this interpreter does not know."""

    def __init__(self, path: Path, operator: str) -> None:
        super().__init__(f"{path.name} uses {operator}. Add it to OPERATORS in {Path(__file__).name}.")


class OnnxTorch(nn.Module):
    """Runs a graph of one input; `forward` returns its outputs in the file's order. Weights are buffers."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        graph = onnx.load(str(path)).graph
        self._slots = {}
        for i, (name, weight) in enumerate(_constants(graph)):
            value = np.array(numpy_helper.to_array(weight))
            self.register_buffer(f"w{i}", torch.from_numpy(value), persistent=False)
            self._slots[name] = f"w{i}"
        self._input = next(value.name for value in graph.input if value.name not in self._slots)
        self._outputs = [value.name for value in graph.output]
        self._nodes = [
            (node.op_type, [name for name in node.input if name], node.output[0], _attributes(node))
            for node in graph.node
            if node.op_type != "Constant"
        ]
        for operator, *_ in self._nodes:
            if operator not in OPERATORS:
                raise UnknownOperator(path, operator)

    def forward(self, x: Tensor) -> list[Tensor]:
        values: dict[str, Tensor] = {self._input: x}
        for operator, names, output, attributes in self._nodes:
            inputs = [self._value(name, values) for name in names]
            values[output] = OPERATORS[operator](attributes, inputs)
        return [values[name] for name in self._outputs]

    def _value(self, name: str, values: dict[str, Tensor]) -> Tensor:
        value: Tensor = values[name] if name in values else getattr(self, self._slots[name])
        return value


def _constants(graph: onnx.GraphProto) -> Iterator[tuple[str, onnx.TensorProto]]:
    for weight in graph.initializer:
        yield weight.name, weight
    for node in graph.node:
        if node.op_type == "Constant":
            yield node.output[0], _attributes(node)["value"]


def _attributes(node: onnx.NodeProto) -> dict[str, Any]:
    return {item.name: helper.get_attribute_value(item) for item in node.attribute}


def _padded(x: Tensor, pads: list[int], value: float = 0.0) -> Tensor:
    top, left, bottom, right = pads
    return nnf.pad(x, (left, right, top, bottom), value=value) if any(pads) else x


def _conv(a: dict[str, Any], x: list[Tensor]) -> Tensor:
    bias = x[2] if len(x) > 2 else None
    pads = a.get("pads", [0, 0, 0, 0])
    even = pads[0] == pads[2] and pads[1] == pads[3]
    image = x[0] if even else _padded(x[0], pads)
    around = (pads[0], pads[1]) if even else (0, 0)
    strides, dilations = a.get("strides", [1, 1]), a.get("dilations", [1, 1])
    return nnf.conv2d(image, x[1], bias, strides, around, dilations, a.get("group", 1))


def _norm(a: dict[str, Any], x: list[Tensor]) -> Tensor:
    return nnf.batch_norm(x[0], x[3], x[4], x[1], x[2], eps=a.get("epsilon", 1e-5))


def _gemm(a: dict[str, Any], x: list[Tensor]) -> Tensor:
    weight = x[1] if a.get("transB", 0) else x[1].t()
    return nnf.linear(x[0], weight, x[2] if len(x) > 2 else None)


def _max_pool(a: dict[str, Any], x: list[Tensor]) -> Tensor:
    image = _padded(x[0], a.get("pads", [0, 0, 0, 0]), float("-inf"))
    return nnf.max_pool2d(image, a["kernel_shape"], a["strides"])


def _clip(_: dict[str, Any], x: list[Tensor]) -> Tensor:
    """With a lower bound only, as normalising exports it."""
    return torch.maximum(x[0], x[1])


def _pad(_: dict[str, Any], x: list[Tensor]) -> Tensor:
    pads = [int(value) for value in x[1].tolist()]
    half = len(pads) // 2
    reversed_axes = [pads[axis + side * half] for axis in reversed(range(half)) for side in (0, 1)]
    return nnf.pad(x[0], reversed_axes)


OPERATORS: dict[str, Operator] = {
    "Add": lambda _, x: x[0] + x[1],
    "BatchNormalization": _norm,
    "Clip": _clip,
    "Conv": _conv,
    "Div": lambda _, x: x[0] / x[1],
    "Expand": lambda _, x: x[0].expand(torch.broadcast_shapes(x[0].shape, tuple(x[1].tolist()))),
    "Flatten": lambda a, x: x[0].flatten(a.get("axis", 1)),
    "Gemm": _gemm,
    "GlobalAveragePool": lambda _, x: x[0].mean((2, 3), keepdim=True),
    "Identity": lambda _, x: x[0],
    "LpNormalization": lambda a, x: nnf.normalize(x[0], dim=a.get("axis", -1)),
    "MatMul": lambda _, x: x[0] @ x[1],
    "Max": lambda _, x: torch.maximum(x[0], x[1]),
    "MaxPool": _max_pool,
    "Min": lambda _, x: torch.minimum(x[0], x[1]),
    "LeakyRelu": lambda a, x: nnf.leaky_relu(x[0], a.get("alpha", 0.01)),
    "Mul": lambda _, x: x[0] * x[1],
    "Pad": _pad,
    "PRelu": lambda _, x: nnf.prelu(x[0], x[1].reshape(-1)),
    "ReduceL2": lambda a, x: torch.linalg.vector_norm(
        x[0], dim=a["axes"], keepdim=bool(a.get("keepdims", 1))
    ),
    "Relu": lambda _, x: nnf.relu(x[0]),
    "Shape": lambda _, x: torch.tensor(x[0].shape),
    "Sub": lambda _, x: x[0] - x[1],
}
