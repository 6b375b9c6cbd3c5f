"""Faces in small pictures by CenterFace (Xu et al., arXiv:1911.03599)."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import DetectedFace, Floats
from ffstudio.inference.session import Network

STRIDE = 4  # px of the picture for each cell of the output maps
MULTIPLE = 32  # the network halves its input five times
OVERLAP = 0.3  # boxes with a greater intersection over union show the same face
MERGE = 0.7  # neighbouring cells above this describe it equally well


class Detector:
    """CenterFace on batches of pictures of one size."""

    def __init__(self, network: Network) -> None:
        self._network = network

    @property
    def network(self) -> Network:
        return self._network

    def detect(
        self, pictures: NDArray[np.uint8], scale: float, *, min_score: float = 0.5, min_size: float = 0.0
    ) -> list[list[DetectedFace]]:
        """Faces of each picture [n, h, w, 3] RGB, best score first, in px of the full frame.

        Full-frame px are picture px times `scale` about the pictures' outer corners. Faces whose box's
        longer side is below `min_size` full-frame px are left out.
        """
        feeds = {self._network.inputs[0]: _letterboxed(pictures)}
        heat, sizes, offsets, points = self._network.run(feeds)
        height, width = pictures.shape[1:3]
        found = []
        for maps in zip(heat[:, 0], sizes, offsets, points, strict=True):
            boxes, five, scores = _decode(*maps, min_score)
            boxes = np.clip(boxes, 0, [width, height, width, height])
            found.append(_faces(boxes * scale - 0.5, five * scale - 0.5, scores, min_size))
        return found


def _letterboxed(pictures: NDArray[np.uint8]) -> Floats:
    """[n, 3, H, W] float32 0..255, right and bottom filled with black to multiples of 32."""
    count, height, width, _ = pictures.shape
    full = [-(-side // MULTIPLE) * MULTIPLE for side in (height, width)]
    batch = np.zeros((count, 3, *full), np.float32)
    batch[:, :, :height, :width] = pictures.transpose(0, 3, 1, 2)
    return batch


def _decode(
    heat: Floats, sizes: Floats, offsets: Floats, points: Floats, min_score: float
) -> tuple[Floats, Floats, Floats]:
    """Boxes [k, 4], points [k, 5, 2] and scores [k] from maps [.., H, W], in px from the picture's corner.

    Sizes are log of cells (height, width); offsets (y, x) within the cell; points (y, x) as fractions of the
    box from its corner.
    """
    rows, columns = np.nonzero(heat > min_score)
    extent = np.exp(sizes[::-1, rows, columns].T) * STRIDE
    offset = offsets[::-1, rows, columns].T
    centre = (np.stack([columns, rows], axis=1) + offset + 0.5) * STRIDE
    corner = centre - extent / 2
    fractions = points[:, rows, columns].T.reshape(-1, 5, 2)[..., ::-1]
    five = corner[:, None] + fractions * extent[:, None]
    return np.hstack([corner, corner + extent]), five, heat[rows, columns]


def _faces(boxes: Any, points: Any, scores: Floats, min_size: float) -> list[DetectedFace]:
    faces = []
    for group in merge_groups(boxes, scores, OVERLAP):
        weights = scores[group]
        box = np.average(boxes[group], axis=0, weights=weights).astype(np.float32)
        five = np.average(points[group], axis=0, weights=weights).astype(np.float32)
        if max(box[2] - box[0], box[3] - box[1]) >= min_size:
            faces.append(DetectedFace(box, five, float(weights.max())))
    return faces


def merge_groups(boxes: NDArray[Any], scores: NDArray[Any], overlap: float) -> list[NDArray[np.intp]]:
    """Indices of boxes [n, 4] that show the same face, best first: greedy non-maximum suppression.

    Of the suppressed, those that nearly coincide with the best stay in its group: neighbouring cells see the
    same face, and their mean is steadier over time than the best cell alone.
    """
    order = np.argsort(-scores, kind="stable")
    groups = []
    while len(order):
        shared = iou(boxes[order[0]], boxes[order])
        groups.append(order[shared >= max(overlap, MERGE)])
        order = order[shared < overlap]
    return groups


def iou(box: NDArray[Any], boxes: NDArray[Any]) -> NDArray[Any]:
    """Intersection over union of one box [4] with boxes [n, 4]."""
    low, high = np.maximum(box[:2], boxes[:, :2]), np.minimum(box[2:], boxes[:, 2:])
    shared = np.prod(np.clip(high - low, 0, None), axis=1)
    areas = np.prod(boxes[:, 2:] - boxes[:, :2], axis=1)
    union = np.prod(box[2:] - box[:2]) + areas - shared
    return np.asarray(shared / np.maximum(union, 1e-9))
