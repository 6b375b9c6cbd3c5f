"""`ffstudio watch`: a folder whose clips are rendered as they arrive."""

from __future__ import annotations

import json
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from ffstudio.cli.arguments import DEFAULT_PRESET, Overrides, PresetName, Rate, Sources, absolute, read_rate
from ffstudio.cli.batch import Pattern, Priority
from ffstudio.cli.batch_table import visible
from ffstudio.cli.console import escape, out
from ffstudio.cli.signals import cancel_on_signal
from ffstudio.config.paths import Paths, user_paths
from ffstudio.config.presets import SUFFIX
from ffstudio.domain.errors import ExitCode
from ffstudio.domain.settings import RenderSettings
from ffstudio.jobs.batch.names import DEFAULT_PATTERN
from ffstudio.jobs.hot.events import HotEvent, Tell
from ffstudio.jobs.hot.folder import HotFolder, HotPlan
from ffstudio.jobs.hot.rules import FolderRules, hot_pattern, person_of, settings_of
from ffstudio.jobs.hot.watching import observed, only_watcher, watch_until, working
from ffstudio.jobs.runner import Runner
from ffstudio.store import open_store

Hot = Annotated[Path, typer.Argument(metavar="DIR", help="Folder to watch, with all below it.")]
Output = Annotated[
    Path | None,
    typer.Option("--output-dir", metavar="DIR", help="Where outputs go; by default DIR/output."),
]
Settle = Annotated[
    float, typer.Option("--settle", min=0.1, metavar="S", help="A file is complete once unchanged so long.")
]
GiveUp = Annotated[
    float,
    typer.Option(
        "--give-up", min=0.1, metavar="S", help="What cannot be read and is unchanged so long failed."
    ),
]
Pictures = Annotated[
    bool, typer.Option("--pictures", help="Take stills and numbered pictures, too, not only clips.")
]
Poll = Annotated[
    bool, typer.Option("--poll", help="List the folder now and then: network shares give no notice.")
]
Once = Annotated[bool, typer.Option("--once", help="End when what is there has been dealt with.")]
Work = Annotated[bool, typer.Option("--run", help="Work through the queue here, too.")]
Gpu = Annotated[int, typer.Option("--gpu", min=0, help="Device that --run works on.")]
AsLines = Annotated[bool, typer.Option("--json", help="Print every event as one line of JSON.")]
COLOURS = {"done": "green", "failed": "red", "problem": "yellow"}


def watch(
    folder: Hot,
    source: Sources = None,
    preset: PresetName = DEFAULT_PRESET,
    output_dir: Output = None,
    output_pattern: Pattern = DEFAULT_PATTERN,
    set_: Overrides = None,
    priority: Priority = 0,
    pictures: Pictures = False,
    rate: Rate = "25",
    settle: Settle = 5.0,
    give_up: GiveUp = 60.0,
    poll: Poll = False,
    once: Once = False,
    run: Work = False,
    gpu: Gpu = 0,
    as_json: AsLines = False,
) -> None:
    """Queue what arrives in a folder, sort it into done and failed; exit code 1 if --once leaves a problem."""
    paths, root = user_paths(), absolute(folder)
    person, refs = person_of(absolute(Path(face)) for face in source or ())
    own = absolute(Path(preset)) if preset.endswith(SUFFIX) else preset
    rules = FolderRules(
        str(own),
        person,
        refs,
        hot_pattern(output_pattern),
        RenderSettings(),
        priority,
        pictures,
        tuple(set_ or ()),
    )
    rules = replace(rules, settings=settings_of(rules, paths))
    output = absolute(output_dir) if output_dir else root / "output"
    plan = HotPlan(root, output, rules, settle, give_up, read_rate(rate))
    if not work(plan, paths, show_line if as_json else show, Mode(poll, once, run, gpu)):
        raise typer.Exit(ExitCode.FAILED)


@dataclass(frozen=True, slots=True)
class Mode:
    """How the watcher works."""

    poll: bool
    once: bool
    run: bool
    gpu: int


def work(plan: HotPlan, paths: Paths, tell: Tell, mode: Mode) -> bool:
    """Watches until a signal, or with `once` until nothing is left to do; whether nothing needs somebody.

    Raises FolderMissing, FolderUnwatchable, WatcherBusy, OutputUnwritable, RunnerBusy.
    """
    with cancel_on_signal() as stop, open_store(paths=paths) as store, only_watcher(plan.folder, paths):
        hot = HotFolder(plan, store, paths, tell)
        hot.start()
        runs = "" if mode.run else "; `ffstudio queue run` renders what is queued"
        tell(
            HotEvent("watching", f"settles in {plan.settle:g} s, outputs in {plan.output}{runs}", plan.folder)
        )
        runner = Runner(store, paths, mode.gpu, lambda text: tell(HotEvent("runner", text, plan.folder)))

        def is_over() -> bool:
            return mode.once and hot.is_settled and not (mode.run and hot.is_working())

        with (
            observed(plan.folder, poll=mode.poll) as wake,
            working(runner, stop) if mode.run else nullcontext(),
        ):
            watch_until(hot, wake, stop, is_over)
        tell(HotEvent("stopped", "queued jobs stay in the queue", plan.folder))
    return not (mode.once and hot.has_problems)


def show(event: HotEvent) -> None:
    """One line for people."""
    colour = COLOURS.get(event.kind, "dim")
    at = datetime.now(UTC).astimezone()
    words = escape(visible(f"{event.path}  {event.text}"))
    out.print(f"[dim]{at:%H:%M:%S}[/dim] [{colour}]{event.kind:<9}[/{colour}] {words}")


def show_line(event: HotEvent) -> None:
    """One line of JSON."""
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    line = {"at": at, "event": event.kind, "path": str(event.path), "job": event.job, "text": event.text}
    print(json.dumps(line), flush=True)  # noqa: T201
