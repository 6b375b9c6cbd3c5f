"""Pictures to arrays, once: aligned 320 px face crops, which of them are held out, and what exactly they were.

A crop is RGB, aligned by its five points to the template arcface_128 at 256 px with a margin of 32 px on
every side.
"""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

SIDE = 320
MARGIN = 32
HELD_OUT_SHARE = 0.05
SPLIT_SEED = 5


class NoFaces(Exception):
    """The data folder holds no usable crop."""

    def __init__(self, folder: Path, why: str) -> None:
        super().__init__(
            f"No face crops in {folder}: {why}. Give a folder of {SIDE} px aligned JPEG or PNG crops."
        )


@dataclass(frozen=True)
class Faces:
    """Aligned crops: `images` uint8 [N,320,320,3] RGB, `held_out` bool [N]; `sha256` over names and files in
    order.
    """

    images: NDArray[np.uint8]
    names: tuple[str, ...]
    held_out: NDArray[np.bool_]
    sha256: str


@dataclass(frozen=True)
class Prepared:
    """Faces with the mesh teacher's labels.

    `meshes` float32 [N,468,3]: x and y in pixels of the crop, z in the same unit (smaller is nearer), the mean over
    jittered views; `spread` float32 [N]: how far those views disagreed, in pixels; `presence` float32 [N] 0..1.
    """

    faces: Faces
    meshes: NDArray[np.float32]
    spread: NDArray[np.float32]
    presence: NDArray[np.float32]

    def indices(self, held_out: bool) -> NDArray[np.intp]:
        """The faces of one side of the split, in order."""
        return np.flatnonzero(self.faces.held_out == held_out)


def is_held_out(name: str, share: float = HELD_OUT_SHARE, seed: int = SPLIT_SEED) -> bool:
    """Whether the picture `name` (without suffix) is never trained on; depends on nothing but its name."""
    digest = hashlib.sha256(f"{seed}:{name}".encode()).digest()
    return int.from_bytes(digest[:8], "big") < share * 2**64


def load(folder: Path, limit: int | None = None) -> Faces:
    """All crops of `folder`, sorted by name; `limit` spreads over the folder rather than taking the first.

    Raises NoFaces where there is none, or one has another size.
    """
    paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in {".jpg", ".png"})
    if limit is not None and limit < len(paths):
        paths = [paths[i] for i in np.linspace(0, len(paths) - 1, limit).astype(int)]
    if not paths:
        raise NoFaces(folder, "it is empty")
    with ThreadPoolExecutor() as pool:
        contents = list(pool.map(Path.read_bytes, paths))
        images = np.stack(list(pool.map(_decode, contents, paths)))
    names = tuple(path.stem for path in paths)
    digest = hashlib.sha256()
    for path, content in zip(paths, contents, strict=True):
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(content).digest())
    return Faces(images, names, np.array([is_held_out(name) for name in names]), digest.hexdigest())


def _decode(content: bytes, path: Path) -> NDArray[np.uint8]:
    image = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)
    if image is None or image.shape != (SIDE, SIDE, 3):
        raise NoFaces(path.parent, f"{path.name} is no picture of {SIDE} x {SIDE}")
    return np.ascontiguousarray(image[..., ::-1])


def save_prepared(path: Path, prepared: Prepared) -> None:
    """Writes an archive that `open_prepared` reads; whole or not at all."""
    faces = prepared.faces
    save_arrays(
        path,
        images=faces.images,
        names=np.array(faces.names),
        held_out=faces.held_out,
        sha256=np.array(faces.sha256),
        meshes=prepared.meshes,
        spread=prepared.spread,
        presence=prepared.presence,
    )


def save_arrays(path: Path, **arrays: NDArray[Any]) -> None:
    """Writes an .npz; whole or not at all."""
    beside = path.with_suffix(".part")
    with beside.open("wb") as file:
        np.savez(file, **arrays)
    beside.replace(path)


def open_prepared(path: Path) -> Prepared:
    """What `prepare` wrote."""
    with np.load(path) as z:
        faces = Faces(z["images"], tuple(z["names"].tolist()), z["held_out"], str(z["sha256"]))
        return Prepared(faces, z["meshes"], z["spread"], z["presence"])


def file_sha256(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
