"""Identity by a network that the product does not ship: a judge for tests, at FFSTUDIO_TEST_TEACHER.

The file is MobileFace identity V2 (MIT): RGB 0..255, arcface_112_v2 at 112 px, 256 numbers.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from ffstudio.domain.faces import Floats
from ffstudio.domain.frames import VideoFrame
from ffstudio.faces.align import similarity
from ffstudio.inference.catalog import load_catalog
from ffstudio.media.pixels.sampling import crop

VARIABLE = "FFSTUDIO_TEST_TEACHER"
SIZE = 112


def teacher_file() -> Path | None:
    """The teacher's file where the machine has one."""
    name = os.environ.get(VARIABLE)
    return Path(name) if name and Path(name).is_file() else None


class Teacher:
    """Judges whether two faces are of one person."""

    def __init__(self, path: Path) -> None:
        self._session: Any = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
        self._template = load_catalog().template("arcface_112_v2")

    def embed(self, frame: VideoFrame, points: Floats) -> Floats:
        """Embedding [256] of length 1 of the face with these five points (full-frame px)."""
        aligned = crop(frame, similarity(points, self._template, SIZE), SIZE)
        image = np.clip(aligned, 0, 1).transpose(2, 0, 1)[None] * np.float32(255)
        (found,) = self._session.run(None, {self._session.get_inputs()[0].name: np.ascontiguousarray(image)})
        return np.asarray(found.ravel() / np.linalg.norm(found), np.float32)
