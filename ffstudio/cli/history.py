"""`ffstudio history`: what was rendered, when, and with what result; and again, if wanted."""

from __future__ import annotations

import csv
import sys
from typing import Annotated, Any

import typer

from ffstudio.cli.columns import print_columns
from ffstudio.cli.console import escape, out, print_json
from ffstudio.cli.options import AsJson, States
from ffstudio.cli.since import read_since
from ffstudio.config.paths import user_paths
from ffstudio.config.serial import to_data
from ffstudio.domain.history import HistoryEntry
from ffstudio.store import open_store

app = typer.Typer(invoke_without_command=True)

Search = Annotated[str, typer.Option(help="Only rows whose target, output or reason has this text.")]
Since = Annotated[str, typer.Option(metavar="WHEN", help="Only what ended since 2026-11-22, or 7d, 12h ago.")]
Limit = Annotated[int, typer.Option(min=1, help="At most so many, the latest.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print the result as CSV.")]
Entries = Annotated[list[int], typer.Argument(metavar="ID...", help="Numbers of runs, the column `id`.")]
Entry = Annotated[int, typer.Argument(metavar="ID", help="Number of a run, the column `id`.")]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace outputs that exist.")]
Numbered = Annotated[
    bool, typer.Option("--numbered", help="Leave outputs that exist and write shot_2.mov beside them.")
]
Priority = Annotated[int, typer.Option(help="Higher runs first.")]
COLUMNS = (
    *("id", "job", "finished", "state", "target", "output", "preset"),
    *("frames", "fps", "seconds", "energy", "reason"),
)
HEADINGS = {"seconds": "took", "energy": "Wh"}


@app.callback()
def history(
    context: typer.Context,
    search: Search = "",
    state: States = None,
    since: Since = "",
    limit: Limit = 100,
    json: AsJson = False,
    csv_: AsCsv = False,
) -> None:
    """Show what ran, newest first."""
    if context.invoked_subcommand:
        return
    when = read_since(since) if since else None
    with open_store(paths=user_paths()) as store:
        entries = store.history.list(search, limit, when, state)
    if json:
        print_json([as_data(entry) for entry in entries])
    elif csv_:
        writer = csv.DictWriter(sys.stdout, COLUMNS, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(as_data(entry) for entry in entries)
    elif entries:
        print_columns([HEADINGS.get(name, name) for name in COLUMNS], map(_cells, entries))
    else:
        out.print("Nothing found." if search or state or since else "The queue has rendered nothing yet.")


@app.command()
def show(entry: Entry, json: AsJson = False) -> None:
    """Show everything that is known of a run, and where its manifest is."""
    with open_store(paths=user_paths()) as store:
        found, spec = store.history.get(entry), store.history.spec(entry)
    if json:
        print_json(as_data(found) | {"spec": to_data(spec)})
        return
    sources = [str(ref.path) for assignment in spec.assignments for ref in assignment.sources]
    facts = as_data(found) | {"sources": ", ".join(sources)}
    print_columns(("", ""), [(name, "" if fact is None else str(fact)) for name, fact in facts.items()])


@app.command()
def requeue(
    entries: Entries,
    overwrite: Overwrite = False,
    numbered: Numbered = False,
    priority: Priority = 0,
    json: AsJson = False,
) -> None:
    """Queue runs again with all their settings; nothing is added where one of them cannot start."""
    from ffstudio.jobs.requeue import requeue as add_again  # noqa: PLC0415 - loads the engine

    with open_store(paths=user_paths()) as store:
        numbers = add_again(store, entries, overwrite=overwrite, numbered=numbered, priority=priority)
        outputs = [store.jobs.get(number).spec.output for number in numbers]
    if json:
        print_json({"jobs": numbers})
        return
    for number, output in zip(numbers, outputs, strict=True):
        out.print(f"Job {number} is queued: {escape(str(output))}")


def as_data(entry: HistoryEntry) -> dict[str, Any]:
    """A run for scripts; `seconds` from its last start to its end, None where it never started."""
    return to_data(entry) | {"seconds": entry.seconds}


def _cells(entry: HistoryEntry) -> tuple[str, ...]:
    shown = as_data(entry) | {
        "finished": f"{entry.finished.astimezone():%Y-%m-%d %H:%M:%S}",
        "target": entry.target.name,
        "fps": f"{entry.fps:.1f}" if entry.fps else "",
        "frames": entry.frames or "",
        "seconds": "" if entry.seconds is None else took(entry.seconds),
        "energy": "" if entry.energy is None else f"{entry.energy:.2f}",
    }
    return tuple(str(shown[name]) for name in COLUMNS)


def took(seconds: float) -> str:
    """A duration as 1:02:03."""
    whole = round(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
