"""Square pictures and masks at another size."""

from __future__ import annotations

import cv2
import numpy as np

from ffstudio.domain.faces import Floats


def resized(image: Floats, size: int, enlarge: int = cv2.INTER_LINEAR) -> Floats:
    """A square picture [s, s, 3] or mask [s, s] at `size` px, float32; itself where it has that size already.

    It is made smaller by area, larger by the interpolation `enlarge` of OpenCV.
    """
    if len(image) == size:
        return image
    way = cv2.INTER_AREA if len(image) > size else enlarge
    return np.asarray(cv2.resize(image, (size, size), interpolation=way), np.float32)
