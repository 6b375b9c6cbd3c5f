"""The machine's main memory."""

from __future__ import annotations

from dataclasses import dataclass

import psutil


@dataclass(frozen=True, slots=True)
class Memory:
    """Bytes."""

    total: int
    available: int


def find_memory() -> Memory:
    found = psutil.virtual_memory()
    return Memory(found.total, found.available)
