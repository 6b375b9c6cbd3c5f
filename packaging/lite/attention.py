"""Labels of the attention mesh (MediaPipe, Apache-2.0), whose eyes and lips lie where they are seen.

It runs in its own runtime and environment (`attention.txt`), beside which this package needs no torch: its
network has operators that ONNX does not know. Reference: Grishchenko et al., "Attention Mesh", 2020.
"""

from __future__ import annotations

import argparse
import os
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from lite.data import SIDE, load, save_arrays
from lite.mesh import MESH

VIEWS = 12  # each also mirrored
BORDER = 80  # px around the crop: its detector wants to see whole heads
VIEW_SIDE = SIDE + 2 * BORDER
POINTS = len(MESH.mirror)
LEAST_FOUND = 0.5  # of a face's views
LEAST_SURE = 0.3
CHUNK = 64
SEED = 12

Array = NDArray[np.float32]


@dataclass(frozen=True)
class Attended:
    """`meshes` float32 [N,468,3] px of the crops, median over views, as some go astray; `spread` float32 [N] px,
    how far those lie from it; both are NaN where too few views showed a face. `names` and `sha256` are of the
    pictures.
    """

    names: tuple[str, ...]
    sha256: str
    meshes: Array
    spread: Array


def attend(folder: Path, out: Path, limit: int | None = None, processes: int | None = None) -> Attended:
    """Labels all crops of `folder` and writes them to `out`. Raises NoFaces."""
    faces = load(folder, limit)
    starts = range(0, len(faces.names), CHUNK)
    with ProcessPoolExecutor(processes or os.cpu_count()) as pool:
        parts = list(pool.map(_labels, (faces.images[start : start + CHUNK] for start in starts), starts))
    meshes, spread = (np.concatenate(part) for part in zip(*parts, strict=True))
    made = Attended(faces.names, faces.sha256, meshes, spread)
    out.parent.mkdir(parents=True, exist_ok=True)
    save_attended(out, made)
    return made


def save_attended(path: Path, made: Attended) -> None:
    """Writes labels that `open_attended` reads; whole or not at all."""
    names, sha256 = np.array(made.names), np.array(made.sha256)
    save_arrays(path, names=names, sha256=sha256, meshes=made.meshes, spread=made.spread)


def open_attended(path: Path) -> Attended:
    """What `save_attended` wrote."""
    with np.load(path) as z:
        return Attended(tuple(z["names"].tolist()), str(z["sha256"]), z["meshes"], z["spread"])


def view_matrices(generator: np.random.Generator, count: int) -> list[NDArray[np.float64]]:
    """`count` views of a crop, the first as it is: [2,3], px of the crop to px of the view, which has a border."""
    matrices = []
    for number in range(count):
        angle, zoom = generator.uniform(-6, 6), generator.uniform(0.85, 1.1)
        shift = generator.uniform(-8, 8, 2)
        usual = number == 0
        matrix = cv2.getRotationMatrix2D((SIDE / 2, SIDE / 2), 0 if usual else angle, 1 if usual else zoom)
        matrix[:, 2] += BORDER + (0 if usual else shift)
        matrices.append(np.asarray(matrix, np.float64))
    return matrices


def _labels(images: NDArray[np.uint8], first: int) -> tuple[Array, Array]:
    mediapipe = import_module("mediapipe.python.solutions.face_mesh")
    cv2.setNumThreads(1)
    meshes = np.full((len(images), POINTS, 3), np.nan, np.float32)
    spread = np.full(len(images), np.nan, np.float32)
    options = {"static_image_mode": True, "max_num_faces": 1, "refine_landmarks": True}
    with mediapipe.FaceMesh(**options, min_detection_confidence=LEAST_SURE) as network:
        for i, image in enumerate(images):
            matrices = view_matrices(np.random.default_rng((SEED, first + i)), VIEWS)
            looks = [_look(network, image, matrix, flip) for matrix in matrices for flip in (False, True)]
            found = np.stack([look for look in looks if look is not None] or [meshes[i]])
            if len(found) >= LEAST_FOUND * len(looks):
                meshes[i] = np.median(found, 0)
                spread[i] = np.linalg.norm((found - meshes[i])[..., :2], axis=-1).mean()
    return meshes, spread


def _look(network: Any, image: NDArray[np.uint8], matrix: NDArray[np.float64], flip: bool) -> Array | None:
    """The mesh [468,3] px of the crop as seen through one view, mirrored with `flip`; None where no face is
    found.
    """
    centred = matrix.copy()
    centred[:, 2] += matrix[:, :2].sum(1) * 0.5 - 0.5  # OpenCV counts from the middle of the first pixel
    seen = cv2.warpAffine(
        image, centred, (VIEW_SIDE, VIEW_SIDE), flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REFLECT
    )
    result = network.process(np.ascontiguousarray(seen[:, ::-1] if flip else seen))
    if not result.multi_face_landmarks:
        return None
    marks = result.multi_face_landmarks[0].landmark[:POINTS]
    points = np.array([(mark.x, mark.y, mark.z) for mark in marks], np.float64) * VIEW_SIDE
    if flip:
        points = points[list(MESH.mirror)]
        points[:, 0] = VIEW_SIDE - points[:, 0]
    inverse = cv2.invertAffineTransform(matrix)
    points[:, :2] = points[:, :2] @ inverse[:, :2].T + inverse[:, 2]
    points[:, 2] *= np.sqrt(abs(np.linalg.det(inverse[:, :2])))
    return points.astype(np.float32)


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `attend` takes."""
    parser.add_argument("faces", type=Path, help="folder of aligned 320 px crops")
    parser.add_argument("out", type=Path, help="the labels to write (.npz)")
    parser.add_argument("--limit", type=int, help="so many faces only, spread over the folder")
    parser.add_argument("--processes", type=int, help="default: one a core")


def run(options: argparse.Namespace) -> None:
    """Labels and says what came of it."""
    made = attend(options.faces, options.out, options.limit, options.processes)
    found = np.isfinite(made.spread)
    spread = made.spread[found].mean()
    print(f"{found.sum()} of {len(made.names)} faces, views {spread:.2f} px apart")  # noqa: T201
    print(f"data {made.sha256}")  # noqa: T201
