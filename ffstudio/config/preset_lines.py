"""Where in a TOML text each key stands."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

KeyPath = tuple[str, ...]


def key_lines(text: str) -> dict[KeyPath, int]:
    """Line of every table and key of a TOML text that parses, counted from 1, by its path from the root.

    tomllib keeps no positions. So each statement is parsed by itself: the fewest lines that are TOML on their own.
    """
    lines: dict[KeyPath, int] = {}
    table: KeyPath = ()
    for number, statement, data in _statements(text):
        is_header = statement.lstrip().startswith("[")
        base = () if is_header else table
        for path in _paths(data):
            lines.setdefault(base + path, number)
        if is_header:
            table = max(_paths(data), key=len)
    return lines


def line_of(lines: Mapping[KeyPath, int], path: Sequence[object]) -> int:
    """Line of the key at this path, or of the nearest table around it that the text has; 0 for none."""
    names = tuple(str(part) for part in path)
    return next((lines[names[:n]] for n in range(len(names), 0, -1) if names[:n] in lines), 0)


def _statements(text: str) -> Iterator[tuple[int, str, dict[str, Any]]]:
    """Line number, text and content of each key and each table header; blank lines and comments are left out."""
    pending, start = "", 1
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        pending += line
        try:
            data = tomllib.loads(pending)
        except tomllib.TOMLDecodeError:
            continue  # a string or an array goes on in the next line
        if data:
            yield start, pending, data
        pending, start = "", number + 1


def _paths(data: Mapping[str, Any]) -> Iterator[KeyPath]:
    for key, value in data.items():
        yield (key,)
        inner = value[0] if isinstance(value, list) and value and isinstance(value[0], dict) else value
        if isinstance(inner, dict):
            yield from ((key, *path) for path in _paths(inner))
