"""A face found in a picture of a source, and what is to be said of its quality."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Floats


class Hint(StrEnum):
    """Why a picture will not give the best result."""

    SMALL = "small"
    BLURRED = "blurred"
    PROFILE = "profile"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True, eq=False)
class SourceFace:
    """One face of a picture. `number` counts from the left from 1, as `SourceRef.face` does.

    `crop` uint8 RGB [128, 128, 3] with the hair and chin; `box` float32 [4] x0, y0, x1, y1 in px of the upright
    picture; `width` of the box, px; `sharpness` about 12 to 20 for a sharp picture; `yaw` in degrees, estimated,
    negative where the face looks to the picture's left; `confidence` 0..1 of the landmarks, `score` 0..1 of the
    detection.
    """

    number: int
    crop: NDArray[np.uint8]
    box: Floats
    width: float
    sharpness: float
    yaw: float
    confidence: float
    score: float
    hints: tuple[Hint, ...] = ()
