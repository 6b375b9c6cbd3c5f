"""Formats of preset files, and how an older one becomes the present one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

FORMAT = 2  # raised whenever a file that was legal would mean something else, or a new key becomes legal

Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Migration:
    """One step from a format to the next: the keys that the older one knew, and what becomes of a file."""

    keys: frozenset[str]
    upgrade: Callable[[Data], Data]


def _add_extends(data: Data) -> Data:
    """Format 2 adds `extends`; a file of format 1 extends nothing."""
    return {**data, "format": 2}


MIGRATIONS: Mapping[int, Migration] = MappingProxyType(
    {1: Migration(frozenset({"format", "title", "description", "settings"}), _add_extends)}
)


def unknown_keys(data: Data, version: int) -> tuple[str, ...]:
    """Keys that an older format did not know; the present format's are checked by its schema."""
    return tuple(key for key in data if key not in MIGRATIONS[version].keys) if version in MIGRATIONS else ()


def migrated(data: Data, version: int) -> Data:
    """The same preset in the present format, step by step."""
    for old in range(version, FORMAT):
        data = MIGRATIONS[old].upgrade(data)
    return data
