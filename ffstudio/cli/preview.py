"""`ffstudio preview`: one frame, swapped, as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ffstudio.cli.arguments import (
    Overrides,
    People,
    PresetName,
    Rate,
    Sources,
    absolute,
    read_assignments,
    read_rate,
    read_settings,
)
from ffstudio.cli.console import escape, out, print_remarks
from ffstudio.cli.signals import cancel_on_signal
from ffstudio.domain.spec import RenderSpec
from ffstudio.media.reading.still import save_picture
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.preflight import check_paths
from ffstudio.pipeline.preview import preview_frame, side_by_side

Target = Annotated[
    Path, typer.Option("--target", "-t", metavar="CLIP", help="Clip, still or image sequence.")
]
Picture = Annotated[Path, typer.Option("--output", "-o", metavar="PNG", help="Picture to write.")]
Frame = Annotated[int, typer.Option("--frame", "-f", min=0, metavar="F", help="Frame, from 0.")]
Compare = Annotated[
    bool, typer.Option("--compare", help="The frame as it was on the left, swapped on the right.")
]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace the picture if it exists.")]


def preview(
    target: Target,
    output: Picture,
    source: Sources = None,
    person: People = None,
    frame: Frame = 0,
    preset: PresetName = "",
    set_: Overrides = None,
    rate: Rate = "25",
    compare: Compare = False,
    overwrite: Overwrite = False,
) -> None:
    """Render one frame through the same code as a render, and save it as a picture."""
    settings = read_settings(preset, set_)
    spec = RenderSpec(
        absolute(target),
        absolute(output),
        read_assignments(source, person),
        settings,
        overwrite=overwrite,
        sequence_rate=read_rate(rate),
    )
    check_paths(spec)
    with cancel_on_signal() as cancel, Engine(settings.compute) as engine:
        view = preview_frame(spec, frame, engine, cancel=cancel)
    print_remarks((), view.warnings)
    save_picture(side_by_side(view.before, view.after) if compare else view.after, absolute(output))
    out.print(f"[bold]{escape(str(output))}[/bold]")
