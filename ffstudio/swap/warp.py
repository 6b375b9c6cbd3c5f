"""Thin-plate splines: the smoothest warp through given points (Bookstein, IEEE PAMI 11(6), 1989)."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Floats
from ffstudio.media.pixels.sampling import Region


@dataclass(frozen=True, slots=True, eq=False)
class Spline:
    """A fitted warp: `centres` [n, 2] in units of `unit` px, `weights` [n + 3, 2] (kernel, constant, linear)."""

    centres: Floats
    weights: Floats
    unit: float

    def at(self, points: Floats) -> Floats:
        """Images [m, 2] of points [m, 2], px."""
        scaled = points / np.float32(self.unit)
        linear = np.column_stack([np.ones(len(scaled), np.float32), scaled])
        count = len(self.centres)
        warped = _kernel(scaled, self.centres) @ self.weights[:count] + linear @ self.weights[count:]
        return np.asarray(warped, np.float32)


def fit(points: Floats, images: Floats, unit: float, smoothing: float) -> Spline:
    """The spline that takes `points` [n, 2] to `images` [n, 2], both px.

    `unit` px (about the points' extent) keeps the numbers near 1; `smoothing` is added to the kernel's
    diagonal in squares of that unit: 0 hits every point, more lets single points give way.
    """
    count = len(points)
    centres = (points / unit).astype(np.float32)
    system = np.zeros((count + 3, count + 3))
    system[:count, :count] = _kernel(centres, centres)
    system[range(count), range(count)] = smoothing
    system[:count, count] = system[count, :count] = 1
    system[:count, count + 1 :] = centres
    system[count + 1 :, :count] = centres.T
    weights = np.linalg.solve(system, np.vstack([images, np.zeros((3, 2))]))
    return Spline(centres, weights.astype(np.float32), unit)


def dense(spline: Spline, region: Region, cell: int) -> tuple[Floats, Floats]:
    """The spline's x and y at every px of a region, [h, w] each: solved once in about `cell` px, linear between."""
    wide, high = region.x1 - region.x0, region.y1 - region.y0
    xs, ys = _centres(region.x0, wide, cell), _centres(region.y0, high, cell)
    grid = np.stack(np.meshgrid(xs, ys), axis=-1)
    coarse = spline.at(grid.reshape(-1, 2)).reshape(grid.shape)
    x, y = (_enlarged(coarse[..., axis], (wide, high)) for axis in range(2))
    return x, y


def _enlarged(coarse: Floats, size: tuple[int, int]) -> Floats:
    return np.asarray(cv2.resize(coarse, size, interpolation=cv2.INTER_LINEAR), np.float32)


def _centres(start: int, length: int, cell: int) -> NDArray[np.float32]:
    """Centres of the cells that a length of px is cut into, as `cv2.resize` places them."""
    count = max(1, round(length / cell))
    centres = start + (np.arange(count) + 0.5) * length / count - 0.5
    return centres.astype(np.float32)


def _kernel(points: Floats, centres: Floats) -> Floats:
    """r^2 log r between points [m, 2] and centres [n, 2]; 0 at r = 0."""
    dx = points[:, :1] - centres[:, 0]
    dy = points[:, 1:] - centres[:, 1]
    squared = dx * dx
    squared += dy * dy
    # log(r^2) / 2 = log r; the tiny number keeps r = 0 finite, and r^2 makes it 0.
    kernel = np.log(squared + np.float32(1e-12))
    kernel *= squared
    kernel *= np.float32(0.5)
    return np.asarray(kernel, np.float32)
