"""Evaluations as JSON: figures with everything that is needed to repeat them."""

from __future__ import annotations

import json
import platform
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from lite.data import file_sha256

PACKAGES = ("torch", "onnx", "onnxruntime", "numpy", "opencv-python-headless")


def write(
    path: Path,
    what: str,
    figures: Mapping[str, Any],
    inputs: Sequence[Path] = (),
    outputs: Sequence[Path] = (),
    **facts: Any,
) -> dict[str, Any]:
    """Writes `figures` of `what` to `path` and returns the whole: SHA-256 of `inputs` and `outputs` by file name,
    versions, and `facts` such as seed, steps or the data set's hash.
    """
    document = {
        "what": what,
        "figures": dict(figures),
        "inputs": {file.name: file_sha256(file) for file in inputs},
        "outputs": {file.name: file_sha256(file) for file in outputs},
        **facts,
        "versions": _versions(),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".part")
    beside.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", "utf-8")
    beside.replace(path)
    return document


def _versions() -> dict[str, str]:
    found = {"python": platform.python_version()}
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return found
