"""Zero-phase smoothing over time: a local quadratic, so that peaks such as blinks and lips keep their height."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Floats

FILLED = 1e-3  # weight of a filled row: it counts only where nothing measured is near


def fill_gaps(rows: NDArray[Any], measured: NDArray[np.bool_]) -> Floats:
    """Rows [n, ...] with those not `measured` [n] interpolated linearly; float32."""
    flat = np.asarray(rows, np.float64).reshape(len(rows), -1)
    time, known = np.arange(len(rows)), np.flatnonzero(measured)
    right = np.clip(np.searchsorted(known, time), 0, len(known) - 1)
    left = np.clip(np.searchsorted(known, time, side="right") - 1, 0, None)
    span = np.maximum(known[right] - known[left], 1)
    part = ((time - known[left]) / span)[:, None]
    filled = flat[known[left]] * (1 - part) + flat[known[right]] * part
    return np.asarray(filled.reshape(rows.shape), np.float32)


def smooth(rows: NDArray[Any], weights: NDArray[Any], radius: int) -> Floats:
    """Rows [n, ...] smoothed over `radius` frames to each side; float32.

    At each row a quadratic is fitted by least squares to the rows around it and read off there, those near
    counting more (tricube, as in Cleveland's loess, JASA 74(368), 1979) times their `weights` [n] > 0. So a
    curve's peaks keep their height, and the ends are fitted from one side. All coordinates share a kernel.
    """
    if radius == 0 or len(rows) < 4:
        return np.asarray(rows, np.float32)
    kernels, places = _kernels(np.asarray(weights, np.float64), radius)
    flat = np.asarray(rows, np.float64).reshape(len(rows), -1)
    result = np.zeros_like(flat)
    for column in range(kernels.shape[1]):
        result += kernels[:, column, None] * flat[places[:, column]]
    return np.asarray(result.reshape(rows.shape), np.float32)


def _kernels(weights: NDArray[np.float64], radius: int) -> tuple[NDArray[np.float64], NDArray[np.intp]]:
    """Factors [n, 2r+1] of the rows at `places` [n, 2r+1] which give the fitted quadratic's value."""
    count = len(weights)
    steps = np.arange(-radius, radius + 1)
    places = np.arange(count)[:, None] + steps
    inside = (places >= 0) & (places < count)
    places = np.clip(places, 0, count - 1)
    tricube = (1 - (np.abs(steps) / (radius + 1)) ** 3) ** 3
    near = np.where(inside, weights[places], 0.0) * tricube
    powers = (steps / radius)[:, None] ** np.arange(3)
    moments = np.einsum("nk,ki,kj->nij", near, powers, powers)
    # A trace of ridge keeps windows with fewer than three rows solvable.
    moments += np.eye(3) * 1e-9
    first = np.linalg.solve(moments, np.broadcast_to(np.eye(3)[:, :1], (count, 3, 1)))[..., 0]
    kernels = near * (first @ powers.T)
    return kernels / kernels.sum(axis=1, keepdims=True), places
