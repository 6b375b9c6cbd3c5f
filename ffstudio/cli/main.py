"""Entry point: verbs, exit codes, and errors as one sentence."""

from __future__ import annotations

import sys

import typer

from ffstudio import __version__
from ffstudio.cli.console import err, escape, out
from ffstudio.cli.lazy import Verb, lazy_app
from ffstudio.domain.errors import ExitCode, FfstudioError

VERBS = (  # name, where it is, its help
    Verb("console", "desktop:console", "Open the window, with a project, clips or pictures."),
    Verb(
        "render",
        "render:render",
        "Replace faces in a clip and write the deliverable, with its manifest beside it.",
    ),
    Verb(
        "preview",
        "preview:preview",
        "Render one frame through the same code as a render, and save it as a picture.",
    ),
    Verb(
        "analyse",
        "analyse:analyse",
        "Find every face, link faces into tracks and tracks into people; a later render reuses it.",
    ),
    Verb(
        "probe",
        "probe:probe",
        "Show streams, rate, colour, timecode and everything else a render carries over.",
    ),
    Verb(
        "sample",
        "sample:sample",
        "Render the synthetic sample project with the built-in Lite pack, and say where to look.",
    ),
    Verb("settings", "settings:settings", "List what --set and presets can change."),
    Verb("doctor", "doctor:doctor", "Check GPU, providers, encoders, system libraries, disk and models."),
    Verb(
        "batch",
        "batch:batch",
        "Queue every source with every target, or those named alike; exit code 1 if one was refused.",
    ),
    Verb(
        "watch",
        "watch:watch",
        "Queue what arrives in a folder, sort it into done and failed; exit code 1 if --once leaves a problem.",
    ),
    Verb("queue", "queue_group:app", "Queue renders and work through them."),
    Verb("history", "history:app", "Show what ran, newest first."),
    Verb("presets", "presets:app", "List, check and carry presets."),
    Verb("import", "importing:app", "Take over what another program has."),
)
app = lazy_app(
    VERBS,
    help="Face replacement for studios: from a clip and a consenting face to a finished deliverable.",
    invoke_without_command=True,
    pretty_exceptions_enable=False,
)


def _show_version(wanted: bool) -> None:
    if wanted:
        out.print(f"ffstudio {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def root(
    context: typer.Context,
    _version: bool = typer.Option(False, "--version", callback=_show_version, is_eager=True, help="Show it."),
) -> None:
    """Without a verb the window opens."""
    if context.invoked_subcommand is None:
        from ffstudio.cli.desktop import console  # noqa: PLC0415 - only the window needs it

        console()


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
