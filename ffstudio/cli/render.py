"""`ffstudio render`: a clip and a face to a deliverable."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ffstudio.cli.arguments import (
    AsJson,
    First,
    Last,
    Overrides,
    People,
    PresetName,
    Rate,
    Sources,
    absolute,
    read_assignments,
    read_range,
    read_rate,
    read_settings,
)
from ffstudio.cli.console import escape, out, print_json, print_remarks, progress_bars
from ffstudio.cli.signals import cancel_on_signal
from ffstudio.config.manifests import read_manifest
from ffstudio.config.serial import to_data
from ffstudio.domain.failures import OptionMissing
from ffstudio.domain.manifest import Manifest, manifest_path
from ffstudio.domain.spec import RenderSpec
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.render import render as run_render
from ffstudio.pipeline.repeat import repeat_spec

Target = Annotated[
    Path | None, typer.Option("--target", "-t", metavar="CLIP", help="Clip, still or image sequence.")
]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="OUT", help="Deliverable to write.")]
FromManifest = Annotated[
    Path | None,
    typer.Option("--manifest", metavar="FILE", help="Repeat the render that this manifest records."),
]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace the output if it exists.")]


def render(
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
    json: AsJson = False,
) -> None:
    """Replace faces in a clip and write the deliverable, with its manifest beside it."""
    if manifest is not None:
        spec = repeat_spec(read_manifest(manifest), absolute(output) if output else None, overwrite=overwrite)
    elif target is None or output is None:
        raise OptionMissing("--target or --output", "give both, or --manifest FILE")
    else:
        spec = RenderSpec(
            absolute(target),
            absolute(output),
            read_assignments(source, person),
            read_settings(preset, set_, output),
            read_range(in_, out_),
            overwrite,
            preset,
            read_rate(rate),
        )
    show_result(run_spec(spec, quiet=json), as_json=json)


def run_spec(spec: RenderSpec, *, quiet: bool) -> Manifest:
    """Renders with progress bars; Ctrl-C cancels."""
    with (
        cancel_on_signal() as cancel,
        Engine(spec.settings.compute) as engine,
        progress_bars(quiet=quiet) as progress,
    ):
        return run_render(spec, engine, progress=progress, cancel=cancel)


def show_result(manifest: Manifest, *, as_json: bool) -> None:
    """What was made, where, and anything the operator should know."""
    if as_json:
        print_json(to_data(manifest))
        return
    print_remarks(manifest.notes, manifest.warnings)
    made, timings = manifest.output, manifest.timings
    out.print(
        f"[bold]{escape(str(made.path))}[/bold]  {made.frames} {'frame' if made.frames == 1 else 'frames'}, "
        f"{made.details}, {timings.fps:.1f} fps"
    )
    out.print(f"[dim]{escape(str(manifest_path(made.path)))}[/dim]")
