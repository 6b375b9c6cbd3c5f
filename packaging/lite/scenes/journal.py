"""What training reports: means over some steps, one JSON line each, on screen and in a file."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import torch
from torch import Tensor

EVERY = 100  # steps


class Journal:
    """Sums figures on the device, so that no step waits for them. The first steps of all get a line each."""

    def __init__(self, path: Path, every: int = EVERY) -> None:
        self._path, self._every = path, every
        self._sums: dict[str, Tensor] = {}
        self._count = 0

    def add(self, step: int, seconds: float, figures: dict[str, Tensor]) -> None:
        """Figures (scalars) of one step."""
        for name, value in figures.items():
            new = value.detach().float()
            self._sums[name] = self._sums[name] + new if name in self._sums else new
        self._count += 1
        if step < 3 or (step + 1) % self._every == 0:
            self._write(step, seconds)

    def _write(self, step: int, seconds: float) -> None:
        values = torch.stack(list(self._sums.values())) / self._count
        means = {name: round(value, 4) for name, value in zip(self._sums, values.tolist(), strict=True)}
        line = json.dumps({"step": step + 1, "seconds": round(seconds, 1), **means})
        with self._path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
        self._sums, self._count = {}, 0
