"""`ffstudio queue list`: quick with thousands of jobs, because nothing of the engine is loaded for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any

from ffstudio.cli.columns import print_columns
from ffstudio.cli.console import out, print_json
from ffstudio.cli.options import AsJson, States
from ffstudio.config.paths import user_paths
from ffstudio.domain.listing import JobLine
from ffstudio.store.listing import list_lines

HEADINGS = ("job", "state", "done", "target", "output", "reason")


def list_jobs(state: States = None, json: AsJson = False) -> None:
    """List jobs, in the order they will run."""
    lines = list_lines(user_paths(), state)
    if json:
        print_json([as_data(line) for line in lines])
    elif lines:
        print_jobs(lines)
    else:
        out.print("The queue is empty; add a render with `ffstudio queue add`.")


def print_jobs(lines: Iterable[JobLine]) -> None:
    """One row a job."""
    print_columns(HEADINGS, map(_cells, lines))


def as_data(line: JobLine) -> dict[str, Any]:
    """A job for scripts: what a list shows, not its whole spec. Times are ISO 8601, UTC."""
    return {item.name: _plain(getattr(line, item.name)) for item in fields(line)}


def _cells(line: JobLine) -> tuple[str, ...]:
    done = f"{line.done}/{line.total}" if line.total else ""
    return (str(line.id), line.state.value, done, line.target.name, str(line.output), line.reason)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    return str(value) if isinstance(value, Path) else value
