"""`ffstudio sample`: the sample project, rendered."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ffstudio.cli.arguments import absolute
from ffstudio.cli.console import escape, out
from ffstudio.cli.render import run_spec, show_result
from ffstudio.config.resources import data_file
from ffstudio.domain.failures import OutputUnwritable
from ffstudio.domain.spec import RenderSpec
from ffstudio.pipeline.sample import sample_specs

Folder = Annotated[Path, typer.Argument(metavar="DIR", help="Where to put the deliverables.")]


def sample(folder: Folder = Path("sample-out")) -> None:
    """Render the synthetic sample project with the built-in Lite pack, and say where to look."""
    folder = absolute(folder)
    make_folder(folder)
    specs = sample_specs(data_file("resources/sample"), folder)
    for spec in specs:
        out.print(f"[bold]{spec.target.name}[/bold] with {faces_of(spec)}, preset {spec.preset}")
        show_result(run_spec(spec, quiet=False), as_json=False)
    out.print(escape(f"\nOpen {folder} and play each beside its original in {specs[0].target.parent}."))
    out.print("Nobody in the sample exists: the people are synthetic.")


def make_folder(folder: Path) -> None:
    """Raises OutputUnwritable."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputUnwritable(folder, error.strerror or str(error)) from error


def faces_of(spec: RenderSpec) -> str:
    """Who plays whom, in words."""
    return ", ".join(
        " and ".join(ref.path.name for ref in assignment.sources)
        + (f" for person {assignment.person}" if assignment.person else "")
        for assignment in spec.assignments
    )
