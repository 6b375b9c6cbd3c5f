"""Pictures of a view as Qt paints them; made in the worker's thread."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from ffstudio.domain.view import Picture, View
from ffstudio.ui.viewer.looks import Mode

AMPLIFIED = 8  # a difference of one step in 8 bit must be seen
TINT = 140  # of 255, how much of the mask's colour covers the picture


def layers(view: View, mode: Mode, tint: str) -> tuple[QImage, ...]:
    """The pictures that a mode shows, in the order of `Shown.layers`; `tint` "#rrggbb" is the mask's colour."""
    if mode is Mode.BEFORE:
        return (to_image(view.before),)
    if mode is Mode.DIFFERENCE:
        return (to_image(difference(view)),)
    after = to_image(view.after)
    if mode is Mode.MASK:
        return after, _tinted(view.mask, tint)
    if mode is Mode.AFTER:
        return (after,)
    return (after if view.before is view.after else to_image(view.before)), after


def to_image(picture: Picture) -> QImage:
    """RGB [h, w, 3] uint8 as an image with memory of its own, in the format that is painted fastest."""
    high, wide = picture.shape[:2]
    pixels = np.ascontiguousarray(picture)
    image = QImage(pixels.data, wide, high, pixels.strides[0], QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)


def difference(view: View) -> NDArray[np.uint8]:
    """How far after is from before, amplified; RGB [h, w, 3] uint8."""
    apart = np.maximum(view.after, view.before) - np.minimum(view.after, view.before)
    result: NDArray[np.uint8] = np.minimum(apart, 255 // AMPLIFIED) * np.uint8(AMPLIFIED)
    return result


def _tinted(mask: Picture, colour: str) -> QImage:
    high, wide = mask.shape
    strength = (mask.astype(np.uint16) * TINT // 255).astype(np.uint8)
    image = QImage(wide, high, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour))
    image.setAlphaChannel(QImage(strength.data, wide, high, wide, QImage.Format.Format_Grayscale8))
    return image
