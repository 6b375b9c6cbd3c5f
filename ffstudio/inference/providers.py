"""Execution providers: which to try, with which options, and why one cannot be used."""

from __future__ import annotations

import ctypes
import io
import re
import sys
from collections.abc import Mapping
from contextlib import redirect_stdout
from functools import cache
from pathlib import Path

import onnx
import onnxruntime

from ffstudio.domain.sentences import said
from ffstudio.domain.settings import ComputeSettings, Provider
from ffstudio.inference.errors import ORT_ERRORS, first_line
from ffstudio.inference.options import session_options

NAMES: Mapping[Provider, str] = {
    Provider.TENSORRT: "TensorrtExecutionProvider",
    Provider.CUDA: "CUDAExecutionProvider",
    Provider.CPU: "CPUExecutionProvider",
}
TITLES: Mapping[Provider, str] = {Provider.TENSORRT: "TensorRT", Provider.CUDA: "CUDA", Provider.CPU: "CPU"}

REFUSED = said("onnxruntime refused it without a reason")

Request = list[tuple[str, dict[str, str]]]


def chain(wanted: Provider) -> tuple[Provider, ...]:
    """The providers to try, best first: from the wanted one down to the CPU."""
    order = tuple(NAMES)
    return order if wanted is Provider.AUTO else order[order.index(wanted) :]


def request(providers: tuple[Provider, ...], compute: ComputeSettings, cache_folder: Path) -> Request:
    """What onnxruntime takes as `providers`. Loads NVIDIA's wheels when they are installed."""
    known = onnxruntime.get_available_providers()
    chosen = [provider for provider in providers if NAMES[provider] in known]
    if any(provider is not Provider.CPU for provider in chosen):
        _load_wheels()
    return [(NAMES[provider], _options(provider, compute, cache_folder)) for provider in chosen]


def _options(provider: Provider, compute: ComputeSettings, cache_folder: Path) -> dict[str, str]:
    """Keys of onnxruntime's execution provider pages; values are text there."""
    if provider is Provider.CPU:
        return {}
    device = {"device_id": str(compute.device)}
    if provider is Provider.CUDA:
        # The arena that doubles itself holds memory that other programs of a workstation need.
        return {
            **device,
            "cudnn_conv_algo_search": "EXHAUSTIVE",
            "arena_extend_strategy": "kSameAsRequested",
        }
    folder = cache_folder / "tensorrt"
    folder.mkdir(parents=True, exist_ok=True)
    return {
        **device,
        "trt_engine_cache_enable": "True",
        "trt_engine_cache_path": str(folder),
        "trt_timing_cache_enable": "True",
        "trt_timing_cache_path": str(folder),
        "trt_fp16_enable": "False",
    }


def quieten() -> None:
    """Stops onnxruntime's own log, which goes past Python to stderr; `why_not` says it in a sentence."""
    onnxruntime.set_default_logger_severity(4)


@cache
def _load_wheels() -> None:
    """Loads CUDA and cuDNN from NVIDIA's wheels, once a process; onnxruntime prints what it does not find."""
    if hasattr(onnxruntime, "preload_dlls"):
        with redirect_stdout(io.StringIO()):
            onnxruntime.preload_dlls()


def blocker(provider: Provider) -> str:
    """Why trying a provider is pointless: not in this onnxruntime, or no driver. Empty when it may work."""
    if NAMES[provider] not in onnxruntime.get_available_providers():
        return said("the installed onnxruntime has no {provider} provider", provider=TITLES[provider])
    return "" if provider is Provider.CPU else _driver_problem()


def why_not(provider: Provider) -> str:
    """Why a provider is not in a session that asked for it; empty when nothing is found wrong with it.

    Ask only after onnxruntime itself has tried: its libraries must not be loaded before it is ready for them.
    """
    return blocker(provider) or _library_problem(provider)


def usable_providers(compute: ComputeSettings, cache_folder: Path) -> Mapping[Provider, str]:
    """Every provider with the reason why it cannot be used, empty where it can: each runs a one-node network."""
    return {provider: _try(provider, compute, cache_folder) for provider in NAMES}


def _try(provider: Provider, compute: ComputeSettings, cache_folder: Path) -> str:
    quieten()
    if why := blocker(provider):
        return why
    try:
        session = onnxruntime.InferenceSession(
            _one_node_network(),
            session_options(1),
            providers=request((provider,), compute, cache_folder),
            enable_fallback=0,
        )
    except ORT_ERRORS as error:
        return why_not(provider) or first_line(error)
    return "" if NAMES[provider] in session.get_providers() else why_not(provider) or REFUSED


def _one_node_network() -> bytes:
    value = [onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, [1]) for name in "xy"]
    node = onnx.helper.make_node("Relu", ["x"], ["y"])
    graph = onnx.helper.make_graph([node], "trial", value[:1], value[1:])
    opset = [onnx.helper.make_opsetid("", 17)]
    return bytes(onnx.helper.make_model(graph, opset_imports=opset, ir_version=8).SerializeToString())


def _driver_problem() -> str:
    name = "nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1"
    try:
        driver = ctypes.CDLL(name)
    except OSError:
        return said("no NVIDIA driver was found ({name})", name=name)
    count = ctypes.c_int()
    if driver.cuInit(0) or driver.cuDeviceGetCount(ctypes.byref(count)) or not count.value:
        return said("the NVIDIA driver finds no GPU")
    return ""


def _library_problem(provider: Provider) -> str:
    pattern = "onnxruntime_providers_{}.dll" if sys.platform == "win32" else "libonnxruntime_providers_{}.so"
    library = Path(onnxruntime.__file__).parent / "capi" / pattern.format(provider.value)
    try:
        ctypes.CDLL(str(library))
    except OSError as error:
        missing = re.match(r"(\S+): cannot open shared object file", str(error))
        return said("the library {library} is missing", library=missing[1]) if missing else str(error)
    return ""
