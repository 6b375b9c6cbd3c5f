"""Preset files: TOML, checked by a schema, built in or the user's own."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from ffstudio.config.paths import Paths
from ffstudio.config.resources import data_file
from ffstudio.config.serial import from_data
from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.preset import Preset
from ffstudio.domain.settings import RenderSettings

SCHEMA = 1


class PresetFile(BaseModel):
    """What a preset file holds; missing settings keep their defaults."""

    model_config = ConfigDict(extra="forbid", frozen=True, protected_namespaces=())

    format: Literal[1]
    title: str
    description: str
    settings: RenderSettings


def read_preset(path: Path) -> Preset:
    """Reads and checks one preset file. Raises SettingInvalid."""
    where = f"preset {path}"
    try:
        data: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingInvalid(where, str(error), "correct the file") from error
    version = data.get("format")
    if isinstance(version, int) and version > SCHEMA:
        why = f"it is of format {version}, this version reads up to {SCHEMA}"
        raise SettingInvalid(where, why, "update FF Studio")
    file = from_data(PresetFile, data, where)
    return Preset(path.stem, file.title, file.description, file.settings)


def preset_files(paths: Paths) -> dict[str, Path]:
    """Every preset by name; the user's own hide built-in ones of the same name."""
    folders = (data_file("presets"), paths.presets)
    return {file.stem: file for folder in folders for file in sorted(folder.glob("*.toml"))}


def find_preset(name: str, paths: Paths) -> Preset:
    """The preset of this name, or the one in this file. Raises SettingInvalid."""
    if name.endswith(".toml"):
        return read_preset(Path(name))
    files = preset_files(paths)
    if name not in files:
        raise SettingInvalid(f"preset {name}", "there is none of this name", f"use one of {', '.join(files)}")
    return read_preset(files[name])
