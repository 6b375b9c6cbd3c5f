"""Similarity transforms that bring a face's five points onto an alignment template."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Array = NDArray[Any]


def similarity(points: Array, template: Array, size: int, margin: int = 0) -> Matrix:
    """Matrix [2, 3] float64 from full-frame px to px of a crop `size` px wide.

    `points` [5, 2] in full-frame px; `template` [5, 2] as fractions of the crop inside its margins: a point
    lands on template * (size - 2 * margin) + margin. Rotation, uniform scale and shift of least squared
    error, never a mirror image (Umeyama, IEEE PAMI 13(4), 1991, in complex form).
    """
    wanted = np.asarray(template, np.float64) * (size - 2 * margin) + margin
    return fit_similarity(points, wanted)


def fit_similarity(source: Array, target: Array) -> Matrix:
    """Matrix [2, 3] float64 of the similarity that takes `source` [n, 2] closest to `target` [n, 2]."""
    a = _complex(source)
    b = _complex(target)
    centre, wanted = a.mean(), b.mean()
    spread = float(np.sum(np.abs(a - centre) ** 2))
    turn = complex(np.sum((b - wanted) * np.conj(a - centre))) / max(spread, 1e-12)
    shift = complex(wanted - turn * centre)
    return np.array([[turn.real, -turn.imag, shift.real], [turn.imag, turn.real, shift.imag]])


def invert(matrix: Array) -> Matrix:
    """The inverse [2, 3] of an affine matrix [2, 3]."""
    linear = np.linalg.inv(np.asarray(matrix[:, :2], np.float64))
    return np.column_stack([linear, -linear @ matrix[:, 2]])


def apply(matrix: Array, points: Array) -> NDArray[np.float32]:
    """Points [..., 2] moved by an affine matrix [2, 3]; float32."""
    moved = np.asarray(points, np.float64) @ matrix[:, :2].T + matrix[:, 2]
    return moved.astype(np.float32)


def rescaled(points: NDArray[np.float32], factor: float) -> NDArray[np.float32]:
    """Points [..., 2] float32 in the px of a picture resized by `factor`: edges map to edges, centres are whole."""
    half = np.float32(0.5)
    return (points + half) * np.float32(factor) - half


def scale_of(matrix: Array) -> float:
    """Crop px for each full-frame px of a similarity [2, 3]."""
    return float(np.hypot(matrix[0, 0], matrix[1, 0]))


def _complex(points: Array) -> NDArray[np.complex128]:
    points = np.asarray(points, np.float64)
    return points[:, 0] + 1j * points[:, 1]
