"""The Lite hybrid swapper: the mesh method's face, harmonised with its surroundings by a small network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np

from ffstudio.domain.faces import Floats
from ffstudio.domain.identity import SourceIdentity
from ffstudio.domain.settings import RenderSettings
from ffstudio.faces.align import rescaled
from ffstudio.faces.landmarks import LandmarkGroups
from ffstudio.inference.session import Network
from ffstudio.swap.base import FaceInput, FaceOutput, Swapper
from ffstudio.swap.colour import match_colour
from ffstudio.swap.masks import combined, hull
from ffstudio.swap.resizing import resized

_SMOOTH = 8.0  # px of the network's crop; a finer change takes the source's brows and beard away
_COARSE = 4  # px of it between samples of that change
_FAINT = 1e-3  # of the weight: where less of the face is seen, nothing is said of its light
_SAMPLES = 128  # px of the side of the picture in which skin is told from what is not
_INSIDE, _FEWEST = 0.8, 50  # of the mask; samples of skin below which nothing can be said
_SPREAD = (4.0, 2.0, 2.0)  # of L, a, b: skin varies by so much at least, even where it is evenly lit
# Deviations from the median skin: where a colour begins to be another's, and where it is.
_FOREIGN = (2.5, 4.0)
_DEVIATION = 1.4826  # of a normal distribution, over its median absolute deviation
_SOFT = 0.75  # px
_SIDES = (("right_eye", "right_brow"), ("left_eye", "left_brow"))
_AROUND, _EDGE = 0.2, 0.1  # of the width of an eye with its brow: how far beyond both, and how soft


@dataclass(frozen=True, slots=True, eq=False)
class _Draft:
    """A mesh face in the target's colour, and what the network is shown of it at its own size.

    `eyes` 0..1 covers eyes and brows.
    """

    mesh: FaceOutput
    composite: Floats
    target: Floats
    inner: Floats
    eyes: Floats


class HybridSwapper:
    """`lite_harmony_256`: inputs `composite`, `target` [n, 3, 256, 256] and `inner` [n, 1, 256, 256].

    Of what the network returns, the smooth change of light and colour is taken, not its picture: the face stays as
    sharp as the mesh method draws it. Its mask leaves out what is in front of the face, but also what the two
    people merely do not share, a beard or brows: it counts only where the target has not its own skin's colour, and
    not at eyes and brows, which never have.
    """

    name = "lite-hybrid"

    def __init__(self, mesh: Swapper, network: Network, groups: LandmarkGroups) -> None:
        self._mesh, self._network, self._groups = mesh, network, groups
        self.template = mesh.template
        self._size = network.spec.size

    def crop_size(self, face_px: float) -> int:
        """As the mesh method's."""
        return self._mesh.crop_size(face_px)

    def prepare(self, identity: SourceIdentity) -> Any:
        """As the mesh method's. Every picture's face must have landmarks."""
        return self._mesh.prepare(identity)

    def swap(self, faces: Sequence[FaceInput], settings: RenderSettings) -> list[FaceOutput]:
        """Faces in the target's colour (`is_lit`), larger than the crops; all go through the network together."""
        carried = self._mesh.swap(faces, settings)
        if not faces or settings.swap.harmony == 0:
            return carried
        drafts = [self._draft(face, mesh, settings) for face, mesh in zip(faces, carried, strict=True)]
        feeds = {
            "composite": _planar([draft.composite for draft in drafts]),
            "target": _planar([draft.target for draft in drafts]),
            "inner": np.stack([draft.inner[None] for draft in drafts]),
        }
        outputs, masks = self._network.run(feeds)
        return [
            _harmonised(draft, output.transpose(1, 2, 0), mask[0], settings.swap.harmony)
            for draft, output, mask in zip(drafts, outputs, masks, strict=True)
        ]

    def _draft(self, face: FaceInput, mesh: FaceOutput, settings: RenderSettings) -> _Draft:
        landmarks = rescaled(face.landmarks, self._size / len(face.crop))
        own = None if mesh.mask is None else resized(mesh.mask, self._size)
        inner = combined(landmarks, self._size, own, self._groups, settings.mask)
        lit = replace(mesh, face=match_colour(mesh.face, face.crop, inner, settings.colour), is_lit=True)
        target, small = (np.clip(resized(image, self._size), 0, 1) for image in (face.crop, lit.face))
        composite = target + (small - target) * inner[..., None]
        return _Draft(lit, composite, target, inner, self._eyes(landmarks))

    def _eyes(self, landmarks: Floats) -> Floats:
        right, left = (
            hull(
                np.concatenate([landmarks[self._groups[part]] for part in side]), self._size, -_AROUND, _EDGE
            )
            for side in _SIDES
        )
        return np.maximum(right, left)


def _harmonised(draft: _Draft, output: Floats, mask: Floats, amount: float) -> FaceOutput:
    size = len(draft.mesh.face)
    change = _smooth(output - draft.composite, draft.inner * mask) * np.float32(amount)
    left_out = (1 - mask) * (1 - draft.eyes) * _foreign(draft.target, draft.inner) * np.float32(amount)
    face = np.clip(draft.mesh.face + resized(change, size), 0, 1)
    own = resized(1 - left_out, size)
    if draft.mesh.mask is not None:
        own = own * draft.mesh.mask
    return replace(draft.mesh, face=face, mask=np.clip(own, 0, 1))


def _foreign(target: Floats, inner: Floats) -> Floats:
    """0..1, [s, s]: how far the target's colour is from its own skin's, by median and deviation in CIE Lab."""
    small, weight = (resized(image, _SAMPLES) for image in (target, inner))
    lab = cv2.cvtColor(small, cv2.COLOR_RGB2Lab)
    skin = lab[weight > _INSIDE]
    if len(skin) < _FEWEST:
        return np.zeros(inner.shape, np.float32)
    middle = np.median(skin, axis=0)
    spread = np.maximum(np.median(np.abs(skin - middle), axis=0) * _DEVIATION, _SPREAD)
    away = np.sqrt((((lab - middle) / spread) ** 2).sum(axis=-1))
    begins, ends = _FOREIGN
    found = np.clip((away - begins) / (ends - begins), 0, 1).astype(np.float32)
    return resized(np.asarray(cv2.GaussianBlur(found, (0, 0), _SOFT), np.float32), len(inner))


def _smooth(change: Floats, weight: Floats) -> Floats:
    """Gaussian mean of what the weight covers, small, so that nothing in front of the face tints it."""
    side = len(change) // _COARSE
    total, covered = (resized(image, side) for image in (change * weight[..., None], weight))
    sigma = _SMOOTH / _COARSE
    covered = cv2.GaussianBlur(covered, (0, 0), sigma)[..., None] + np.float32(_FAINT)
    return np.asarray(cv2.GaussianBlur(total, (0, 0), sigma) / covered, np.float32)


def _planar(images: Sequence[Floats]) -> Floats:
    return np.ascontiguousarray(np.stack(images).transpose(0, 3, 1, 2), np.float32)
