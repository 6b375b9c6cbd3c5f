"""The networks that judge: who it is, and what the face does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from lite.exporting import Runner

Array = NDArray[np.float32]

POINTS = 468
CHIP = 150  # px, of dlib's face chips
CHIP_FROM_CROP = np.array([[1.49, 0.0, -9.4], [0.0, 1.49, -29.8]])  # eyes at (47.7, 47.1) and (100.3, 47.1)


@dataclass(frozen=True)
class Identity:
    """An embedder; `full` is what white is to it: 255 for the teacher, 1 for the pack's own kind."""

    runner: Runner
    full: float

    def __call__(self, crop: NDArray[np.uint8]) -> Array:
        """A unit vector of a crop uint8 RGB [112, 112, 3]."""
        scaled = crop[None].transpose(0, 3, 1, 2).astype(np.float32) * np.float32(self.full / 255)
        vector = self.runner.run(scaled)[0][0]
        return np.asarray(vector / np.linalg.norm(vector), np.float32)


@dataclass(frozen=True)
class Witness:
    """dlib's face recognition ResNet (public domain; King, 2017), `network`: no training here knows it."""

    network: Any

    def __call__(self, crop: NDArray[np.uint8]) -> Array:
        """A unit vector of a crop uint8 RGB [112, 112, 3]."""
        chip = cv2.warpAffine(crop, CHIP_FROM_CROP, (CHIP, CHIP), borderMode=cv2.BORDER_REPLICATE)
        vector = np.array(self.network.compute_face_descriptor(chip))
        return np.asarray(vector / np.linalg.norm(vector), np.float32)


def open_witness(path: Path) -> Witness:
    """Of `dlib_face_recognition_resnet_model_v1.dat`; needs dlib, which is built from source."""
    return Witness(import_module("dlib").face_recognition_model_v1(str(path)))


@dataclass(frozen=True)
class Judges:
    """Embedders by name, and the mesh teacher."""

    identities: Mapping[str, Callable[[NDArray[np.uint8]], Array]]
    mesh: Runner

    def face_mesh(self, view: Array) -> Array:
        """Points [468, 3] px of a view RGB 0..1 [192, 192, 3]."""
        outputs = self.mesh.run(view[None].transpose(0, 3, 1, 2))
        points = next(value for value in outputs if value.size == POINTS * 3)
        return points.reshape(POINTS, 3)


def open_judges(teacher: Path, mesh: Path, embedder: Path, witnesses: tuple[Path, ...]) -> Judges:
    """The teacher takes 0..255; the pack's embedder and further `witnesses` take 0..1, or are dlib's (.dat)."""
    identities: dict[str, Callable[[NDArray[np.uint8]], Array]] = {
        "teacher": Identity(Runner(teacher), 255.0),
        "pack_embedder": Identity(Runner(embedder), 1.0),
    }
    for path in witnesses:
        named = open_witness(path) if path.suffix == ".dat" else Identity(Runner(path), 1.0)
        identities[path.stem] = named
    return Judges(identities, Runner(mesh))
