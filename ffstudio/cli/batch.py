"""`ffstudio batch`: many sources and many targets, in one go."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from ffstudio.cli.arguments import (
    DEFAULT_PRESET,
    AsJson,
    First,
    Last,
    Overrides,
    PresetName,
    Rate,
    absolute,
    read_range,
    read_rate,
    read_settings,
)
from ffstudio.cli.batch_table import show_plan
from ffstudio.cli.console import err, escape
from ffstudio.cli.signals import cancel_on_signal
from ffstudio.config.paths import user_paths
from ffstudio.domain.errors import ExitCode
from ffstudio.domain.failures import OptionMissing
from ffstudio.domain.jobs import JobState
from ffstudio.jobs.batch.finding import find_sources, find_targets
from ffstudio.jobs.batch.names import DEFAULT_PATTERN, default_suffix, parse_pattern
from ffstudio.jobs.batch.pairs import Pairing
from ffstudio.jobs.batch.planning import BatchOrder, BatchPlan, enqueue_batch, plan_batch
from ffstudio.jobs.runner import Runner
from ffstudio.store import Store, open_store

Faces = Annotated[
    list[str] | None,
    typer.Option(
        "--sources",
        "-s",
        metavar="DIR|GLOB",
        help="Pictures: each is a person, and so is each sub-folder of pictures. Repeatable.",
    ),
]
Clips = Annotated[
    list[str] | None, typer.Option("--targets", "-t", metavar="DIR|GLOB", help="Clips to render. Repeatable.")
]
Pattern = Annotated[
    str,
    typer.Option(
        "--output-pattern", "-o", metavar="NAME", help="Fields: source, target, index, ext, preset, date."
    ),
]
Folder = Annotated[
    Path, typer.Option("--output-dir", metavar="DIR", help="Where outputs go; made if it is missing.")
]
Ext = Annotated[
    str, typer.Option("--ext", metavar="EXT", help="Suffix of outputs; by default the codec's first.")
]
Pairs = Annotated[
    Pairing, typer.Option("--pair", help="Every source with every target, or those named alike.")
]
Replace = Annotated[bool, typer.Option("--overwrite", help="Replace outputs that exist.")]
SkipDone = Annotated[
    bool, typer.Option("--skip-done", help="With --overwrite: keep outputs made from the same already.")
]
Priority = Annotated[int, typer.Option("--priority", help="Higher runs first.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only show what would be queued.")]
Work = Annotated[bool, typer.Option("--run", help="Work through the queue afterwards.")]
Gpu = Annotated[int, typer.Option("--gpu", min=0, help="Device that --run works on.")]


def batch(
    sources: Faces = None,
    targets: Clips = None,
    output_pattern: Pattern = DEFAULT_PATTERN,
    output_dir: Folder = Path(),
    preset: PresetName = DEFAULT_PRESET,
    ext: Ext = "",
    pair: Pairs = Pairing.CROSS,
    set_: Overrides = None,
    in_: First = None,
    out_: Last = None,
    rate: Rate = "25",
    priority: Priority = 0,
    overwrite: Replace = False,
    skip_done: SkipDone = False,
    dry_run: DryRun = False,
    run: Work = False,
    gpu: Gpu = 0,
    json: AsJson = False,
) -> None:
    """Queue every source with every target, or those named alike; exit code 1 if one was refused."""
    if not sources or not targets:
        raise OptionMissing("--sources or --targets", "give both, as folders or globs in quotes")
    settings = read_settings(preset, set_)
    found = find_sources(sources)
    clips, notes = find_targets(targets, {ref.path for source in found for ref in source.refs})
    order = BatchOrder(
        found,
        clips,
        settings,
        parse_pattern(output_pattern),
        absolute(output_dir),
        ext.removeprefix(".") or default_suffix(settings.encode.codec),
        Path(preset).stem if preset.endswith(".toml") else preset,
        datetime.now(UTC).astimezone().date(),
        pair,
        read_range(in_, out_),
        read_rate(rate),
        overwrite,
        skip_done or not overwrite,
    )
    with open_store(paths=user_paths()) as store:
        plan = plan_batch(order, store)
        if not dry_run:
            plan = enqueue_batch(plan, store, priority=priority)
        show_plan(plan, notes, is_dry=dry_run, as_json=json)
        code = work_through(store, plan, gpu) if run and not dry_run else ExitCode.DONE
    if code or plan.has_refused:
        raise typer.Exit(code or ExitCode.FAILED)


def work_through(store: Store, plan: BatchPlan, gpu: int) -> ExitCode:
    """As `queue run --once`; FAILED where a job of the batch did. Raises RunnerBusy."""
    with cancel_on_signal() as stop:
        Runner(store, user_paths(), gpu, lambda text: err.print(escape(text))).run(once=True, stop=stop)
    if stop.is_cancelled:
        return ExitCode.CANCELLED
    states = [store.jobs.get(row.job).state for row in plan.rows if row.job]
    return ExitCode.FAILED if JobState.FAILED in states else ExitCode.DONE
