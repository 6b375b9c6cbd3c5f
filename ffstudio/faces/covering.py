"""Whether something comes before a face, by what its own track looks like the rest of the time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Floats

CELLS = 14  # to a side of the embedder's crop, 8 px each
STRETCH = 500  # looks compared with one another; over longer, light and make-up change
SAMPLES = 100  # of a stretch that its usual look is made of
# Outside what the usual look has nearby: an open mouth or closed eyes stay below, a hand or a microphone do not.
STRANGE = 0.12
PLAIN = 0.45  # part of the usual contrast: less, and eyes, nostrils or lips are gone
DETAILED = 60  # percentile of contrast from which a cell can lose it
LEAST_DETAIL = 0.03
NEARBY = 1.2  # times the usual contrast is the most that is found next to a cell
FITS = 3  # rounds in which what does not fit the usual face loses its say in the light
_GAIN, _SLOPE = (0.4, 2.5), (0.5, 1.8)  # of a frame's light against the usual; of its contrast against that
_DARK = (0.5, 1.1)  # dark faces differ by less
_FAINT = (0.25, 1.0)
_Reals = NDArray[Any]
_NEAR = np.ones((3, 3), np.uint8)  # a turn of the head or an alignment a little off moves features by a cell


def _inside() -> NDArray[np.bool_]:
    """Cells of brows, eyes, nose, cheeks and mouth in template arcface_112_v2, [14, 14]."""
    y, x = np.mgrid[0:CELLS, 0:CELLS] * (112 / CELLS) + (56 / CELLS - 0.5)
    oval = ((x - 56) / 33) ** 2 + ((y - 68) / 42) ** 2 < 1
    return np.asarray(oval & (y > 30) & (y < 106), np.bool_)


INSIDE = _inside()


@dataclass(slots=True)
class Covering:
    """The looks of one track so far, a few hundred bytes each."""

    looks: list[NDArray[np.uint8]] = field(default_factory=list)

    def see(self, crop: NDArray[np.uint8]) -> None:
        """Takes the next embedder crop, uint8 RGB [112, 112, 3]."""
        grey = cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY).astype(np.float32)
        mean, square = (
            cv2.resize(each, (CELLS, CELLS), interpolation=cv2.INTER_AREA) for each in (grey, grey**2)
        )
        contrast = np.sqrt(np.maximum(square - mean**2, 0)).astype(np.uint8)
        colour = cv2.resize(crop, (CELLS, CELLS), interpolation=cv2.INTER_AREA)
        self.looks.append(np.dstack([colour, contrast]))

    def shares(self) -> Floats:
        """How much of the face something covers in each look, float32 [n] 0..1.

        What is before the face most of the time counts as its own: glasses, a beard, a mask.
        """
        if not self.looks:
            return np.zeros(0, np.float32)
        parts = np.array_split(np.stack(self.looks), -(-len(self.looks) // STRETCH))
        return np.concatenate([_shares(part.astype(np.float32) / np.float32(255)) for part in parts])


def _shares(looks: Floats) -> Floats:
    """Of looks [n, 14, 14, 4] 0..1: red, green, blue and contrast."""
    some = np.linspace(0, len(looks) - 1, min(len(looks), SAMPLES)).astype(np.intp)
    usual = np.median(looks[some], axis=0)
    strange = _strange(looks[..., :3], usual[..., :3]) | _plain(looks[..., 3], usual[..., 3])
    return np.asarray(strange[:, INSIDE].mean(axis=1), np.float32)


def _strange(colours: _Reals, usual: _Reals) -> NDArray[np.bool_]:
    """[n, 14, 14]: cells whose colour, in the usual light, is none that the usual face has there or next to it."""
    seen, face = colours[:, INSIDE], usual[INSIDE]
    low, high = cv2.erode(usual, _NEAR)[INSIDE], cv2.dilate(usual, _NEAR)[INSIDE]
    limit = np.float32(STRANGE * np.clip(2 * float(np.median(face)), *_DARK))
    gain = np.clip(np.median(face, axis=0) / np.maximum(np.median(seen, axis=1), 0.02), *_GAIN)[:, None]
    lit = seen * gain
    for _ in range(FITS):
        trust = 1 / (1 + (2 * _beyond(lit, low, high) / limit) ** 4)
        lit = _relit(seen, face, trust[..., None], gain)
    result = np.zeros(colours.shape[:3], np.bool_)
    result[:, INSIDE] = _beyond(lit, low, high) > limit
    return result


def _beyond(lit: _Reals, low: _Reals, high: _Reals) -> _Reals:
    """How far colours [n, cells, 3] lie outside a range, in the channel where it is most; 0 inside."""
    return np.asarray(np.maximum(np.maximum(low - lit, lit - high), 0).max(axis=2), np.float32)


def _relit(seen: _Reals, face: _Reals, trust: _Reals, gain: _Reals) -> _Reals:
    """Colours in the light and contrast of `face`: a line for each channel through the cells that are trusted."""
    total = trust.sum(axis=1, keepdims=True)
    here, there = ((trust * each).sum(axis=1, keepdims=True) / total for each in (seen, face))
    spread = (trust * (seen - here) ** 2).sum(axis=1, keepdims=True)
    shared = (trust * (seen - here) * (face - there)).sum(axis=1, keepdims=True)
    slope = np.clip(shared / np.maximum(spread, 1e-4), gain * _SLOPE[0], gain * _SLOPE[1])
    return np.asarray((seen - here) * slope + there, np.float32)


def _plain(contrast: _Reals, usual: _Reals) -> NDArray[np.bool_]:
    """[n, 14, 14]: cells at whose features nothing is to be seen now, as under a hand of the face's own colour."""
    detailed = (usual > max(LEAST_DETAIL, float(np.percentile(usual[INSIDE], DETAILED)))) & INSIDE
    if not detailed.any():
        return np.zeros(contrast.shape, np.bool_)
    near = np.stack([cv2.dilate(each, _NEAR) for each in contrast])
    # In shade and in motion all features are fainter.
    general = np.clip(np.median(near[:, detailed] / usual[detailed], axis=1) / NEARBY, *_FAINT)
    lost = (near < PLAIN * usual * general[:, None, None]) & detailed
    return np.stack([cv2.dilate(each.astype(np.uint8), _NEAR) > 0 for each in lost])
