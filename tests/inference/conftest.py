from collections.abc import Callable
from pathlib import Path

import onnx
import pytest
from onnx import TensorProto, helper

from ffstudio.config.files import sha256_of
from ffstudio.domain.models import ModelRole, ModelSpec

MakeSpec = Callable[..., ModelSpec]


@pytest.fixture
def spec_of() -> MakeSpec:
    def make(path: Path, *, rewrite: tuple[str, ...] = ()) -> ModelSpec:
        return ModelSpec(
            path.stem,
            ModelRole.DETECTOR,
            path.name,
            sha256_of(path),
            "MIT",
            True,
            root=str(path.parent),
            rewrite=rewrite,
        )

    return make


@pytest.fixture
def doubler(tmp_path: Path) -> Path:
    """A network with one item a batch that doubles [1, 3, 4, 4]; its weight is an input too."""
    shape = [1, 3, 4, 4]
    image = helper.make_tensor_value_info("image", TensorProto.FLOAT, shape)
    weight = helper.make_tensor_value_info("two", TensorProto.FLOAT, [1])
    result = helper.make_tensor_value_info("result", TensorProto.FLOAT, shape)
    node = helper.make_node("Mul", ["image", "two"], ["result"])
    two = helper.make_tensor("two", TensorProto.FLOAT, [1], [2.0])
    graph = helper.make_graph([node], "doubler", [image, weight], [result], [two])
    path = tmp_path / "doubler.onnx"
    opset = [helper.make_opsetid("", 17)]
    path.write_bytes(helper.make_model(graph, opset_imports=opset, ir_version=8).SerializeToString())
    onnx.checker.check_model(str(path))
    return path
