"""Which provider runs how many nodes of a network, by onnxruntime's own profile of one run."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import psutil

from ffstudio.inference.options import session_options
from ffstudio.inference.providers import Request

_KERNEL = "_kernel_time"
_PREFIX = "ffstudio-profile-"
_SMALLEST = 64  # px; enough for every network that takes any size

Model = Path | bytes  # a network's file or its content


def loadable(model: Model) -> str | bytes:
    """A network as onnxruntime takes it."""
    return str(model) if isinstance(model, Path) else model


def node_counts(model: Model, request: Request, shapes: Mapping[str, tuple[int, ...]]) -> dict[str, int]:
    """Nodes by provider, counted in one run of the network on zeros of `shapes`."""
    _sweep()
    with tempfile.TemporaryDirectory(prefix=f"{_PREFIX}{os.getpid()}-") as folder:
        options = session_options(0)
        options.enable_profiling = True
        options.profile_file_prefix = str(Path(folder) / "run")
        session = onnxruntime.InferenceSession(loadable(model), options, providers=request, enable_fallback=0)
        session.run(None, {name: np.zeros(shape, np.float32) for name, shape in shapes.items()})
        events = json.loads(Path(session.end_profiling()).read_text(encoding="utf-8"))
    return _count(events)


def _sweep() -> None:
    """Removes what processes that were killed have left."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*-*"):
        pid = folder.name.removeprefix(_PREFIX).partition("-")[0]
        if pid.isdecimal() and not psutil.pid_exists(int(pid)):
            shutil.rmtree(folder, ignore_errors=True)


def small_shapes(session: Any, size: int) -> dict[str, tuple[int, ...]]:
    """Input shapes with one item; image sides that the file leaves open become `size` or a small square."""
    return {
        value.name: tuple(
            dim if isinstance(dim, int) else (1 if axis == 0 else size or _SMALLEST)
            for axis, dim in enumerate(value.shape)
        )
        for value in session.get_inputs()
    }


def _count(events: list[dict[str, Any]]) -> dict[str, int]:
    nodes = {
        (event["name"], event["args"]["provider"])
        for event in events
        if event.get("cat") == "Node" and event["name"].endswith(_KERNEL)
    }
    return dict(Counter(provider for _, provider in nodes))
