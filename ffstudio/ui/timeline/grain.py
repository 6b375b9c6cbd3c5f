"""How sure the analysis is along a bar, as a picture; kept while nothing of it changes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QColor, QImage

from ffstudio.faces.editing import Piece
from ffstudio.pipeline.keeping import Kept
from ffstudio.ui.timeline.evidence import Bytes, Evidence
from ffstudio.ui.timeline.geometry import Scale

LEAST = 0.3  # of a bar's height, where the confidence is 0
ALPHA = 190
KEPT_BYTES = 24 << 20


@dataclass(frozen=True)
class Grain:
    """`image` lies from `left` on and is `width` px wide; in `exposed`, from and to px, the original face shows."""

    left: float
    width: float
    image: QImage
    exposed: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Extent:
    """A bar in the window: from `left` to `right`, `height` px high; `ratio` px of the screen make one."""

    left: float
    right: float
    height: float
    ratio: float


class Grains:
    """Those of one zoom and scroll."""

    def __init__(self) -> None:
        self._kept = _empty()
        self._of: Scale | None = None

    def of(self, piece: Piece, evidence: Evidence, scale: Scale, extent: Extent, colour: QColor) -> Grain:
        """The grain of a piece where it shows in the window."""
        if self._of != scale:
            # A picture at another zoom or scroll is of no use again.
            self._kept, self._of = _empty(), scale
        key = (piece.part, piece.track.last, id(evidence), extent, colour.rgba())
        return self._kept.get(key, lambda: _made(piece, evidence, scale, extent, colour))


def _empty() -> Kept[tuple[object, ...], Grain]:
    return Kept(KEPT_BYTES, lambda grain: grain.image.sizeInBytes())


def _made(piece: Piece, evidence: Evidence, scale: Scale, extent: Extent, colour: QColor) -> Grain:
    left, ratio = max(extent.left, 0.0), extent.ratio
    wide = max(1, int((min(extent.right, scale.width) - left) * ratio))
    edges = left + np.arange(wide + 1) / ratio
    frames = ((edges + scale.scroll) // scale.zoom).astype(np.int64)
    columns = evidence.columns(frames.clip(piece.track.first, piece.track.last))
    image = _image(columns, max(1, int(extent.height * ratio)), colour)
    bounds = np.flatnonzero(np.diff(np.concatenate([[1], columns[2], [1]]).astype(np.int8)))
    runs = left + bounds / ratio
    exposed = tuple((float(a), float(b)) for a, b in zip(runs[::2], runs[1::2], strict=True))
    return Grain(left, wide / ratio, image, exposed)


def _image(columns: Bytes, high: int, colour: QColor) -> QImage:
    """Columns as high as the face is sure, none where it was not detected."""
    sure = (LEAST + (1 - LEAST) * columns[0] / 255) * columns[1]
    is_filled = np.arange(high, 0, -1)[:, None] <= np.ceil(sure * high)[None, :]
    share = ALPHA / 255
    filled = int.from_bytes(
        bytes(round(part * share) for part in (colour.blue(), colour.green(), colour.red(), 255)), "little"
    )
    pixels = np.where(is_filled, np.uint32(filled), np.uint32(0))
    wide = columns.shape[1]
    return QImage(pixels.tobytes(), wide, high, 4 * wide, QImage.Format.Format_ARGB32_Premultiplied).copy()
