"""Contact sheets: pictures side by side, to be looked at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import Tensor

_CELL = 192
_LINE = 22


def save(path: Path, titles: Sequence[str], columns: Sequence[Tensor]) -> Path:
    """One column [n, 1 or 3, s, s] RGB 0..1 under each title; row i shows item i of all. Writes PNG or JPEG."""
    tall = [_column(column) for column in columns]
    sheet = torch.cat(tall, 2).clamp(0, 1).mul(255).round().byte().permute(1, 2, 0).cpu().numpy()
    head = np.full((_LINE, sheet.shape[1], 3), 255, np.uint8)
    for i, title in enumerate(titles):
        cv2.putText(
            head, title, (i * _CELL + 6, 16), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (0, 0, 0), 1, cv2.LINE_AA
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(path), np.ascontiguousarray(np.concatenate([head, sheet])[..., ::-1]))
    return path


def _column(images: Tensor) -> Tensor:
    small = torch.nn.functional.interpolate(images.float(), (_CELL, _CELL), mode="bilinear", antialias=True)
    return torch.cat(list(small.expand(-1, 3, -1, -1)), 1)
