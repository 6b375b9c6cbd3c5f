"""The Lite mesh swapper: the source's skin, carried onto the target's landmarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Floats
from ffstudio.domain.identity import SourceIdentity
from ffstudio.domain.settings import RenderSettings, Unseen
from ffstudio.faces.landmarks import LandmarkGroups
from ffstudio.swap.base import FaceInput, FaceOutput
from ffstudio.swap.carry import Carried, carried
from ffstudio.swap.masks import mouth
from ffstudio.swap.measure import mouth_of
from ffstudio.swap.sources import mesh_source
from ffstudio.swap.target import Target, target_of
from ffstudio.swap.texture import MeshSource

_FINER = 2  # px of the face for each px of the crop, which is looked at for its light and what its eyes do
_LARGEST = 768  # px of the face's side, unless a larger crop is asked for
_CROP = 1.25 / _FINER  # of the width of a face's box; a crop at the frame's own scale has 1.5
_POSE_SPREAD = 0.007  # of the crop's side; pictures this much worse than the best hardly show
_LEAST_SHARE = 0.08  # of the result; less cannot be seen and costs as much as any
_BETTER = 0.05  # of `turn`: so much nearer to the target's, another look begins to fill in; at twice, whole
_UNSEEN = 0.02  # of the face: missing less is not worth the time of another look; twice that is
_COARSE = 8  # px between points at which that is counted
_TEETH = 1.5  # a mouth open this many times as far as the source's has nothing of the source's to show


class MeshSwapper:
    """Warps source pictures by a thin-plate spline. With several, those nearest in pose and expression.

    Shares of the pictures change smoothly with the landmarks, so that nothing flips between two frames.
    """

    name = "lite-mesh"
    template = "arcface_128"

    def __init__(self, template: NDArray[Any], groups: LandmarkGroups) -> None:
        self._template, self._groups = template, groups

    def crop_size(self, face_px: float) -> int:
        """128 to 384 in steps of 32: the face, twice as fine, then has a px for about 1.2 px of the frame."""
        return int(np.clip(round(face_px * _CROP / 32), 4, 12)) * 32

    def prepare(self, identity: SourceIdentity) -> tuple[MeshSource, ...]:
        """Pictures cut out and kept at several sizes. Every picture's face must have landmarks."""
        return tuple(mesh_source(image, self._template, self._groups) for image in identity.images)

    def swap(self, faces: Sequence[FaceInput], settings: RenderSettings) -> list[FaceOutput]:
        """Faces, larger than the crops, as the source is lit; match their colour afterwards. Grey beside.

        Their masks are what the source showed, where `mesh.unseen` asks for the target beside.
        """
        return [self._swap(face, settings) for face in faces]

    def _swap(self, face: FaceInput, settings: RenderSettings) -> FaceOutput:
        size = max(len(face.crop), min(len(face.crop) * _FINER, _LARGEST))
        result = np.full((size, size, 3), 0.5, np.float32)
        target = target_of(face, size, face.identity, self._groups, settings)
        if target.region.is_empty:
            return FaceOutput(result)
        shares = _shares(face.identity, target.landmarks / np.float32(size))
        used = [(source, share) for source, share in zip(face.identity, shares, strict=True) if share > 0]
        looks = [(carried(source, target, self._groups, settings), share) for source, share in used]
        weight = _weight(looks)
        other, better = _other_side(face.identity, used, target)
        better *= self._unseen(weight, target)
        if other is not None and better > 0:
            look = carried(other, target, self._groups, settings)
            looks.append((replace(look, confidence=look.confidence * np.maximum(1 - weight, 0)), better))
        _blend(looks, target.region.of(result))
        return FaceOutput(result, self._mask(looks, target, face.identity, settings))

    def _unseen(self, weight: Floats, target: Target) -> float:
        """0..1: whether enough of the face is badly seen for another look to be worth its time."""
        coarse = weight[::_COARSE, ::_COARSE]
        corner = np.array([target.region.x0, target.region.y0], np.float32)
        inside = np.zeros(coarse.shape, np.uint8)
        for name, value in (("face_oval", 1), ("lips_outer", 0)):
            outline = np.round((target.landmarks[self._groups[name]] - corner) / _COARSE).astype(np.int32)
            cv2.fillConvexPoly(inside, cv2.convexHull(outline), [value])
        missing = float((inside * (1 - coarse)).sum()) / max(float(inside.sum()), 1.0)
        return float(np.clip((missing - _UNSEEN) / _UNSEEN, 0, 1))

    def _mask(
        self,
        looks: Sequence[tuple[Carried, float]],
        target: Target,
        sources: Sequence[MeshSource],
        settings: RenderSettings,
    ) -> Floats | None:
        """Less than 1 where the source was not seen; None where all of it was."""
        weight = _weight(looks)
        fades = settings.mesh.unseen is Unseen.TARGET and float(weight.min()) < 0.999
        lack = 0.0 if settings.mask.mouth else self._lack(target, sources)
        if not fades and lack == 0:
            return None
        mask = np.ones((target.size, target.size), np.float32)
        if fades:
            target.region.of(mask)[:] = np.minimum(weight, 1)
        if lack > 0:
            mask *= 1 - np.float32(lack) * mouth(target.landmarks[self._groups["lips_inner"]], target.size)
        return mask

    def _lack(self, target: Target, sources: Sequence[MeshSource]) -> float:
        """0..1: how much of an open mouth's inside no picture of the source shows."""
        opening = mouth_of(target.landmarks, self._groups)
        widest = max(source.mouth for source in sources)
        return float(np.clip((opening - _TEETH * widest) / (_TEETH * 0.1), 0, 1))


def _weight(looks: Sequence[tuple[Carried, float]]) -> Floats:
    """How well the region is seen by all looks together, [h, w]."""
    total = looks[0][0].confidence * np.float32(looks[0][1])
    for look, share in looks[1:]:
        total = total + look.confidence * np.float32(share)
    return total


def _other_side(
    sources: Sequence[MeshSource], used: Sequence[tuple[MeshSource, float]], target: Target
) -> tuple[MeshSource | None, float]:
    """The look that is turned most like the target, of those not in use, and how much it is to fill in, 0..1."""
    shown = [source for source, _ in used]
    looks = [source for source in sources if all(source is not one for one in shown)]
    looks += [source.mirrored for source in sources if source.mirrored is not None]
    if not looks:
        return None, 0.0
    away = [abs(look.turn - target.turn) for look in looks]
    now = sum(share * abs(source.turn - target.turn) for source, share in used)
    better = float(np.clip((now - min(away)) / _BETTER - 1, 0, 1))
    return (looks[int(np.argmin(away))], better) if better > 0 else (None, 0.0)


def _blend(looks: Sequence[tuple[Carried, float]], shown: Floats) -> None:
    """The looks' mean by share and confidence, into `shown` [h, w, 3]; where none is sure, as their shares are."""
    if len(looks) == 1:
        cv2.addWeighted(shown, 0, looks[0][0].pixels, 1 / 255, 0, dst=shown, dtype=cv2.CV_32F)
        return
    weights = [(look.confidence + np.float32(1e-3)) * np.float32(share) for look, share in looks]
    total = np.sum(weights, axis=0) * np.float32(255)
    shown[:] = 0
    for (look, _), weight in zip(looks, weights, strict=True):
        shown += look.pixels * (weight / total)[..., None]


def _shares(sources: Sequence[MeshSource], shape: Floats) -> NDArray[np.float64]:
    """What each picture gives to the result, by nearness of its landmarks to the target's; sums to 1."""
    distances = np.array([np.sqrt(np.mean((source.shape - shape) ** 2)) for source in sources])
    shares = np.exp(-(distances - distances.min()) / _POSE_SPREAD)
    shares = np.maximum(shares / shares.sum() - _LEAST_SHARE, 0)
    return np.asarray(shares / shares.sum())
