"""What the inspector shows of each setting: `resources/console/inspector.toml` beside `domain/settings.py`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import Field, dataclass, fields
from functools import cache
from types import MappingProxyType
from typing import Any, get_type_hints

from PySide6.QtCore import QCoreApplication

from ffstudio.config.resources import data_file
from ffstudio.domain.settings import RenderSettings

TABLE = "resources/console/inspector.toml"


@dataclass(frozen=True, slots=True)
class Need:
    """A setting makes sense only while the setting `name` has one of `values`; `why` says so to people."""

    name: str
    values: tuple[Any, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Row:
    """One setting as the inspector shows it. The texts are English; `say` translates them.

    `kind` is the setting's type; `low`, `high` (inclusive), `unit`, `help` and `default` are the domain's own.
    `short_unit` fits beside the control. `words` name the values of a choice.
    """

    name: str
    group: str
    title: str
    kind: Any
    control: str
    default: Any
    low: float
    high: float
    unit: str
    short_unit: str
    help: str
    advanced: bool
    step: float
    decimals: int
    is_log: bool
    zero: str
    words: Mapping[str, str]
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class InspectorTable:
    """Titles of the groups by id, and the rows by the setting's name, both in the order shown."""

    groups: Mapping[str, str]
    rows: Mapping[str, Row]

    def of_group(self, group: str) -> tuple[Row, ...]:
        """The rows of one group, basic ones first."""
        rows = [row for row in self.rows.values() if row.group == group]
        return tuple(sorted(rows, key=lambda row: row.advanced))


@cache
def load_table() -> InspectorTable:
    """The shipped table. Raises KeyError for a setting that the domain does not have."""
    data = tomllib.loads(data_file(TABLE).read_text("utf-8"))
    known = _known()
    rows = {name: _row(name, table, *known[name]) for name, table in data["settings"].items()}
    return InspectorTable(MappingProxyType(data["groups"]), MappingProxyType(rows))


def say(text: str) -> str:
    """A text of the table, or of the settings' own help and units, in the language of the console."""
    return QCoreApplication.translate("Inspector", text) if text else ""


def _known() -> dict[str, tuple[Field[Any], Any, Any]]:
    """Field, type and default of every setting by its dotted name."""
    defaults = RenderSettings()
    found = {}
    for group in fields(defaults):
        values = getattr(defaults, group.name)
        hints = get_type_hints(type(values))
        for item in fields(values):
            found[f"{group.name}.{item.name}"] = (item, hints[item.name], getattr(values, item.name))
    return found


def _row(name: str, table: dict[str, Any], item: Field[Any], kind: Any, default: Any) -> Row:
    meta = item.metadata
    needs = tuple(Need(n["name"], tuple(n["values"]), n["why"]) for n in table.get("needs", ()))
    return Row(
        name=name,
        group=table["group"],
        title=table["title"],
        kind=kind,
        control=table.get("control", _control(kind)),
        default=default,
        low=meta["low"],
        high=meta["high"],
        unit=meta["unit"],
        short_unit=table.get("unit", meta["unit"]),
        help=meta["help"],
        advanced=table.get("advanced", False),
        step=table.get("step", 1),
        decimals=table.get("decimals", 0),
        is_log=table.get("is_log", False),
        zero=table.get("zero", ""),
        words=MappingProxyType(table.get("words", {})),
        needs=needs,
    )


def _control(kind: Any) -> str:
    if kind is bool:
        return "check"
    return "slider" if kind in (int, float) else "choice"
