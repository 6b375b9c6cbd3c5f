"""How well a source picture shows its face."""

from __future__ import annotations

import cv2
import numpy as np

from ffstudio.domain.faces import Floats
from ffstudio.domain.portrait import Hint

SMALL = 128.0  # px of face: smaller ones cannot fill a working crop of 256
# The sample's pictures and clips have 12 to 20; blurred by a hundredth of the face's width 7 to 9.
BLURRED = 10.0
PROFILE = 35.0  # degrees from which the far cheek is hidden, and would have to be made up
HIDDEN_CONFIDENCE = 0.6  # of landmarks: below, opacity.py fades the face, too
# The sample's have 0.87 and more; with everything below the nose covered 0.53 to 0.84.
HIDDEN_SCORE = 0.75
SIDE = 128  # px of the aligned crop that sharpness is measured in
_BORDER = 16  # px of it beside the face


def sharpness(crop: Floats) -> float:
    """Standard deviation of the Laplacian of an aligned face, float32 RGB [128, 128, 3] 0..1, in steps of 1/255."""
    grey = cv2.cvtColor(np.clip(crop, 0, 1), cv2.COLOR_RGB2GRAY)
    inside = cv2.Laplacian(grey, cv2.CV_32F, ksize=1)[_BORDER:-_BORDER, _BORDER:-_BORDER]
    return float(inside.std() * 255)


def hints(width: float, sharp: float, turned: float, confidence: float, score: float) -> tuple[Hint, ...]:
    """What is wrong with a face `width` px wide; the other numbers as in SourceFace."""
    found = {
        Hint.SMALL: width < SMALL,
        Hint.BLURRED: sharp < BLURRED,
        Hint.PROFILE: abs(turned) > PROFILE,
        Hint.HIDDEN: confidence < HIDDEN_CONFIDENCE or score < HIDDEN_SCORE,
    }
    return tuple(hint for hint, applies in found.items() if applies)
