"""Columns of plain text: thousands of rows in the time in which a drawn table shows a hundred."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

GAP = "  "


def print_columns(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """One line a row, however long; the columns are as wide as what they hold."""
    lines = [list(headings), *([_shown(cell) for cell in row] for row in rows)]
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    print("\n".join(_line(line, widths) for line in lines))  # noqa: T201


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True))
    return GAP.join(padded).rstrip()


def _width(text: str) -> int:
    return len(text) if text.isascii() else cell_len(text)


def _shown(text: str) -> str:
    """Breaks, and what no terminal shows, as escapes."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
