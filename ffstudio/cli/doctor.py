"""`ffstudio doctor`: what this machine can do, what it cannot, and how to mend it."""

from __future__ import annotations

import typer
from rich.table import Table

from ffstudio.cli.arguments import AsJson
from ffstudio.cli.console import escape, out, print_json
from ffstudio.config.paths import user_paths
from ffstudio.config.serial import to_data
from ffstudio.domain.errors import ExitCode
from ffstudio.domain.health import Finding, Health
from ffstudio.pipeline.doctor import examine

MARKS = {Health.GOOD: "[green]●[/green]", Health.LIMITED: "[yellow]●[/yellow]", Health.BROKEN: "[red]●[/red]"}


def doctor(json: AsJson = False) -> None:
    """Check GPU, providers, encoders, system libraries, disk and models."""
    findings = examine(user_paths())
    if json:
        print_json([to_data(finding) for finding in findings])
    else:
        show(findings)
    if any(finding.health is Health.BROKEN for finding in findings):
        raise typer.Exit(int(ExitCode.ENVIRONMENT))


def show(findings: list[Finding]) -> None:
    """One row a finding, its remedy below it."""
    table = Table(show_header=False, box=None, padding=(0, 1, 0, 0))
    area = ""
    for finding in findings:
        if finding.area != area:
            table.add_row("", f"[bold]{finding.area}[/bold]", "")
            area = finding.area
        table.add_row(MARKS[finding.health], escape(finding.name), escape(finding.detail))
        if finding.remedy:
            table.add_row("", "", f"[cyan]→ {escape(finding.remedy)}[/cyan]")
    out.print(table)
