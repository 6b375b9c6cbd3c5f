"""NVIDIA's management library, open for a moment."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pynvml

VISIBLE = "CUDA_VISIBLE_DEVICES"


@contextmanager
def driver() -> Iterator[None]:
    """Inside, NVML answers. Raises NVMLError."""
    pynvml.nvmlInit()
    try:
        yield
    finally:
        pynvml.nvmlShutdown()


def handle_of(device: int) -> Any:
    """NVML's handle of the GPU that CUDA calls `device`: CUDA_VISIBLE_DEVICES numbers them anew.

    Raises NVMLError, also where that variable hides the device or names what NVML does not know.
    """
    names = [name.strip() for name in os.environ.get(VISIBLE, "").split(",")] if VISIBLE in os.environ else []
    if not names:
        return pynvml.nvmlDeviceGetHandleByIndex(device)
    if device >= len(names):
        raise pynvml.NVMLError(pynvml.NVML_ERROR_NOT_FOUND)
    name = names[device]
    if name.isdecimal():
        return pynvml.nvmlDeviceGetHandleByIndex(int(name))
    return pynvml.nvmlDeviceGetHandleByUUID(name)
