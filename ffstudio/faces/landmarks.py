"""148 points of a face by the Lite landmark network."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic import TypeAdapter, ValidationError

from ffstudio.domain.faces import Floats
from ffstudio.domain.failures import ModelUnloadable
from ffstudio.domain.sentences import said
from ffstudio.faces.align import Matrix, invert, similarity
from ffstudio.inference.catalog import metadata_path
from ffstudio.inference.session import Network

CROP = 160  # px, the network's input
MARGIN = 16  # px of it around the 128 px of template arcface_128
POINTS = 148
# rows of an eye's group along its lids, both from the outer corner to the inner one, pair by pair
UPPER_LID = [0, 1, 2, 3, 4, 5, 6, 7, 8]
LOWER_LID = [0, 15, 14, 13, 12, 11, 10, 9, 8]


@dataclass(frozen=True, slots=True)
class LandmarkGroups:
    """Which rows of the 148 landmarks are which part of the face, and their MediaPipe mesh indices.

    Left and right are the person's own: "right_eye" is left in the image.
    """

    slices: Mapping[str, slice]
    mesh_indices: tuple[int, ...]

    def __getitem__(self, name: str) -> slice:
        return self.slices[name]


def load_groups(path: Path) -> LandmarkGroups:
    """Groups from the JSON file beside the network. Raises ModelUnloadable for another content."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        groups = TypeAdapter(dict[str, tuple[int, int]]).validate_python(data["groups"])
        indices = TypeAdapter(tuple[int, ...]).validate_python(data["mesh_indices"])
    except (ValidationError, ValueError, KeyError, TypeError) as error:
        raise ModelUnloadable(path.name, said("it does not name the landmark groups")) from error
    return LandmarkGroups({name: slice(*ends) for name, ends in groups.items()}, indices)


def landmark_matrix(points: NDArray[Any], template: NDArray[Any]) -> Matrix:
    """Matrix [2, 3] from full-frame px to the network's crop; `template` is arcface_128's five fractions."""
    return similarity(points, template, CROP, MARGIN)


class Landmarker:
    """The Lite landmark network with its point groups."""

    def __init__(self, network: Network, groups: LandmarkGroups | None = None) -> None:
        self._network = network
        self.groups = groups or load_groups(metadata_path(network.spec))

    @property
    def network(self) -> Network:
        return self._network

    def locate(self, crops: Floats, matrices: NDArray[Any]) -> tuple[Floats, Floats]:
        """Landmarks [n, 148, 2] in full-frame px and confidence [n] 0..1, float32.

        `crops` [n, 160, 160, 3] float32 RGB 0..1, cut by `matrices` [n, 2, 3] (see `landmark_matrix`).
        """
        if not len(crops):
            return np.zeros((0, POINTS, 2), np.float32), np.zeros(0, np.float32)
        images = np.ascontiguousarray(crops.transpose(0, 3, 1, 2))
        points, confidence, *_ = self._network.run({self._network.inputs[0]: images})
        inverse = np.stack([invert(matrix) for matrix in matrices])
        full = np.einsum("nij,npj->npi", inverse[:, :, :2], points) + inverse[:, None, :, 2]
        return full.astype(np.float32), confidence.reshape(-1).astype(np.float32)
