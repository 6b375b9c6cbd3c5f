"""The Lite mesh swapper: the source's skin, carried onto the target's landmarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Floats
from ffstudio.domain.failures import LandmarksMissing
from ffstudio.domain.identity import SourceIdentity, SourceImage
from ffstudio.domain.settings import RenderSettings
from ffstudio.faces.align import apply, similarity
from ffstudio.faces.landmarks import LandmarkGroups
from ffstudio.media.pixels.sampling import Region
from ffstudio.swap.base import FaceInput, FaceOutput
from ffstudio.swap.warp import dense, fit

_FINER = 4  # px of the face for each px of the crop, which is looked at for its light alone
_LARGEST = 768  # px of the face's side, unless a larger crop is asked for
_CROP = 1.25 / _FINER  # of the width of a face's box; a crop at the frame's own scale has 1.5
_INSET = 0.05  # of the way to the nose: hair and background live at the very contour
_SMOOTHING = 3e-4  # in squares of the crop's side; about 7 px^2 at 384 px, the landmarks' own noise
_TURN = 0.1  # more turned than the source by this much (see `_turn`), the smoothing is doubled
_NOSE_TIP = 5  # row of the group "nose"
_CELL = 10  # px between points at which the spline is solved
_LEVEL_STEP = sqrt(2)  # between the sizes a source picture is kept at
_SMALLEST = 96  # px of face width below which no smaller copy is needed
_POSE_SPREAD = 0.007  # of the crop's side; pictures this much worse than the best hardly show
_LEAST_SHARE = 0.08  # of the result; less cannot be seen and costs as much as any


@dataclass(frozen=True, slots=True, eq=False)
class _Level:
    """A picture at one size: uint8 RGBA [h, w, 4]; `scale` [2] (x, y) from the picture's px to it.

    Alpha is there for speed alone: OpenCV remaps four channels twice as fast as three.
    """

    pixels: NDArray[np.uint8]
    scale: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class MeshSource:
    """A source picture: `levels` from large to small, `points` [148, 2] in px of the first.

    `shape` [148, 2] are the landmarks in fractions of an aligned crop; `width` the face's width in px; `turn`
    how far the face looks sideways.
    """

    levels: tuple[_Level, ...]
    points: Floats
    shape: Floats
    width: float
    turn: float


class MeshSwapper:
    """Warps source pictures by a thin-plate spline. With several, those nearest in pose and expression.

    Shares of the pictures change smoothly with the landmarks, so that nothing flips between two frames.
    """

    name = "lite-mesh"
    template = "arcface_128"

    def __init__(self, template: NDArray[Any], groups: LandmarkGroups) -> None:
        self._template, self._groups = template, groups

    def crop_size(self, face_px: float) -> int:
        """64 to 192 in steps of 16: the face, four times as fine, then has a px for about 1.2 px of the frame."""
        return int(np.clip(round(face_px * _CROP / 16), 4, 12)) * 16

    def prepare(self, identity: SourceIdentity) -> tuple[MeshSource, ...]:
        """Pictures cut out and kept at several sizes. Every picture's face must have landmarks."""
        return tuple(self._source(image) for image in identity.images)

    def swap(self, faces: Sequence[FaceInput], settings: RenderSettings) -> list[FaceOutput]:  # noqa: ARG002
        """Faces, larger than the crops, as the source is lit; match their colour afterwards. Grey beside."""
        return [FaceOutput(self._carry(face)) for face in faces]

    def _source(self, image: SourceImage) -> MeshSource:
        landmarks = image.face.landmarks
        if landmarks is None:
            raise LandmarksMissing(str(image.path))
        region = _surroundings(landmarks, image.pixels.shape)
        points = landmarks - np.array([region.x0, region.y0], np.float32)
        width = float(np.ptp(points[self._groups["face_oval"]][:, 0]))
        shape = apply(similarity(image.face.points, self._template, 1), landmarks)
        return MeshSource(
            _levels(region.of(image.pixels), width),
            self._drawn_in(points),
            shape,
            width,
            self._turn(landmarks),
        )

    def _drawn_in(self, points: Floats) -> Floats:
        oval = self._groups["face_oval"]
        centre = points[self._groups["nose"]].mean(axis=0)
        result = points.copy()
        result[oval] = centre + (points[oval] - centre) * (1 - _INSET)
        return result

    def _turn(self, landmarks: Floats) -> float:
        """How far the nose's tip lies to the side of the line from eyes to lips, in parts of that line."""
        right, left, lips = (
            landmarks[self._groups[name]].mean(axis=0) for name in ("right_eye", "left_eye", "lips_outer")
        )
        eyes = (right + left) / 2
        down, nose = lips - eyes, landmarks[self._groups["nose"]][_NOSE_TIP] - eyes
        return float((down[0] * nose[1] - down[1] * nose[0]) / max(float(down @ down), 1e-6))

    def _carry(self, face: FaceInput) -> Floats:
        size = max(len(face.crop), min(len(face.crop) * _FINER, _LARGEST))
        finer = np.float32(size / len(face.crop))
        landmarks = (face.landmarks + np.float32(0.5)) * finer - np.float32(0.5)
        result = np.full((size, size, 3), 0.5, np.float32)
        region = _surroundings(landmarks, result.shape, 0.04)
        if region.is_empty:
            return result
        shares = _shares(face.identity, landmarks / np.float32(size))
        target_width = float(np.ptp(landmarks[self._groups["face_oval"]][:, 0]))
        turn = self._turn(landmarks)
        shown, gain = region.of(result), 0.0
        for source, share in zip(face.identity, shares, strict=True):
            if share > 0:
                pixels = _carried(source, landmarks, region, size, target_width, turn)
                cv2.addWeighted(shown, gain, pixels, share / 255, 0, dst=shown, dtype=cv2.CV_32F)
                gain = 1.0
        return result


def _carried(
    source: MeshSource, landmarks: Floats, region: Region, size: int, target_width: float, turn: float
) -> NDArray[np.uint8]:
    """The source's pixels at a region of the crop, uint8 RGB [h, w, 3]."""
    level = _level_for(source, target_width)
    points = (source.points + 0.5) * level.scale - 0.5
    # What the source does not show of a turned face would fold: there the warp gives way.
    smoothing = _SMOOTHING * (1 + ((turn - source.turn) / _TURN) ** 4)
    spline = fit(landmarks, points.astype(np.float32), size, smoothing)
    x, y = dense(spline, region, _CELL)
    pixels = cv2.remap(level.pixels, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGBA2RGB), np.uint8)


def _level_for(source: MeshSource, target_width: float) -> _Level:
    """The smallest copy that is not smaller than the target."""
    fitting = [level for level in source.levels if level.scale[0] * source.width >= target_width]
    return fitting[-1] if fitting else source.levels[0]


def _levels(pixels: NDArray[np.uint8], width: float) -> tuple[_Level, ...]:
    pixels = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2RGBA), np.uint8)
    levels = [_Level(pixels, np.ones(2))]
    scale = 1 / _LEVEL_STEP
    while width * scale >= _SMALLEST:
        size = (max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale)))
        small = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
        levels.append(_Level(small, np.array([size[0] / pixels.shape[1], size[1] / pixels.shape[0]])))
        scale /= _LEVEL_STEP
    return tuple(levels)


def _surroundings(landmarks: Floats, shape: tuple[int, ...], margin: float = 0.2) -> Region:
    """The landmarks' rectangle, wider by `margin` of its sides, inside a picture of this shape."""
    low, high = landmarks.min(axis=0), landmarks.max(axis=0)
    border = (high - low) * margin
    x0, y0 = np.maximum(np.floor(low - border), 0).astype(int)
    x1, y1 = np.minimum(np.ceil(high + border) + 1, shape[1::-1]).astype(int)
    return Region(int(x0), int(y0), int(x1), int(y1))


def _shares(sources: Sequence[MeshSource], shape: Floats) -> NDArray[np.float64]:
    """What each picture gives to the result, by nearness of its landmarks to the target's; sums to 1."""
    distances = np.array([np.sqrt(np.mean((source.shape - shape) ** 2)) for source in sources])
    shares = np.exp(-(distances - distances.min()) / _POSE_SPREAD)
    shares = np.maximum(shares / shares.sum() - _LEAST_SHARE, 0)
    return np.asarray(shares / shares.sum())
