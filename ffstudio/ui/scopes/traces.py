"""Traces of scopes as Qt paints them; made in a worker's thread."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from ffstudio.domain.view import Picture
from ffstudio.media.pixels.scopes import LEVELS, Floats, Scopes, measure, to_rgb, to_ycbcr
from ffstudio.ui.theme import Theme

BARS = ((1, 0, 0), (1, 0, 1), (0, 0, 1), (0, 1, 1), (0, 1, 0), (1, 1, 0))  # R, Mg, B, Cy, G, Yl
PLACES = 128  # of a vectorscope, each way; finer dots are lost in a small plot
BAR_LEVEL = 191  # of 255: 75 % colour bars (SMPTE RP 219-1)
FILLED = 0.4  # opacity of a histogram
WAVE_GAIN, VECTOR_GAIN = 12.0, 1000.0  # few pixels must be seen beside many


@dataclass(frozen=True)
class Inks:
    """Colours of Y', R', G' and B' as "#rrggbb", and how bright the hues of a vectorscope are, 0..1."""

    channels: tuple[str, str, str, str]
    brightness: float

    @classmethod
    def of(cls, theme: Theme) -> Inks:
        is_dark = theme.colour("viewer").lightnessF() < 0.5
        return cls((theme.text, theme.bad, theme.good, theme.accent), 0.62 if is_dark else 0.38)


@dataclass(frozen=True, eq=False)
class Traces:
    """Images with clear ground, black at the bottom; `levels` as `Scopes` has them."""

    picture: Picture
    histogram: QImage
    luma: QImage
    parade: QImage
    vectors: QImage
    levels: tuple[float, float, float]


def make_traces(picture: Picture, inks: Inks) -> Traces:
    """Scopes of a picture, RGB [h, w, 3] uint8, drawn."""
    scopes = measure(picture)
    waves = [_inked(_wave(scopes, channel), inks.channels[channel]) for channel in range(4)]
    return Traces(
        picture,
        to_image(_histogram(scopes, inks)),
        to_image(waves[0]),
        to_image(np.hstack(waves[1:])),
        to_image(_vectors(scopes, inks.brightness)),
        scopes.levels,
    )


def bar_places() -> list[tuple[float, float]]:
    """Where the 75 % bars lie on a vectorscope, right and up of its middle, -0.5..0.5."""
    coded = to_ycbcr(np.array(BARS, np.uint8) * BAR_LEVEL)
    return [(float(cb), float(cr)) for _, cb, cr in coded]


def to_image(pixels: NDArray[np.uint8]) -> QImage:
    """RGBA [h, w, 4] uint8 as an image with memory of its own."""
    high, wide = pixels.shape[:2]
    rows = np.ascontiguousarray(pixels)
    image = QImage(rows.data, wide, high, rows.strides[0], QImage.Format.Format_RGBA8888)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _wave(scopes: Scopes, channel: int) -> Floats:
    density: Floats = np.sqrt(np.minimum(scopes.waveform[channel, ::-1] * WAVE_GAIN, 1))
    return density


def _inked(density: Floats, ink: str) -> NDArray[np.uint8]:
    """Density [h, w] 0..1 as RGBA [h, w, 4] of one colour."""
    result = np.empty((*density.shape, 4), np.uint8)
    colour = QColor(ink)
    result[..., :3] = colour.red(), colour.green(), colour.blue()
    result[..., 3] = np.rint(density * 255)
    return result


def _histogram(scopes: Scopes, inks: Inks) -> NDArray[np.uint8]:
    """R', G' and B' over each other, the outline of Y' over them."""
    height = (np.arange(LEVELS, 0, -1, dtype=np.float32) - 1) / LEVELS
    result = np.zeros((LEVELS, LEVELS, 4), np.float32)
    for counts, ink in zip(scopes.histogram[1:], inks.channels[1:], strict=True):
        _lay(result, (height[:, None] < counts[None]) * FILLED, ink)
    luma = scopes.histogram[0]
    before = np.concatenate([luma[:1], luma[:-1]])
    low, high = np.minimum(luma, before) - 3 / LEVELS, np.maximum(luma, before)
    _lay(result, ((height[:, None] > low) & (height[:, None] <= high)) * 0.9, inks.channels[0])
    result[..., :3] /= np.maximum(result[..., 3:], 1 / 255)
    return np.rint(np.clip(result, 0, 1) * 255).astype(np.uint8)


def _lay(under: Floats, opacity: Floats, ink: str) -> None:
    """A colour over what is there, premultiplied RGBA 0..1, in place."""
    colour = np.array(QColor(ink).getRgbF(), np.float32)
    share = opacity[..., None].astype(np.float32)
    under *= 1 - share
    under += share * colour


def _vectors(scopes: Scopes, brightness: float) -> NDArray[np.uint8]:
    """Each place in its own hue, Cb to the right, Cr upwards."""
    axis = np.linspace(-0.5, 0.5, PLACES, dtype=np.float32)
    hue = to_rgb(np.dstack([np.full((PLACES, PLACES), brightness, np.float32), *np.meshgrid(axis, axis)]))
    share = scopes.vectors.reshape(PLACES, 2, PLACES, 2).sum(axis=(1, 3))
    density = np.sqrt(np.minimum(share * VECTOR_GAIN, 1))
    result = np.dstack([np.clip(hue, 0, 1), density])[::-1]
    pixels: NDArray[np.uint8] = np.rint(result * 255).astype(np.uint8)
    return pixels
