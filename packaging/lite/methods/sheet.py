"""Contact sheets with a name for every column and row."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

CELL = 256
_LINE, _MARGIN, _LETTERS = 22, 150, 21

Picture = NDArray[np.uint8]


def save_sheet(path: Path, titles: Sequence[str], rows: Sequence[tuple[str, Sequence[Picture]]]) -> Path:
    """Each row has a label and a picture uint8 RGB [CELL, CELL, 3] for every title. Writes a PNG."""
    head = _written(np.full((_LINE, _MARGIN + CELL * len(titles), 3), 255, np.uint8), titles, _MARGIN)
    lines = [np.hstack([_label(text), *pictures]) for text, pictures in rows]
    path.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(path), np.vstack([head, *lines])[..., ::-1])
    return path


def _written(head: Picture, titles: Sequence[str], start: int) -> Picture:
    for column, title in enumerate(titles):
        _write(head, title, start + column * CELL + 6, 16)
    return head


def _label(text: str) -> Picture:
    """Words of a row, broken to its narrow column."""
    label = np.full((CELL, _MARGIN, 3), 255, np.uint8)
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > _LETTERS:
            lines.append("")
        lines[-1] += f"{word} "
    for row, line in enumerate(lines):
        _write(label, line, 4, 20 + row * 18)
    return label


def _write(picture: Picture, text: str, x: int, y: int) -> None:
    cv2.putText(picture, text, (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.42, (0, 0, 0), 1, cv2.LINE_AA)
