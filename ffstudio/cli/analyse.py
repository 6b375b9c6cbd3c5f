"""`ffstudio analyse`: who is in the clip, and when."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from ffstudio.cli.arguments import (
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
from ffstudio.cli.console import err, out, print_json, print_remarks, progress_bars
from ffstudio.cli.signals import cancel_on_signal
from ffstudio.faces.report import analysis_report
from ffstudio.media.reading.index import build_index
from ffstudio.media.reading.probe import probe
from ffstudio.pipeline.analyse import analyse as run_analysis
from ffstudio.pipeline.cautions import analysis_cautions, sentences, watch_of
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.ranges import resolve_range

Media = Annotated[
    Path, typer.Argument(metavar="CLIP", help="Clip, still, or image sequence (shot.%04d.png).")
]


def analyse(
    clip: Media,
    preset: PresetName = "",
    set_: Overrides = None,
    in_: First = None,
    out_: Last = None,
    rate: Rate = "25",
    json: AsJson = False,
) -> None:
    """Find every face, link faces into tracks and tracks into people; a later render reuses it."""
    facts = probe(absolute(clip), sequence_rate=read_rate(rate))
    settings, index = read_settings(preset, set_), build_index(facts)
    first, last = resolve_range(read_range(in_, out_), index.count)
    with (
        cancel_on_signal() as cancel,
        Engine(settings.compute) as engine,
        progress_bars(quiet=json) as progress,
    ):
        analysis = run_analysis(
            facts, settings, engine, first=first, last=last, index=index, progress=progress, cancel=cancel
        )
        cautions = analysis_cautions(analysis, watch_of(settings, engine, facts))
    report = analysis_report(analysis, facts, cautions)
    if json:
        print_json(report)
        return
    print_remarks((), facts.warnings)
    if not report["people"]:
        err.print("No face was found.")
        return
    out.print(people_table(report))
    print_remarks((), sentences(cautions, settings.swap.model, facts.video))


def people_table(report: dict[str, Any]) -> Table:
    """One row a person: where they are seen and how large."""
    table = Table(box=None, padding=(0, 3, 0, 0))
    for heading in ("person", "frames", "tracks", "mean face"):
        table.add_column(heading)
    for person in report["people"]:
        ranges = ", ".join(f"{track['first']}-{track['last']}" for track in person["tracks"])
        table.add_row(str(person["number"]), str(person["frames"]), ranges, f"{person['mean_size']:.0f} px")
    return table
