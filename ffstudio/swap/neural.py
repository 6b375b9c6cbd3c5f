"""The Lite neural swapper: a network driven by the source's embedding, which also says what to replace."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import cv2
import numpy as np

from ffstudio.domain.faces import Floats
from ffstudio.domain.identity import SourceIdentity
from ffstudio.domain.settings import RenderSettings
from ffstudio.faces.landmarks import LandmarkGroups
from ffstudio.inference.session import Network
from ffstudio.swap.base import FaceInput, FaceOutput
from ffstudio.swap.eyes import eyes_of
from ffstudio.swap.masks import lids
from ffstudio.swap.resizing import resized

_resized = partial(resized, enlarge=cv2.INTER_CUBIC)


class NeuralSwapper:
    """`lite_swapper_256`: input `target` [n, 3, 256, 256] and `source_id` [n, 256]; output face and mask."""

    name = "lite-neural"

    def __init__(self, network: Network, groups: LandmarkGroups) -> None:
        self._network, self._groups = network, groups
        self.template = network.spec.template
        self._size = network.spec.size

    def crop_size(self, face_px: float) -> int:  # noqa: ARG002
        """The network's own size, whatever the face's."""
        return self._size

    def prepare(self, identity: SourceIdentity) -> Floats:
        """The mean embedding [256] of the source's pictures."""
        return identity.embedding

    def swap(self, faces: Sequence[FaceInput], settings: RenderSettings) -> list[FaceOutput]:
        """All faces in one batch; crops of another size than the network's are resampled.

        Where the target's eyes are shut its own lids stay, as the network would look through them.
        """
        if not faces:
            return []
        targets = np.stack([_resized(np.clip(face.crop, 0, 1), self._size) for face in faces])
        sources = np.stack([driving(face, settings.swap.strength) for face in faces])
        feeds = {"target": np.ascontiguousarray(targets.transpose(0, 3, 1, 2)), "source_id": sources}
        outputs, masks = self._network.run(feeds)
        pictures = np.ascontiguousarray(outputs.transpose(0, 2, 3, 1))
        return [
            FaceOutput(
                np.clip(_resized(output, len(face.crop)), 0, 1),
                np.clip(_resized(mask[0], len(face.crop)), 0, 1) * (1 - self._shut(face)),
            )
            for face, output, mask in zip(faces, pictures, masks, strict=True)
        ]

    def _shut(self, face: FaceInput) -> Floats:
        """The target's shut eyes in its crop, 0..1."""
        eyes = eyes_of(face.crop, face.landmarks, self._groups)
        return lids([(eye.socket(), eye.open) for eye in eyes], len(face.crop))


def driving(face: FaceInput, strength: float) -> Floats:
    """The embedding [256] that drives the network: the source's, pushed away from the target's by `strength`."""
    source: Floats = face.identity
    if strength == 0 or face.embedding is None:
        return source
    pushed = source + strength * (source - face.embedding)
    return np.asarray(pushed / np.linalg.norm(pushed), np.float32)
