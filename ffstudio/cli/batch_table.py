"""What `ffstudio batch` shows: every pair and what becomes of it."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

from rich.table import Table

from ffstudio.cli.console import escape, out, print_json, print_remarks
from ffstudio.jobs.batch.planning import BatchPlan, BatchRow, Fate

COLOURS = {Fate.QUEUED: "green", Fate.DONE: "dim", Fate.WAITING: "dim", Fate.REFUSED: "yellow"}


def show_plan(plan: BatchPlan, notes: list[str], *, is_dry: bool, as_json: bool) -> None:
    """Every pair and what becomes of it."""
    if as_json:
        print_json({"dry_run": is_dry, "rows": [as_row(row) for row in plan.rows], "notes": notes})
        return
    out.print(table_of(plan))
    print_remarks(notes, dict.fromkeys(visible(row.reason) for row in plan.rows if row.fate is Fate.REFUSED))
    summary = ", ".join(f"{count} {fate}" for fate, count in plan.counts.items())
    out.print(f"{'Would be: ' if is_dry else ''}{summary}.")


def as_row(row: BatchRow) -> dict[str, Any]:
    """A pair for scripts."""
    return {
        "index": row.index,
        "source": printable(row.source),
        "target": printable(str(row.target)),
        "output": printable(str(row.spec.output)) if row.spec else "",
        "fate": row.fate.value,
        "reason": printable(row.reason),
        "job": row.job,
    }


def shown(path: Path) -> str:
    """A path as short as it can be said here."""
    here = Path.cwd()
    return visible(str(path.relative_to(here) if path.is_relative_to(here) else path))


def printable(text: str) -> str:
    """`text` with the bytes of a file name that are no UTF-8 written out: no terminal takes them."""
    return text.encode("utf-8", "backslashreplace").decode()


def visible(text: str) -> str:
    """`text` on one line, with what no screen shows written out: a name may hold line breaks and worse."""
    return "".join(
        sign.encode("unicode_escape").decode() if unicodedata.category(sign).startswith("C") else sign
        for sign in text
    )


def table_of(plan: BatchPlan) -> Table:
    """One row a pair."""
    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in ("#", "source", "target", "output", "", "job"):
        table.add_column(heading, overflow="fold")
    for row in plan.rows:
        names = (
            visible(row.source),
            visible(row.target.name),
            shown(row.spec.output) if row.spec else "",
        )
        fate = f"[{COLOURS[row.fate]}]{row.fate}[/{COLOURS[row.fate]}]"
        table.add_row(str(row.index), *(escape(name) for name in names), fate, str(row.job or ""))
    return table
