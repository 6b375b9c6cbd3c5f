"""What onnxruntime raises, in one tuple: its exceptions have no common root."""

from __future__ import annotations

from onnxruntime.capi import onnxruntime_pybind11_state as state

ORT_ERRORS: tuple[type[Exception], ...] = (
    RuntimeError,  # its Python layer, where TensorRT is not installed
    state.EngineError,
    state.EPFail,
    state.Fail,
    state.InvalidArgument,
    state.InvalidGraph,
    state.InvalidProtobuf,
    state.NoModel,
    state.NoSuchFile,
    state.NotImplemented,
    state.RuntimeException,
)


def first_line(error: Exception) -> str:
    """The first sentence of an onnxruntime message, without its numbered prefix."""
    return str(error).strip().split("\n")[0].split(" : ")[-1].rstrip(".") or type(error).__name__


def is_out_of_memory(error: Exception) -> bool:
    """True for what onnxruntime's arena and CUDA say when a GPU is full."""
    text = str(error).lower()
    words = ("failed to allocate memory", "out of memory", "cudaerrormemoryallocation")
    return any(word in text for word in words)
