"""What an eye does: how far it is open and where it looks, from its contour and the picture inside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Floats
from ffstudio.faces.align import rescaled
from ffstudio.faces.landmarks import LOWER_LID, UPPER_LID, LandmarkGroups

ACROSS = np.linspace(-0.5, 0.5, 33).astype(np.float32)  # from the outer to the inner corner, in widths
_SIDE = 40  # px of the picture an eye is looked at in
_SPAN = 1.2  # of the eye's width that it shows
_X = (_SPAN * ((np.arange(_SIDE) + 0.5) / _SIDE - 0.5)).astype(np.float32)
_Y = -_X[:, None]
_ASIDE = 0.42  # of the width: an iris lies nearer to the middle
_OPEN = (0.03, 0.25)  # of the width, between the lids: a shut eye, an open one
_CREASE, _LASHES = 0.45, 0.06  # of the width: above the lower lid, below it
_BELOW = (slice(24, 34), slice(8, 32))  # skin: rows and columns under the lower lid
_REACH = 0.2  # of the width, around the iris; sclera in shadow lies farther out
_STEPS = 4  # of the search for the iris


@dataclass(frozen=True, slots=True, eq=False)
class EyeFrame:
    """Coordinates of an eye: origin between its corners, x to the inner corner, y to the brow, in widths.

    `axes` [2, 2] has x and y as rows, px: a local point times it, plus `origin` [2], is a px.
    """

    origin: Floats
    axes: Floats

    @property
    def width(self) -> float:
        """Px between the corners."""
        return float(np.hypot(*self.axes[0]))

    @property
    def inverse(self) -> Floats:
        """Of `axes`, which are a similarity's."""
        return np.asarray(self.axes.T / np.float32(self.width**2), np.float32)

    def scaled(self, factor: float) -> EyeFrame:
        """The same eye in a picture whose px are so much finer."""
        return EyeFrame(rescaled(self.origin, factor), self.axes * np.float32(factor))

    def local(self, points: Floats) -> Floats:
        """Px [n, 2] in the eye's coordinates."""
        return np.asarray((points - self.origin) @ self.inverse, np.float32)

    def px(self, points: Floats) -> Floats:
        """Points of the eye's coordinates [n, 2] in px."""
        return np.asarray(points @ self.axes + self.origin, np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Eye:
    """An eye in a picture: its lids' lines over `ACROSS` and its brow's lower edge `brow`, in its coordinates;
    `iris` [2] is the centre of the iris.
    """

    frame: EyeFrame
    lower: Floats
    upper: Floats
    brow: float
    iris: Floats

    @property
    def gap(self) -> Floats:
        """Between the lids over `ACROSS`, in widths."""
        return np.asarray(self.upper - self.lower, np.float32)

    @property
    def open(self) -> float:
        """0 shut to 1 open."""
        return float(np.interp(float(self.gap.max()), _OPEN, (0, 1)))

    def moved(self, contour: Floats, brow: Floats) -> Eye:
        """The eye where its contour [16, 2] and brow [10, 2] px are now: it does what it did."""
        frame = _frame(contour, brow)
        return replace(self, frame=frame, brow=_lower_edge(frame, brow))

    def socket(self) -> Floats:
        """Outline [66, 2] px of what moves as the eye opens: from the lower lid to the crease under the brow."""
        arch = _CREASE * (1 - (2 * ACROSS) ** 4)
        lines = (self.lower + np.maximum(self.gap, arch), self.lower - _LASHES)
        above, below = (self.frame.px(np.column_stack([ACROSS, line]).astype(np.float32)) for line in lines)
        return np.concatenate([above, below[::-1]])


def eyes_of(picture: NDArray[Any], landmarks: Floats, groups: LandmarkGroups) -> tuple[Eye, Eye]:
    """The right and the left eye of a face in a picture, RGB [h, w, 3] of any scale; `landmarks` in its px."""
    right, left = (_eye(picture, contour, brow) for contour, brow in _contours(landmarks, groups))
    return right, left


def widest_gaps(landmarks: Floats, groups: LandmarkGroups) -> tuple[float, float]:
    """How far the lids of the right and the left eye are apart where that is most, in widths of the eye."""
    right, left = (_widest(contour, brow) for contour, brow in _contours(landmarks, groups))
    return right, left


def _contours(landmarks: Floats, groups: LandmarkGroups) -> list[tuple[Floats, Floats]]:
    """Contour [16, 2] and brow [10, 2] of the right and the left eye."""
    sides = ("right", "left")
    return [(landmarks[groups[f"{side}_eye"]], landmarks[groups[f"{side}_brow"]]) for side in sides]


def _widest(contour: Floats, brow: Floats) -> float:
    upper, lower = _lids(contour, _frame(contour, brow))
    return float((upper - lower).max())


def _eye(picture: NDArray[Any], contour: Floats, brow: Floats) -> Eye:
    frame = _frame(contour, brow)
    upper, lower = _lids(contour, frame)
    iris = _iris(_darkness(_seen(picture, frame)), lower, upper)
    return Eye(frame, lower, upper, _lower_edge(frame, brow), iris)


def _lids(contour: Floats, frame: EyeFrame) -> tuple[Floats, Floats]:
    """Lines of the upper and the lower lid over `ACROSS`."""
    local = frame.local(contour)
    upper, lower = (_line(local[rows]) for rows in (UPPER_LID, LOWER_LID))
    return np.maximum(upper, lower), lower


def _lower_edge(frame: EyeFrame, brow: Floats) -> float:
    return float(np.sort(frame.local(brow)[:, 1])[:5].mean())


def _frame(contour: Floats, brow: Floats) -> EyeFrame:
    outer, inner = contour[UPPER_LID[0]], contour[UPPER_LID[-1]]
    x = inner - outer
    x = x * np.float32(max(float(np.hypot(*x)), 1.0) / max(float(np.hypot(*x)), 1e-6))
    origin = (outer + inner) / 2
    y = np.array([-x[1], x[0]], np.float32)
    if float((brow.mean(axis=0) - origin) @ y) < 0:
        y = -y
    return EyeFrame(origin.astype(np.float32), np.stack([x, y]).astype(np.float32))


def _line(points: Floats) -> Floats:
    """Heights of a lid over `ACROSS`; `points` [9, 2] run from corner to corner."""
    order = np.argsort(points[:, 0], kind="stable")
    line = np.interp(ACROSS, points[order, 0], points[order, 1])
    return np.asarray(line, np.float32)


def _seen(picture: NDArray[Any], frame: EyeFrame) -> Floats:
    """The eye upright with its outer corner on the left, luma [_SIDE, _SIDE] about 0..1."""
    step = np.float32(_SPAN / _SIDE)
    corner = frame.px(np.array([[-_SPAN / 2, _SPAN / 2]], np.float32))[0]
    matrix = np.column_stack([frame.axes[0] * step, -frame.axes[1] * step, corner])
    ways = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    seen = cv2.warpAffine(picture, matrix, (_SIDE, _SIDE), flags=ways, borderMode=cv2.BORDER_REPLICATE)
    full = np.float32(1 / 255 if picture.dtype == np.uint8 else 1)
    luma = cv2.transform(seen, np.array([[0.299, 0.587, 0.114]], np.float32)).astype(np.float32) * full
    return np.asarray(cv2.GaussianBlur(luma, (0, 0), 0.7), np.float32)


def _darkness(luma: Floats) -> Floats:
    """How much darker than the skin below the eye, 0..1."""
    below = np.sort(luma[_BELOW], axis=None)
    skin = max(float(below[int(len(below) * 0.6)]), 1e-3)
    return np.asarray(np.clip(1 - luma / np.float32(skin), 0, 1), np.float32)


def _iris(dark: Floats, lower: Floats, upper: Floats) -> Floats:
    """Centre of what is darkest between the lids, found by mean shift from the middle of the eye."""
    low, high = (np.interp(_X, ACROSS, line) for line in (lower, upper))
    inside = (np.abs(_Y - (low + high) / 2) < (high - low) / 2) & (np.abs(_X) < _ASIDE)
    weight = np.where(inside, dark * dark, 0).astype(np.float64)
    centre = np.array([0.0, float((lower.mean() + upper.mean()) / 2)])
    for _ in range(_STEPS):
        near = weight * np.exp(-(((_X - centre[0]) / _REACH) ** 2))
        total = max(float(near.sum()), 1e-6)
        centre = np.array([(near * _X).sum() / total, (near * _Y).sum() / total])
    return centre.astype(np.float32)
