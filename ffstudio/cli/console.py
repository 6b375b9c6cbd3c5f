"""What a verb shows: progress on stderr, results on stdout."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bars

from ffstudio.domain.progress import OnProgress, Progress

__all__ = ["err", "escape", "out", "print_json", "print_remarks", "progress_bars"]

out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)


def print_json(data: Any) -> None:
    """Machine-readable result: one JSON document on stdout, never wrapped or coloured."""
    print(json.dumps(data, indent=2, ensure_ascii=False))  # noqa: T201


def print_remarks(notes: Iterable[str], warnings: Iterable[str]) -> None:
    for note in notes:
        err.print(f"[dim]{escape(note)}[/dim]")
    for warning in warnings:
        err.print(f"[yellow]Warning:[/yellow] {escape(warning)}")


@contextmanager
def progress_bars(*, quiet: bool) -> Iterator[OnProgress]:
    """Gives a callback that draws one bar a stage, with frames a second and time to go."""
    bars = Bars(
        TextColumn("{task.description:<10}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[fps]}"),
        TimeRemainingColumn(),
        console=err,
        disable=quiet,
    )
    tasks: dict[str, TaskID] = {}

    def show(progress: Progress) -> None:
        if progress.stage not in tasks:
            tasks[progress.stage] = bars.add_task(progress.stage.capitalize(), total=progress.total, fps="")
        fps = f"{progress.fps:5.1f} fps" if progress.fps else ""
        bars.update(tasks[progress.stage], completed=progress.done, total=progress.total, fps=fps)

    with bars:
        yield show
