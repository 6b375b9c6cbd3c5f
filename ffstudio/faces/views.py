"""The best looks at a face in a track, kept for its embedding."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import DetectedFace, Floats

VIEWS = 5  # views for each embedding
APART = 4  # frames between two of them, so that they are not the same look
SHARP = 112.0  # px of face from which more size adds nothing to the embedder's input


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """One look: `crop` uint8 RGB [112, 112, 3], and how good it is."""

    frame: int
    quality: float
    crop: NDArray[np.uint8]


@dataclass(slots=True)
class BestViews:
    """At most `VIEWS` looks, the best of all that were offered."""

    views: list[View] = field(default_factory=list)

    def offer(self, view: View) -> None:
        """Takes the view if it is better than its neighbour in time or, failing one, than the worst kept."""
        rivals = [kept for kept in self.views if abs(kept.frame - view.frame) < APART]
        if not rivals and len(self.views) >= VIEWS:
            rivals = [min(self.views, key=lambda kept: kept.quality)]
        if all(rival.quality < view.quality for rival in rivals):
            self.views = [kept for kept in self.views if kept not in rivals] + [view]

    def crops(self) -> Floats:
        """[n, 112, 112, 3] float32 RGB 0..1."""
        return np.stack([view.crop for view in self.views]).astype(np.float32) / np.float32(255)

    def qualities(self) -> Floats:
        return np.array([view.quality for view in self.views], np.float32)


def quality_of(face: DetectedFace) -> float:
    """0..1: score, landmark confidence, size and frontality multiplied."""
    side = float(np.sqrt(np.prod(np.maximum(face.box[2:] - face.box[:2], 1.0))))
    certain = max(face.confidence, 0.01) * face.score
    return max(certain * min(side / SHARP, 1.0) * frontality(face.points), 1e-6)


def frontality(points: Floats) -> float:
    """1 seen from the front, towards 0 in profile: by where the nose lies across eyes and mouth corners."""
    across = points[[1, 4]].mean(axis=0) - points[[0, 3]].mean(axis=0)
    width = float(np.linalg.norm(across))
    middle = points[[0, 1, 3, 4]].mean(axis=0)
    sideways = abs(float((points[2] - middle) @ across)) / max(width * width, 1e-6)
    return float(np.clip(1.0 - 2.0 * sideways, 0.05, 1.0))
