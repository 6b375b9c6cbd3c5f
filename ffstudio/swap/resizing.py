"""Square pictures and masks at another size."""

from __future__ import annotations

import cv2
import numpy as np

from ffstudio.domain.faces import Floats


def resized(image: Floats, size: int) -> Floats:
    """A square picture [s, s, 3] or mask [s, s] at `size` px, float32; itself where it has that size already."""
    if len(image) == size:
        return image
    way = cv2.INTER_AREA if len(image) > size else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(image, (size, size), interpolation=way), np.float32)
