"""Entry point: verbs, exit codes, and errors as one sentence."""

from __future__ import annotations

import sys

import typer

from ffstudio import __version__
from ffstudio.cli import (
    analyse,
    doctor,
    history,
    importing,
    presets,
    preview,
    probe,
    queue,
    render,
    sample,
    settings,
)
from ffstudio.cli.console import err, escape, out
from ffstudio.domain.errors import ExitCode, FfstudioError

app = typer.Typer(
    help="Face replacement for studios: from a clip and a consenting face to a finished deliverable.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command()(render.render)
app.command()(preview.preview)
app.command()(analyse.analyse)
app.command()(probe.probe)
app.command()(sample.sample)
app.command()(settings.settings)
app.command()(doctor.doctor)
app.add_typer(queue.app, name="queue")
app.command()(history.history)
app.add_typer(presets.app, name="presets")
app.add_typer(importing.app, name="import")


def _show_version(wanted: bool) -> None:
    if wanted:
        out.print(f"ffstudio {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: bool = typer.Option(False, "--version", callback=_show_version, is_eager=True, help="Show it."),
) -> None:
    """Options of every verb."""


def run() -> None:
    """Runs the command line and exits: 0 done, 1 failed, 2 wrong use, 3 refused, 4 cancelled, 5 environment."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: list[str]) -> int:
    """Runs one command line and gives its exit code."""
    try:
        app(arguments)
    except FfstudioError as error:
        err.print(f"[red]Error:[/red] {escape(str(error))}")
        return int(error.exit_code)
    except SystemExit as exit_:
        return exit_.code if isinstance(exit_.code, int) else int(ExitCode.DONE)
    return int(ExitCode.DONE)
