"""What the mesh swapper makes of a source's pictures, once a render."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Floats
from ffstudio.domain.failures import LandmarksMissing
from ffstudio.domain.identity import SourceImage
from ffstudio.faces.align import apply, rescaled, similarity
from ffstudio.faces.landmarks import LandmarkGroups
from ffstudio.swap.eyes import Eye, eyes_of
from ffstudio.swap.measure import height_of, mouth_of, surroundings, turn_of, width_of
from ffstudio.swap.texture import Level, MeshSource, levels_of

_INSET = 0.05  # of the way to the nose: hair and background live at the very contour
_LEAST_TURN = 0.02  # a face that looks straight ahead has no other side to show
_PAIRS = (("right_eye", "left_eye"), ("right_brow", "left_brow"))
_RINGS = (("face_oval", 0), ("lips_outer", 10), ("lips_inner", 10))  # row + row of its mirror image = this
_ROWS = (("nose", ((8, 11), (9, 10), (12, 13))), ("cheek_forehead", ((0, 1), (2, 3))))


def mesh_source(image: SourceImage, template: NDArray[Any], groups: LandmarkGroups) -> MeshSource:
    """A picture cut out and kept at several sizes, with its mirror image where the face is turned.

    Raises LandmarksMissing where the picture's face has none.
    """
    landmarks = image.face.landmarks
    if landmarks is None:
        raise LandmarksMissing(str(image.path))
    region = surroundings(landmarks, image.pixels.shape)
    points = landmarks - np.array([region.x0, region.y0], np.float32)
    shape = apply(similarity(image.face.points, template, 1), landmarks)
    source = _made(np.ascontiguousarray(region.of(image.pixels)), points, shape, groups)
    if abs(source.turn) < _LEAST_TURN:
        return source
    return replace(source, mirrored=_mirrored(region.of(image.pixels), points, shape, groups))


def _made(pixels: NDArray[np.uint8], points: Floats, shape: Floats, groups: LandmarkGroups) -> MeshSource:
    width = width_of(points, groups)
    levels = levels_of(pixels, width)
    return MeshSource(
        levels=levels,
        points=_drawn_in(points, groups),
        shape=shape,
        width=width,
        height=height_of(points, groups),
        turn=turn_of(points, groups),
        mouth=mouth_of(points, groups),
        eyes=_eyes(levels[-1], points, groups),
    )


def _mirrored(pixels: NDArray[np.uint8], points: Floats, shape: Floats, groups: LandmarkGroups) -> MeshSource:
    other = mirror_rows(groups, len(points))
    flipped, turned = points[other].copy(), shape[other].copy()
    flipped[:, 0] = pixels.shape[1] - 1 - flipped[:, 0]
    turned[:, 0] = 1 - turned[:, 0]
    return _made(np.asarray(cv2.flip(pixels, 1), np.uint8), flipped, turned, groups)


def mirror_rows(groups: LandmarkGroups, count: int) -> NDArray[np.intp]:
    """For each of `count` landmarks the row of the one on the face's other side."""
    rows = np.arange(count)
    for right, left in _PAIRS:
        rows[groups[right]], rows[groups[left]] = rows[groups[left]].copy(), rows[groups[right]].copy()
    for name, total in _RINGS:
        part = groups[name]
        size = part.stop - part.start
        rows[part] = part.start + (total - np.arange(size)) % size
    for name, pairs in _ROWS:
        start = groups[name].start
        for one, two in pairs:
            rows[start + one], rows[start + two] = start + two, start + one
    return rows


def _drawn_in(points: Floats, groups: LandmarkGroups) -> Floats:
    oval = groups["face_oval"]
    centre = points[groups["nose"]].mean(axis=0)
    result = points.copy()
    result[oval] = centre + (points[oval] - centre) * (1 - _INSET)
    return result


def _eyes(level: Level, points: Floats, groups: LandmarkGroups) -> tuple[Eye, Eye]:
    """Seen in the smallest copy, told in px of the largest."""
    scale = float(level.scale[0])
    right, left = eyes_of(level.pixels[..., :3], rescaled(points, scale), groups)
    return (
        replace(right, frame=right.frame.scaled(1 / scale)),
        replace(left, frame=left.frame.scaled(1 / scale)),
    )
