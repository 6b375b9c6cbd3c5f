"""`ffstudio import facefusion`: its settings into a preset, its jobs into the queue, and a report."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from ffstudio.cli.arguments import AsJson, absolute
from ffstudio.cli.console import err, escape, out, print_json
from ffstudio.config.facefusion import DEFAULT_NAME, import_facefusion
from ffstudio.config.facefusion_values import FaceFusionImport, ImportedJob, KeyReport, Outcome
from ffstudio.config.paths import Paths, user_paths
from ffstudio.config.preset_store import save_preset
from ffstudio.config.serial import to_data
from ffstudio.domain.jobs import JobState
from ffstudio.domain.spec import RenderSpec
from ffstudio.store import Store, open_store

app = typer.Typer(help="Take over what another program has.", no_args_is_help=True)

Folder = Annotated[
    Path, typer.Argument(metavar="PATH", help="FaceFusion's folder, facefusion.ini, .jobs, or one job file.")
]
PresetName = Annotated[str, typer.Option("--preset", metavar="NAME", help="Name of the preset to make.")]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace a preset of this name.")]
Finished = Annotated[
    bool, typer.Option("--completed", help="Add also steps that FaceFusion has completed, as drafts.")
]
Again = Annotated[bool, typer.Option("--again", help="Add also what is in the queue or the history already.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only report; write no preset, add no jobs.")]
COLOURS = {Outcome.TAKEN: "green", Outcome.MAPPED: "cyan", Outcome.UNSUPPORTED: "yellow"}


@app.callback()
def root() -> None:
    """Take over what another program has."""


@app.command()
def facefusion(
    path: Folder,
    preset: PresetName = DEFAULT_NAME,
    overwrite: Overwrite = False,
    completed: Finished = False,
    again: Again = False,
    dry_run: DryRun = False,
    json: AsJson = False,
) -> None:
    """Take over facefusion.ini as a preset and .jobs into the queue, with a report of every key."""
    paths = user_paths()
    found = import_facefusion(absolute(path), preset)
    written: Path | None = None
    added: list[int] = []
    skipped: list[RenderSpec] = []
    if not dry_run:
        written = _save(found, paths, overwrite=overwrite)
        added, skipped = enqueue(pending(found, completed=completed), paths, again=again)
    if json:
        print_json(_as_data(found, written, added, skipped))
        return
    show(found, written, added)
    for spec in skipped:
        out.print(
            f"Already in the queue or the history: {escape(str(spec.target))} to {escape(str(spec.output))}"
        )
    if skipped:
        out.print(f"{len(skipped)} renders are left out; --again adds them all the same.")


def pending(found: FaceFusionImport, *, completed: bool) -> list[tuple[JobState, RenderSpec]]:
    """What goes into the queue, in order: queued steps as such; drafted and failed ones wait for a decision."""
    return [
        (JobState.QUEUED if state is JobState.QUEUED else JobState.DRAFT, spec)
        for state, spec in found.renders
        if completed or state is not JobState.COMPLETED
    ]


def enqueue(
    renders: Sequence[tuple[JobState, RenderSpec]], paths: Paths, *, again: bool
) -> tuple[list[int], list[RenderSpec]]:
    """Adds renders to the queue in this order; gives the numbers of the new jobs, and what is left out.

    Left out, unless `again`, are those of which the queue or the history has one of the same target and output.
    """
    if not renders:
        return [], []
    numbers: list[int] = []
    with open_store(paths=paths) as store:
        known = set() if again else _known(store, [spec.output for _, spec in renders])
        fresh = [(state, spec) for state, spec in renders if (spec.target, spec.output) not in known]
        for state, group in groupby(fresh, key=itemgetter(0)):
            numbers += store.jobs.add([spec for _, spec in group], state=state)
    return numbers, [spec for _, spec in renders if (spec.target, spec.output) in known]


def _known(store: Store, outputs: Collection[Path]) -> set[tuple[Path, Path]]:
    queued = {(job.spec.target, job.spec.output) for job in store.jobs.list()}
    return queued | store.history.made(outputs)


def show(found: FaceFusionImport, written: Path | None, added: Sequence[int]) -> None:
    """The report for people: blank keys are only counted."""
    out.print(_table([row for row in found.report if row.value]))
    blank = sum(not row.value for row in found.report)
    if blank:
        out.print(f"[dim]Blank keys, whose defaults hold: {blank}[/dim]")
    for text in _not_rendered(found.jobs):
        err.print(f"[yellow]Warning:[/yellow] {escape(text)}")
    if written is not None:
        out.print(f"Preset: [bold]{escape(str(written))}[/bold]")
    if added:
        out.print(f"Added to the queue: {len(added)} renders, {added[0]} to {added[-1]}")


def _save(found: FaceFusionImport, paths: Paths, *, overwrite: bool) -> Path | None:
    if found.preset is None:
        return None
    return save_preset(found.preset, paths, overwrite=overwrite)


def _table(rows: Sequence[KeyReport]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in ("where", "key", "value", "", "became", "why"):
        table.add_column(heading)
    for row in rows:
        colour = COLOURS[row.outcome]
        where = row.where if row.where.startswith("job ") else f"[{row.section}]"
        cells = (
            escape(where),
            escape(row.key),
            escape(row.value),
            f"[{colour}]{row.outcome.value}[/{colour}]",
        )
        table.add_row(*cells, escape(row.became), escape(row.why))
    return table


def _not_rendered(jobs: Sequence[ImportedJob]) -> Iterator[str]:
    for job in jobs:
        if job.problem:
            yield f"Job {job.id} is left out: {job.problem}."
        for step in job.steps:
            if step.spec is None:
                yield f"Step {step.number} of job {job.id} is left out: see its keys that are unsupported."


def _as_data(
    found: FaceFusionImport, written: Path | None, added: Sequence[int], skipped: Sequence[RenderSpec]
) -> dict[str, Any]:
    return {
        "preset": to_data(found.preset) if found.preset else None,
        "preset_path": str(written) if written else None,
        "queued": list(added),
        "skipped": [{"target": str(spec.target), "output": str(spec.output)} for spec in skipped],
        "jobs": [to_data(job) for job in found.jobs],
        "report": [to_data(row) for row in found.report],
    }
