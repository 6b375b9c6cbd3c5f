"""Main memory: the machine's and our own."""

from __future__ import annotations

import ctypes
import gc
import sys
from contextlib import suppress
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


def used_memory() -> int:
    """Bytes that this process and all it started hold in main memory (resident set sizes, shared pages in each)."""
    own = psutil.Process()
    return int(own.memory_info().rss) + sum(map(_resident, own.children(recursive=True)))


def give_back() -> None:
    """Hands memory that is free inside this process back to the system; the C library keeps it otherwise."""
    gc.collect()
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # a C library without it (musl) gives back by itself
            ctypes.CDLL(None).malloc_trim(0)


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:  # ended in the meantime
        return 0
