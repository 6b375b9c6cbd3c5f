"""Which of the teacher's 468 mesh points the pack's landmarks are, and what parts of a face they belong to."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Mesh:
    """Tables of `mesh.json`. Indices are of the 468 mesh points, except in `groups`.

    `points`: the 148 that are named; `groups`: name to [first, end) in them; `mirror`: the left-right
    permutation of all 468. `lids`: pairs (upper, lower) of an eye, right is the subject's (image left). `lip_seam`:
    pairs of the inner lips. `jaw`: (point, share of the jaw's fall). `support`: skin points that steady a warp.
    `regions`: points about an eye with its brow and about the lips, which are looked at twice.
    """

    points: tuple[int, ...]
    groups: dict[str, tuple[int, int]]
    mirror: tuple[int, ...]
    lids: dict[str, tuple[tuple[int, int], ...]]
    lower_lip: tuple[int, ...]
    lip_seam: tuple[tuple[int, int], ...]
    jaw: tuple[tuple[int, float], ...]
    smile_followers: tuple[int, ...]
    forehead: dict[str, tuple[int, ...]]
    support: tuple[int, ...]
    regions: dict[str, tuple[int, ...]]

    def of(self, *groups: str) -> tuple[int, ...]:
        """Mesh indices of the groups, in the network's order."""
        return tuple(index for name in groups for index in self.points[slice(*self.groups[name])])

    def rows(self, *groups: str) -> tuple[int, ...]:
        """Rows of the network's output that belong to the groups."""
        return tuple(row for name in groups for row in range(*self.groups[name]))


def load_mesh() -> Mesh:
    """Reads the table beside this file."""
    table = json.loads(Path(__file__).with_name("mesh.json").read_text("utf-8"))
    return Mesh(**{name: _frozen(value) for name, value in table.items()})


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    if isinstance(value, dict):
        return {name: _frozen(item) for name, item in value.items()}
    return value


MESH = load_mesh()
