"""`ffstudio queue`: the render queue."""

from __future__ import annotations

from typing import Annotated

import typer

from ffstudio.cli.arguments import AsJson, First, Last, Overrides, People, PresetName, Rate, Sources
from ffstudio.cli.console import escape, out, print_json
from ffstudio.cli.options import States
from ffstudio.cli.queue_list import print_jobs
from ffstudio.cli.request import FromManifest, Output, Overwrite, Request, Target
from ffstudio.cli.signals import cancel_on_signal
from ffstudio.config.paths import user_paths
from ffstudio.config.serial import to_data
from ffstudio.jobs import verbs
from ffstudio.jobs.hook import WhenDone, split_command
from ffstudio.jobs.runner import Runner
from ffstudio.store import Store, open_store

Ids = Annotated[list[int], typer.Argument(metavar="JOB...", help="Numbers of jobs.")]
WhenDoneCommand = Annotated[
    str | None,
    typer.Option(
        metavar="COMMAND",
        help="Run this each time the queue becomes empty after a job has ended, "
        "with FFSTUDIO_COMPLETED, _FAILED, _CANCELLED and _DEVICE set; no shell, at most two minutes.",
    ),
]
Id = Annotated[int, typer.Argument(metavar="JOB", help="Number of a job.")]


def say(text: str) -> None:
    """A line of what the runner is doing, at once."""
    out.print(escape(text))


def opened() -> Store:
    """The user's store."""
    return open_store(paths=user_paths())


def add(
    source: Sources = None,
    target: Target = None,
    output: Output = None,
    preset: PresetName = "",
    set_: Overrides = None,
    in_: First = None,
    out_: Last = None,
    person: People = None,
    rate: Rate = "25",
    manifest: FromManifest = None,
    overwrite: Overwrite = False,
    priority: Annotated[int, typer.Option(help="Higher runs first.")] = 0,
    json: AsJson = False,
) -> None:
    """Add a render, with the same options as `render`."""
    request = Request(source, target, output, preset, set_, in_, out_, person, rate, manifest, overwrite)
    with opened() as store:
        number = verbs.enqueue(store, request.spec(), priority=priority)
    if json:
        print_json({"job": number})
    else:
        out.print(f"Job {number} is queued; `ffstudio queue run` works through the queue.")


def show(job: Id, json: AsJson = False) -> None:
    """Show a job with its log."""
    with opened() as store:
        found, events = store.jobs.get(job), store.events.of(job)
    if json:
        print_json(to_data(found) | {"events": [to_data(event) for event in events]})
        return
    print_jobs([found.line])
    for event in events:
        out.print(f"[dim]{event.at:%Y-%m-%d %H:%M:%S}[/dim] {event.kind:<10} {escape(event.text)}")


def run(
    gpu: Annotated[int, typer.Option(min=0, help="Device to work on; one runner each.")] = 0,
    once: Annotated[bool, typer.Option("--once", help="End when nothing is queued.")] = False,
    when_done: WhenDoneCommand = None,
) -> None:
    """Work through the queue until stopped; Ctrl-C gives the running job back to the queue."""
    paths, hook = user_paths(), None
    if when_done is not None:
        hook = WhenDone(split_command(when_done), say)
        hook.check()
    with cancel_on_signal() as stop, open_store(paths=paths) as store:
        ended = Runner(store, paths, gpu, say, when_done=hook).run(once=once, stop=stop)
    out.print(f"{ended} jobs ended.")


def stop(
    gpu: Annotated[int, typer.Option(min=0, help="The runner's device.")] = 0,
    now: Annotated[
        bool, typer.Option("--now", help="Within a batch; the job goes back to the queue.")
    ] = False,
) -> None:
    """Let the runner end once its job has ended."""
    with opened() as store:
        verbs.stop_runner(store, gpu, now=now)


def pause(jobs: Ids) -> None:
    """Pause jobs; finished segments are kept."""
    with opened() as store:
        verbs.pause(store, jobs)


def resume(jobs: Ids) -> None:
    """Let paused jobs go on where they stopped."""
    with opened() as store:
        verbs.resume(store, jobs)


def cancel(jobs: Ids) -> None:
    """Cancel jobs and remove what they had finished."""
    with opened() as store:
        verbs.cancel(store, jobs)


def retry(jobs: Ids) -> None:
    """Queue ended jobs again; what is done and intact is not done again."""
    with opened() as store:
        verbs.retry(store, jobs)


def remove(jobs: Ids) -> None:
    """Remove jobs that are not running; their history stays."""
    with opened() as store:
        verbs.remove(store, jobs)


def move(
    job: Id,
    before: Annotated[int | None, typer.Option(metavar="JOB", help="Run it before this job.")] = None,
    after: Annotated[int | None, typer.Option(metavar="JOB", help="Run it after this job.")] = None,
    top: Annotated[bool, typer.Option("--top", help="Run it first.")] = False,
    bottom: Annotated[bool, typer.Option("--bottom", help="Run it last.")] = False,
    priority: Annotated[int | None, typer.Option(help="Give it this priority.")] = None,
) -> None:
    """Change the order of the queue."""
    with opened() as store:
        if priority is not None:
            store.jobs.set_priority(job, priority)
        if before is not None or after is not None or top or bottom:
            store.jobs.move(job, before=before, after=after, top=top, bottom=bottom)


def clear(state: States = None) -> None:
    """Remove every ended job, or those in the given states."""
    with opened() as store:
        removed = verbs.clear(store, state)
    out.print(f"{removed} jobs removed.")
