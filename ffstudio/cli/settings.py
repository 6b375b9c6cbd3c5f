"""`ffstudio settings`: every setting with its default, range and meaning."""

from __future__ import annotations

import math
from dataclasses import Field, fields
from enum import StrEnum
from typing import Any, get_type_hints

from rich.table import Table

from ffstudio.cli.arguments import AsJson
from ffstudio.cli.console import out, print_json
from ffstudio.domain.settings import RenderSettings


def settings(json: AsJson = False) -> None:
    """List what --set and presets can change."""
    rows = setting_rows()
    if json:
        print_json(rows)
        return
    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in ("setting", "default", "range", "meaning"):
        table.add_column(heading, style="bold" if heading == "setting" else "")
    for row in rows:
        table.add_row(*(str(row[key]) for key in ("name", "default", "range", "meaning")))
    out.print(table)


def setting_rows() -> list[dict[str, Any]]:
    """One row a setting, in the order of the groups."""
    defaults = RenderSettings()
    return [
        _row(group.name, item, getattr(defaults, group.name))
        for group in fields(defaults)
        for item in fields(getattr(defaults, group.name))
    ]


def _row(group: str, item: Field[Any], values: Any) -> dict[str, Any]:
    default = getattr(values, item.name)
    kind = get_type_hints(type(values))[item.name]
    unit = f" {item.metadata['unit']}" if item.metadata["unit"] else ""
    return {
        "name": f"{group}.{item.name}",
        "default": str(default) if isinstance(default, StrEnum) else default,
        "range": _range(kind, item) + unit,
        "meaning": item.metadata["help"],
    }


def _range(kind: Any, item: Field[Any]) -> str:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return ", ".join(kind)
    if kind is bool:
        return "true, false"
    low, high = item.metadata["low"], item.metadata["high"]
    return f"{low:g} to {high:g}" if math.isfinite(low) else "text"
