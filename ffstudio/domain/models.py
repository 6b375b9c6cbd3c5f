"""A network as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class ModelRole(Enum):
    DETECTOR = "detector"
    LANDMARKER = "landmarker"
    EMBEDDER = "embedder"
    SWAPPER = "swapper"
    OCCLUDER = "occluder"


@dataclass(frozen=True, slots=True)
class ModelSpec:
    """One network of the catalogue.

    `file` lies in the folder `root` of our resources, or in the Python package `package` where one is named.
    `size` is the input's side in px (0: any multiple of 32); `template` the alignment template; `licence`
    an SPDX name; `commercial` whether commercial use is allowed. `rewrite` names the repairs the file needs.
    """

    name: str
    role: ModelRole
    file: str
    sha256: str
    licence: str
    commercial: bool
    size: int = 0
    template: str = ""
    root: str = ""
    package: str = ""
    metadata: str = ""
    rewrite: tuple[str, ...] = ()
    origin: str = ""
