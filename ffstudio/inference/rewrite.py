"""Repairs of network files that declare less than their graphs can do, kept in the cache by hash.

The names below are the words of `rewrite` in the catalogue.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import onnx
from google.protobuf.message import DecodeError  # type: ignore[import-untyped]

from ffstudio.config.files import write_atomic
from ffstudio.domain.failures import ModelUnloadable, SettingInvalid
from ffstudio.domain.models import ModelSpec
from ffstudio.domain.sentences import said

VERSION = 1  # part of the cached file's name: a new repair makes new files


def repaired(spec: ModelSpec, original: Path, folder: Path, *, afresh: bool = False) -> Path | bytes:
    """What to load: `original` itself, or its repaired copy in `folder`, made when missing or asked `afresh`.

    A copy that cannot be kept is given as it is. Raises ModelUnloadable when the original is no ONNX file.
    """
    if not spec.rewrite:
        return original
    path = folder / f"{spec.name}-{spec.sha256[:16]}-r{VERSION}-{'-'.join(spec.rewrite)}.onnx"
    if afresh or not path.is_file():
        content = rewrite(spec, original.read_bytes())
        try:
            write_atomic(path, content)
        except OSError:
            return content
    return path


def rewrite(spec: ModelSpec, content: bytes) -> bytes:
    """The network with all repairs that its record names. Raises ModelUnloadable, SettingInvalid."""
    try:
        model = onnx.load_model_from_string(content)
    except DecodeError as error:
        raise ModelUnloadable(spec.name, said("the file is not an ONNX network")) from error
    for name in spec.rewrite:
        if name not in _REPAIRS:
            known = ", ".join(sorted(_REPAIRS))
            raise SettingInvalid(
                said("model {name}", name=spec.name),
                said("there is no repair {name}", name=name),
                said("choose from {known}", known=known),
            )
        _REPAIRS[name](model.graph)
    return bytes(model.SerializeToString())


def _drop_initializers_from_inputs(graph: onnx.GraphProto) -> None:
    """Weights among the inputs may be fed, so onnxruntime may not fold them."""
    weights = {weight.name for weight in graph.initializer}
    kept = [value for value in graph.input if value.name not in weights]
    del graph.input[:]
    graph.input.extend(kept)


def _make_batch_dynamic(graph: onnx.GraphProto) -> None:
    for value in (*graph.input, *graph.output):
        value.type.tensor_type.shape.dim[0].dim_param = "batch"
    del graph.value_info[:]


def _make_size_dynamic(graph: onnx.GraphProto) -> None:
    """Batch, height and width of every image-like input and output [n, c, h, w]."""
    _make_batch_dynamic(graph)
    for value in (*graph.input, *graph.output):
        dims = value.type.tensor_type.shape.dim
        if len(dims) == 4:
            dims[2].dim_param, dims[3].dim_param = f"{value.name}_height", f"{value.name}_width"


_REPAIRS: dict[str, Callable[[onnx.GraphProto], None]] = {
    "inputs": _drop_initializers_from_inputs,
    "batch": _make_batch_dynamic,
    "dynamic": _make_size_dynamic,
}
