"""Names of devices, the same for everyone who shares a job database."""

from __future__ import annotations

import socket


def place_of(device: int) -> str:
    """Device `device` of this machine."""
    return f"{socket.gethostname()}/{device}"
