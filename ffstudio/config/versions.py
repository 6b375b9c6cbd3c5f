"""Versions of the libraries that decide a result."""

from __future__ import annotations

import importlib.metadata
import sys


def library_versions() -> dict[str, str]:
    """Versions by package name."""
    runtime = "onnxruntime" if sys.platform == "darwin" else "onnxruntime-gpu"
    return {name: importlib.metadata.version(name) for name in ("av", "numpy", "opencv-python", runtime)}
