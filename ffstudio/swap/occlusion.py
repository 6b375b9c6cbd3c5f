"""What is in front of a face, by the Lite occluder network: hands, hair, glasses, microphones stay in front."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import cv2
import numpy as np

from ffstudio.domain.faces import Floats
from ffstudio.inference.session import Network
from ffstudio.swap.resizing import resized

NAME = "lite-occlusion"
_SURE = (0.3, 0.7)  # of the network's opacity: nothing below, all above; between them it is an edge
_LEAST = 100  # px of the network's crop: less than that comes and goes with the noise


class Occluder:
    """`lite_occlusion_256`: crops to the opacity of what is in front of the face. Opened when first used.

    Crops are aligned to the template arcface_128, as every Lite swapper's are.
    """

    def __init__(self, networks: Callable[[str], Network]) -> None:
        self._networks = networks

    def front(self, crops: Sequence[Floats]) -> list[Floats]:
        """For each crop, float32 RGB [s, s, 3] about 0..1, a mask [s, s]: 1 where something covers the face."""
        if not crops:
            return []
        network = self._networks(NAME)
        size = network.spec.size
        small = np.stack([np.clip(resized(crop, size), 0, 1).transpose(2, 0, 1) for crop in crops])
        (found,) = network.run({network.inputs[0]: np.ascontiguousarray(small, np.float32)})
        return [resized(_whole(front[0]), len(crop)) for front, crop in zip(found, crops, strict=True)]


def _whole(front: Floats) -> Floats:
    """With steep edges, and without specks."""
    low, high = _SURE
    steep = np.clip((front - low) / (high - low), 0, 1)
    count, labels, facts, _ = cv2.connectedComponentsWithStats((steep > 0).astype(np.uint8))
    keeps = facts[:, cv2.CC_STAT_AREA] >= _LEAST
    return np.asarray(steep if count == 1 else steep * keeps[labels], np.float32)
