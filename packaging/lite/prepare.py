"""Pictures and the mesh teacher to one archive: crops, labels averaged over jittered views, how far those
disagree. Labels of the attention mesh, where they are given, take the place of its own.
"""

from __future__ import annotations

import argparse
import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import cv2
import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from lite.attention import Attended, open_attended
from lite.data import Faces, Prepared, load, save_prepared
from lite.teachers import MESH_CENTRE, MESH_SCALE, MESH_SIDE

VIEWS = 8
CHUNK = 16
LEAST_PRESENCE = 0.6
SEED = 11

Array = NDArray[np.float64]


class OtherFaces(Exception):
    """The labels are of other pictures than those of the folder."""

    def __init__(self, labels: Path) -> None:
        super().__init__(f"{labels} holds labels of other pictures. Make it anew with `attend`.")


def prepare(
    folder: Path,
    teacher: Path,
    out: Path,
    attention: Path | None = None,
    limit: int | None = None,
    processes: int | None = None,
) -> Prepared:
    """Writes `out`; faces that a teacher doubts are left out. `attention`: what `attend` wrote of the same folder;
    `limit`: so many faces only, for trying. Raises OtherFaces.
    """
    faces = load(folder, limit)
    attended = None if attention is None else _attended(attention, faces)
    chunks = [slice(start, start + CHUNK) for start in range(0, len(faces.names), CHUNK)]
    with ProcessPoolExecutor(processes or os.cpu_count()) as pool:
        tasks = [(teacher, faces.images[chunk], chunk.start) for chunk in chunks]
        labelled = list(pool.map(_labels, *zip(*tasks, strict=True)))
    meshes, spread, presence = (np.concatenate(parts) for parts in zip(*labelled, strict=True))
    if attended is not None:
        meshes, spread = attended.meshes, attended.spread
    kept = (presence >= LEAST_PRESENCE) & np.isfinite(spread)
    names = tuple(name for name, keep in zip(faces.names, kept, strict=True) if keep)
    sure = Faces(faces.images[kept], names, faces.held_out[kept], faces.sha256)
    prepared = Prepared(sure, meshes[kept], spread[kept], presence[kept])
    out.parent.mkdir(parents=True, exist_ok=True)
    save_prepared(out, prepared)
    return prepared


def _attended(labels: Path, faces: Faces) -> Attended:
    attended = open_attended(labels)
    if attended.sha256 != faces.sha256:
        raise OtherFaces(labels)
    return attended


def mesh_session(teacher: Path) -> ort.InferenceSession:
    """The mesh teacher on one core."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    return ort.InferenceSession(str(teacher), options, providers=["CPUExecutionProvider"])


def mesh_of(session: ort.InferenceSession, image: NDArray[np.uint8], view: Array) -> tuple[Array, float]:
    """Points [468,3] px of `image` (uint8 RGB, continuous px) and presence, looked at through `view` [2,3]
    (see `views`).
    """
    centred = view.copy()
    centred[:, 2] += view[:, :2].sum(1) * 0.5 - 0.5  # OpenCV counts from the middle of the first pixel
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    seen = cv2.warpAffine(image, centred, (MESH_SIDE, MESH_SIDE), flags=flags, borderMode=cv2.BORDER_REFLECT)
    blob = np.ascontiguousarray(seen.transpose(2, 0, 1)[None], np.float32) / 255
    first, second = session.run(None, {session.get_inputs()[0].name: blob})
    points, logit = (first, second) if first.size == 1404 else (second, first)
    mesh = points.reshape(468, 3).astype(np.float64)
    mesh[:, :2] = mesh[:, :2] @ view[:, :2].T + view[:, 2]
    mesh[:, 2] *= np.sqrt(np.linalg.det(view[:, :2]))
    return mesh, float(1 / (1 + np.exp(-logit.ravel()[0])))


def views(generator: np.random.Generator, count: int) -> list[Array]:
    """The teacher's usual view of a 320 px crop and `count` - 1 a little beside it: [2,3], its px to the crop's."""
    usual = [(0.0, 1.0, np.zeros(2))]
    others = [
        (generator.uniform(-0.1, 0.1), generator.uniform(0.88, 1.06), generator.uniform(-5, 5, 2))
        for _ in range(count - 1)
    ]
    matrices = []
    for angle, zoom, shift in usual + others:
        scale = MESH_SCALE / zoom
        linear = scale * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        offset = np.array(MESH_CENTRE) + linear @ (shift - MESH_SIDE / 2)
        matrices.append(np.concatenate([linear, offset[:, None]], 1))
    return matrices


def _labels(teacher: Path, images: NDArray[np.uint8], first: int) -> tuple[NDArray[np.float32], ...]:
    cv2.setNumThreads(1)
    session = mesh_session(teacher)
    meshes, spread, presence = [], [], []
    for i, image in enumerate(images):
        looks = [
            mesh_of(session, image, view) for view in views(np.random.default_rng((SEED, first + i)), VIEWS)
        ]
        points = np.stack([mesh for mesh, _ in looks])
        meshes.append(points.mean(0))
        spread.append(np.linalg.norm(points[..., :2].std(0), axis=1).mean())
        presence.append(np.mean([sure for _, sure in looks]))
    return tuple(np.array(part, np.float32) for part in (meshes, spread, presence))


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `prepare` takes."""
    parser.add_argument("faces", type=Path, help="folder of aligned 320 px crops")
    parser.add_argument("mesh_teacher", type=Path, help="the 468-point mesh as ONNX")
    parser.add_argument("out", type=Path, help="the archive to write (.npz)")
    parser.add_argument("--attention", type=Path, help="labels of `attend` in place of the mesh's own")
    parser.add_argument("--limit", type=int, help="so many faces only, spread over the folder")
    parser.add_argument("--processes", type=int, help="default: one a core")


def run(options: argparse.Namespace) -> None:
    """Prepares and says what came of it."""
    made = prepare(
        options.faces,
        options.mesh_teacher,
        options.out,
        options.attention,
        options.limit,
        options.processes,
    )
    held = int(made.faces.held_out.sum())
    print(f"{len(made.meshes)} faces, {held} held out, views {made.spread.mean():.2f} px apart")  # noqa: T201
    print(f"data {made.faces.sha256}")  # noqa: T201
