"""`ffstudio history`: what was rendered, when, and with what result."""

from __future__ import annotations

import csv
import sys
from typing import Annotated

import typer
from rich.table import Table

from ffstudio.cli.arguments import AsJson
from ffstudio.cli.console import escape, out, print_json
from ffstudio.config.paths import user_paths
from ffstudio.config.serial import to_data
from ffstudio.store import open_store

Search = Annotated[str, typer.Option(help="Only rows whose target, output or reason has this text.")]
Limit = Annotated[int, typer.Option(min=1, help="At most so many, the latest.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print the result as CSV.")]
COLUMNS = ("job", "finished", "state", "target", "output", "preset", "frames", "fps", "reason")


def history(search: Search = "", limit: Limit = 100, json: AsJson = False, csv_: AsCsv = False) -> None:
    """Show what ran, newest first."""
    with open_store(paths=user_paths()) as store:
        rows = [to_data(row) for row in store.history.list(search=search, limit=limit)]
    if json:
        print_json(rows)
    elif csv_:
        writer = csv.DictWriter(sys.stdout, COLUMNS, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    elif rows:
        table = Table(*COLUMNS, box=None, padding=(0, 2, 0, 0))
        for row in rows:
            table.add_row(*(escape(str(row[key])) for key in COLUMNS))
        out.print(table)
    else:
        out.print("Nothing has been rendered by the queue yet.")
