"""Identity of a face by the Lite embedder."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Floats
from ffstudio.faces.align import Matrix, similarity
from ffstudio.inference.session import Network

CROP = 112  # px, the network's input
LENGTH = 256


def embedding_matrix(points: NDArray[Any], template: NDArray[Any]) -> Matrix:
    """Matrix [2, 3] from full-frame px to the network's crop; `template` is arcface_112_v2's five fractions."""
    return similarity(points, template, CROP)


class Embedder:
    """The Lite embedder; its embeddings compare only with each other."""

    def __init__(self, network: Network) -> None:
        self._network = network

    @property
    def network(self) -> Network:
        return self._network

    def embed(self, crops: Floats) -> Floats:
        """Embeddings [n, 256] float32 of length 1 of crops [n, 112, 112, 3] float32 RGB 0..1."""
        if not len(crops):
            return np.zeros((0, LENGTH), np.float32)
        images = np.ascontiguousarray(crops.transpose(0, 3, 1, 2))
        (embeddings,) = self._network.run({self._network.inputs[0]: images})
        return embeddings.astype(np.float32)


def mean_embedding(embeddings: Floats, weights: Floats) -> Floats:
    """The normalised weighted mean [256] of embeddings [n, 256]."""
    mean = np.asarray(weights, np.float32) @ embeddings
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9), np.float32)
