"""The tables in resources/facefusion: FaceFusion's keys and ours."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ffstudio.config.resources import data_file

Settings = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Key:
    """One key of facefusion.ini; the fields are explained in resources/facefusion/keys.toml."""

    section: str
    name: str
    setting: str = ""
    map: str = ""
    values: Mapping[str, Settings] = field(default_factory=dict)
    fits: tuple[str, ...] = ()
    spec: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class OutputTable:
    """What an output may be, by suffix; explained in resources/facefusion/outputs.toml."""

    fallback: str
    containers: Mapping[str, tuple[str, ...]]
    pictures: Mapping[str, tuple[str, str]]
    sound: tuple[str, ...]


def load_keys() -> dict[str, Key]:
    """Every key by name, in the order of the table."""
    tables = _load("resources/facefusion/keys.toml")
    return {
        name: Key(section, name, **{**entry, "fits": tuple(entry.get("fits", ()))})
        for section, keys in tables.items()
        for name, entry in keys.items()
    }


def load_outputs() -> OutputTable:
    """The table of outputs."""
    tables = _load("resources/facefusion/outputs.toml")
    return OutputTable(
        tables["fallback"],
        {codec: tuple(suffixes) for codec, suffixes in tables["containers"].items()},
        {suffix: (to["codec"], to["suffix"]) for suffix, to in tables["pictures"].items()},
        tuple(tables["sound"]["suffixes"]),
    )


def swapper_names() -> tuple[str, ...]:
    """Neural swappers of the model catalogue."""
    tables = _load("resources/models/catalog.toml")
    return tuple(name for name, table in tables.items() if table.get("role") == "swapper")


def _load(name: str) -> dict[str, Any]:
    with data_file(name).open("rb") as file:
        return tomllib.load(file)
