"""One resolver for the data files that ship with FF Studio: from a checkout, a wheel or a frozen build."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

from ffstudio.domain.failures import DataFileMissing


def _roots() -> list[Path]:
    package = Path(__file__).resolve().parents[1]
    frozen = getattr(sys, "_MEIPASS", None)
    return [*([Path(frozen)] if frozen else []), package / "_data", package.parent]


def data_file(name: str) -> Path:
    """Path of a shipped file or folder by its name from the project's root ("presets", "resources/sample").

    Raises DataFileMissing.
    """
    for root in _roots():
        if (root / name).exists():
            return root / name
    raise DataFileMissing(name)


def package_file(package: str, name: str) -> Path:
    """Path of a data file inside an installed Python package, which is not imported. Raises DataFileMissing."""
    spec = find_spec(package)
    for folder in (spec.submodule_search_locations or []) if spec else []:
        if (Path(folder) / name).exists():
            return Path(folder) / name
    raise DataFileMissing(f"{package}/{name}")
