"""`ffstudio presets`: what there is, whether it is sound, and carrying it to another machine."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from ffstudio.cli.arguments import AsJson, absolute
from ffstudio.cli.console import err, escape, out, print_json
from ffstudio.config.paths import Paths, user_paths
from ffstudio.config.preset_bundles import export_presets, import_presets
from ffstudio.config.presets import (
    check_preset,
    find_preset,
    is_built_in,
    preset_chain,
    preset_files,
    preset_path,
)
from ffstudio.config.serial import to_data
from ffstudio.domain.errors import ExitCode
from ffstudio.domain.failures import OptionMissing
from ffstudio.domain.preset import PresetProblem
from ffstudio.domain.settings import RenderSettings

app = typer.Typer(help="List, check and carry presets.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(metavar="PRESET", help="Name of a preset, or a .toml file.")]
Names = Annotated[
    list[str] | None, typer.Argument(metavar="[PRESET]...", help="Names or .toml files; all if left out.")
]
Own = Annotated[
    list[str] | None, typer.Argument(metavar="[PRESET]...", help="Names; all your own if left out.")
]
Source = Annotated[Path, typer.Argument(metavar="FILE", help="A .toml file or a .ffspresets bundle.")]
Output = Annotated[
    Path, typer.Option("--output", "-o", metavar="FILE", help="NAME.toml for one, NAME.ffspresets for any.")
]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace what exists.")]


@app.command("list")
def list_(json: AsJson = False) -> None:
    """List every preset, built in and your own."""
    paths = user_paths()
    rows = [_row(name, path, paths) for name, path in preset_files(paths).items()]
    if json:
        print_json(rows)
        return
    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in ("preset", "from", "what it makes"):
        table.add_column(heading)
    for row in rows:
        what = f"[yellow]{escape(row['problem'])}[/yellow]" if row["problem"] else escape(row["description"])
        table.add_row(f"[bold]{escape(row['name'])}[/bold]", row["origin"], what)
    out.print(table)


@app.command()
def show(preset: Name, json: AsJson = False) -> None:
    """Show what a preset sets, with all that it inherits."""
    paths = user_paths()
    found, path = find_preset(preset, paths), preset_path(preset, paths)
    chain = [document.path for document in preset_chain(path, paths)]
    if json:
        print_json({**to_data(found), "path": str(path), "chain": [str(file) for file in chain]})
        return
    out.print(f"[bold]{escape(found.title)}[/bold]  {escape(found.description)}")
    for file in chain:
        out.print(f"[dim]{escape(str(file))}[/dim]")
    for name, value in changed_settings(found.settings).items():
        out.print(escape(f"{name} = {value}"))


@app.command()
def check(presets: Names = None, json: AsJson = False) -> None:
    """Check presets and those they extend; exit code 2 if one cannot be used."""
    paths = user_paths()
    files = [preset_path(name, paths) for name in presets or preset_files(paths)]
    found = {file: check_preset(file, paths) for file in files}
    if json:
        print_json([{"path": str(file), "problems": _problems(some)} for file, some in found.items()])
    else:
        for file, problems in found.items():
            out.print(f"{'[red]bad[/red] ' if problems else '[green]good[/green]'} {escape(str(file))}")
            _warn(problems)
    if any(found.values()):
        raise typer.Exit(ExitCode.WRONG_USE)


@app.command("import")
def import_(source: Source, overwrite: Overwrite = False, json: AsJson = False) -> None:
    """Take presets over into your own; a bad one is skipped, with the reason."""
    result = import_presets(absolute(source), user_paths(), overwrite=overwrite)
    if json:
        print_json({"imported": list(result.imported), "skipped": _problems(result.skipped)})
    else:
        _warn(result.skipped)
        out.print(f"Imported: {escape(', '.join(result.imported) or 'none')}")
    if not result.imported:
        raise typer.Exit(ExitCode.WRONG_USE)


@app.command()
def export(output: Output, presets: Own = None, overwrite: Overwrite = False, json: AsJson = False) -> None:
    """Write presets to a file for another machine."""
    paths = user_paths()
    names = presets or [name for name, path in preset_files(paths).items() if not is_built_in(path)]
    if not names:
        raise OptionMissing("a preset", "name one; you have none of your own")
    written = export_presets(names, absolute(output), paths, overwrite=overwrite)
    if json:
        print_json({"output": str(absolute(output)), "exported": written})
        return
    out.print(f"[bold]{escape(str(absolute(output)))}[/bold]  {escape(', '.join(written))}")


def changed_settings(settings: RenderSettings) -> dict[str, Any]:
    """Settings that are not at their default, as "group.name"."""
    defaults = to_data(RenderSettings())
    return {
        f"{group}.{key}": value
        for group, values in to_data(settings).items()
        for key, value in values.items()
        if value != defaults[group][key]
    }


def _row(name: str, path: Path, paths: Paths) -> dict[str, Any]:
    chain, problems = preset_chain(path, paths), check_preset(path, paths)
    return {
        "name": name,
        "title": chain[0].title,
        "description": chain[0].description,
        "extends": chain[0].extends,
        "origin": "built in" if is_built_in(path) else "own",
        "path": str(path),
        "problem": str(problems[0]) if problems else "",
    }


def _problems(problems: tuple[PresetProblem, ...]) -> list[dict[str, Any]]:
    return [to_data(problem) for problem in problems]


def _warn(problems: tuple[PresetProblem, ...]) -> None:
    for problem in problems:
        err.print(f"[yellow]Warning:[/yellow] {escape(str(problem))}")
