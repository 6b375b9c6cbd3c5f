from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from ffstudio.config.paths import Paths
from ffstudio.domain.faces import DetectedFace, FaceTrack
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.settings import ComputeSettings, Provider
from ffstudio.faces.detect import Detector
from ffstudio.faces.embed import Embedder
from ffstudio.faces.landmarks import Landmarker
from ffstudio.inference.catalog import Catalog, load_catalog
from ffstudio.inference.session import Network, open_network
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader


class Networks:
    def __init__(self, folder: Path) -> None:
        self.catalog: Catalog = load_catalog()
        self._paths = Paths(folder, folder / "cache")
        self.detector = Detector(self._open("centerface"))
        self.landmarker = Landmarker(self._open("lite-landmarks"))
        self.embedder = Embedder(self._open("lite-embedder"))

    def _open(self, name: str) -> Network:
        return open_network(self.catalog.model(name), ComputeSettings(provider=Provider.CPU), self._paths)


@pytest.fixture(scope="session")
def networks(shared_data_dir: Path) -> Networks:
    return Networks(shared_data_dir)


@pytest.fixture(scope="module")
def shot010(sample: Path) -> Iterator[list[VideoFrame]]:
    """Every 12th frame of the first sample shot: one person who speaks."""
    with Reader(probe(sample / "shot010.mp4")) as reader:
        yield [reader.frame(index) for index in range(0, 60, 12)]


@pytest.fixture(scope="module")
def shot020(sample: Path) -> Iterator[list[VideoFrame]]:
    """A few frames of the second sample shot: two people."""
    with Reader(probe(sample / "shot020.mp4")) as reader:
        yield [reader.frame(index) for index in range(0, 36, 12)]


@pytest.fixture
def face_at():
    def make(x: float, y: float, size: float = 100.0, score: float = 0.9) -> DetectedFace:
        """A frontal face whose box's centre is x, y."""
        box = np.array([x - size / 2, y - size / 2, x + size / 2, y + size / 2], np.float32)
        five = np.array([[-0.2, -0.1], [0.2, -0.1], [0, 0.1], [-0.15, 0.3], [0.15, 0.3]], np.float32)
        points = np.asarray(five * size + (x, y), np.float32)
        landmarks = np.repeat(points[2:3], 148, axis=0)
        return DetectedFace(box, points, score, landmarks, 0.9)

    return make


@pytest.fixture
def track_of():
    def make(
        number: int, first: int, count: int, embedding: NDArray[np.float32], x: float = 0.0
    ) -> FaceTrack:
        time = np.arange(count, dtype=np.float32)
        corner = np.stack([x + time, time, x + time + 80, time + 100], axis=1)
        boxes = np.asarray(corner, np.float32)
        return FaceTrack(
            number,
            first,
            boxes,
            np.repeat(boxes[:, None, :2], 5, axis=1),
            np.repeat(boxes[:, None, 2:] / np.float32(3), 148, axis=1),
            np.full(count, 0.75, np.float32),
            np.full(count, 0.5, np.float32),
            np.ones(count, np.bool_),
            np.asarray(embedding / np.linalg.norm(embedding), np.float32),
            np.linspace(0, 1, count, dtype=np.float32),
        )

    return make
