"""What scopes show of a picture: histogram, waveform and vectorscope, as counts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LEVELS = 256
LONGEST = 512  # px of the longer side that are counted; more change no trace that can be seen
COLUMNS = 384  # of a waveform

Floats = NDArray[np.float32]

# R'G'B' 0..1 to Y' 0..1 and Cb, Cr -0.5..0.5: Rec. ITU-R BT.709-6, items 3.2 and 3.3.
_TO_YCBCR = np.array(
    [
        [0.2126, 0.7152, 0.0722],
        [-0.2126 / 1.8556, -0.7152 / 1.8556, 0.9278 / 1.8556],
        [0.7874 / 1.5748, -0.7152 / 1.5748, -0.0722 / 1.5748],
    ],
    np.float32,
)


@dataclass(frozen=True, slots=True, eq=False)
class Scopes:
    """Float32, 0..1 of the most; channels are Y', R', G', B'.

    `histogram` [4, 256 levels] counts pixels; `waveform` [4, 256 levels, columns] the share of a column's pixels
    at each level; `vectors` [256 Cr, 256 Cb] the share of all pixels, Cb and Cr -0.5..0.5. `levels` are the
    darkest, the median and the brightest Y'.
    """

    histogram: Floats
    waveform: Floats
    vectors: Floats
    levels: tuple[float, float, float]


def measure(picture: NDArray[np.uint8]) -> Scopes:
    """Scopes of a picture, R'G'B' [h, w, 3] uint8, by the matrix of BT.709."""
    step = max(1, -(-max(picture.shape[:2]) // LONGEST))
    pixels = picture[::step, ::step]
    coded = to_ycbcr(pixels)
    luma = np.rint(coded[..., 0] * (LEVELS - 1)).astype(np.uint8)
    channels = np.moveaxis(np.dstack([luma, pixels]), -1, 0)
    waveform = np.stack([_by_column(channel) for channel in channels])
    low, middle, high = (float(each) for each in np.percentile(luma, (0, 50, 100)) / (LEVELS - 1))
    return Scopes(_histogram(channels), waveform, _vectors(coded[..., 1:]), (low, middle, high))


def to_ycbcr(pixels: NDArray[np.uint8]) -> Floats:
    """R'G'B' [..., 3] uint8 to Y' 0..1, Cb and Cr -0.5..0.5 [..., 3], by BT.709."""
    result: Floats = pixels.astype(np.float32) @ (_TO_YCBCR.T / np.float32(LEVELS - 1))
    return result


def to_rgb(coded: Floats) -> Floats:
    """Y' 0..1, Cb and Cr -0.5..0.5 [..., 3] to R'G'B' [..., 3], 0..1 where they are colours, by BT.709."""
    result: Floats = coded @ np.linalg.inv(_TO_YCBCR).T.astype(np.float32)
    return result


def vector_place(chroma: Floats) -> NDArray[np.int64]:
    """Where Cb and Cr (-0.5..0.5) lie among the 256 places of a vectorscope, the middle at 128."""
    place: NDArray[np.int64] = (np.rint(chroma * (LEVELS - 1)) + LEVELS // 2).astype(np.int64)
    return np.clip(place, 0, LEVELS - 1)


def _histogram(channels: NDArray[np.uint8]) -> Floats:
    """The ends of the range, where clipped pixels heap up, do not flatten the rest."""
    counts = np.stack([np.bincount(channel.ravel(), minlength=LEVELS) for channel in channels])
    most = max(1, int(counts[:, 1:-1].max()))
    return np.minimum(counts / most, 1).astype(np.float32)


def _by_column(channel: NDArray[np.uint8]) -> Floats:
    high, wide = channel.shape
    columns = min(wide, COLUMNS)
    column = np.arange(wide) * columns // wide
    counts = np.bincount((channel.astype(np.int64) * columns + column).ravel(), minlength=LEVELS * columns)
    pixels = np.bincount(column, minlength=columns) * high
    share: Floats = (counts.reshape(LEVELS, columns) / pixels).astype(np.float32)
    return share


def _vectors(chroma: Floats) -> Floats:
    place = vector_place(chroma)
    counts = np.bincount((place[..., 1] * LEVELS + place[..., 0]).ravel(), minlength=LEVELS * LEVELS)
    share: Floats = (counts.reshape(LEVELS, LEVELS) / counts.sum()).astype(np.float32)
    return share
