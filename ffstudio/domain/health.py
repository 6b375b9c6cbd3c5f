"""What `doctor` finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Health(StrEnum):
    """`LIMITED` works with less; `BROKEN` keeps the Lite pack from rendering."""

    GOOD = "good"
    LIMITED = "limited"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at, what was found, and what to do about it ("" where nothing)."""

    area: str
    name: str
    health: Health
    detail: str
    remedy: str = ""
