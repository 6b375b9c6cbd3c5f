"""Versions of the libraries that decide a result."""

from __future__ import annotations

import importlib.metadata

DISTRIBUTIONS = {  # a library: the packages it may have come from
    "av": ("av",),
    "numpy": ("numpy",),
    "opencv": ("opencv-python", "opencv-python-headless"),
    "onnxruntime": ("onnxruntime-gpu", "onnxruntime"),
}


def library_versions() -> dict[str, str]:
    """Versions by library; one installed without package data is left out."""
    found: dict[str, str] = {}
    for distribution in importlib.metadata.distributions():
        found.setdefault(distribution.name, distribution.version)  # the first is the one that is imported
    return {
        library: found[name] for library, names in DISTRIBUTIONS.items() for name in names if name in found
    }
