"""The user's own presets: names that are safe as files, and writing them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ffstudio.config.files import write_atomic
from ffstudio.config.paths import Paths
from ffstudio.config.preset_formats import FORMAT
from ffstudio.config.presets import SUFFIX
from ffstudio.config.serial import to_data
from ffstudio.domain.failures import OutputUnwritable, PresetExists, SettingInvalid
from ffstudio.domain.preset import Preset
from ffstudio.domain.sentences import said
from ffstudio.domain.settings import RenderSettings

_NAME = re.compile(r"\w(?:[\w .+()-]{0,98}[\w+()-])?")
_DEVICES = re.compile(r"(?i:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")  # Windows opens these instead of a file


def is_preset_name(name: str) -> bool:
    """Whether a file of this name is safe on every system: no folders, no device, no hidden file."""
    return bool(_NAME.fullmatch(name)) and not is_device_name(name)


def is_device_name(name: str) -> bool:
    """Whether Windows would open a device under this name, whatever its suffix."""
    return bool(_DEVICES.fullmatch(name))


def own_preset_path(name: str, paths: Paths) -> Path:
    """Where the user's preset of this name is or would be. Raises SettingInvalid for a name no file can have."""
    if not is_preset_name(name):
        raise SettingInvalid(
            said("preset name {name}", name=name),
            said("it is no file name"),
            said("use letters, digits, - and _"),
        )
    taken = {file.name.casefold(): file for file in paths.presets.glob(f"*{SUFFIX}")}
    file = f"{name}{SUFFIX}"
    return taken.get(file.casefold(), paths.presets / file)


def save_preset(preset: Preset, paths: Paths, *, overwrite: bool = False) -> Path:
    """Writes one of the user's own presets. Raises PresetExists, SettingInvalid, OutputUnwritable."""
    path = own_preset_path(preset.name, paths)
    if path.exists() and not overwrite:
        raise PresetExists(preset.name, path)
    write_preset(path, preset_text(preset).encode())
    return path


def write_preset(path: Path, content: bytes) -> None:
    """Raises OutputUnwritable."""
    try:
        write_atomic(path, content)
    except OSError as error:
        raise OutputUnwritable(path, error.strerror or str(error)) from error


def preset_text(preset: Preset) -> str:
    """A preset as TOML that stands alone: every setting that is not the default, and no `extends`."""
    head = {"format": FORMAT, "title": preset.title, "description": preset.description}
    blocks = [_assignments(head)]
    defaults = to_data(RenderSettings())
    for group, values in to_data(preset.settings).items():
        changed = {key: value for key, value in values.items() if value != defaults[group][key]}
        if changed:
            blocks.append(f"[settings.{group}]\n{_assignments(changed)}")
    if len(blocks) == 1:
        blocks.append("[settings]\n")
    return "\n".join(blocks)


def _assignments(values: Mapping[str, Any]) -> str:
    # JSON's strings, numbers, booleans and lists are TOML's too, but for one control character
    return "".join(
        f"{key} = {json.dumps(value, ensure_ascii=False)}\n".replace("\x7f", "\\u007f")
        for key, value in values.items()
    )
