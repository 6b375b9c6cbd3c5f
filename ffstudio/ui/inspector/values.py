"""Reading and changing one setting by its dotted name."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from ffstudio.config.settings import setting_names
from ffstudio.domain.settings import RenderSettings
from ffstudio.ui.inspector.table import Row, say
from ffstudio.ui.texts import QT_TRANSLATE_NOOP

ON, OFF = QT_TRANSLATE_NOOP("Inspector", "On"), QT_TRANSLATE_NOOP("Inspector", "Off")
RANGE = QT_TRANSLATE_NOOP("Inspector", "Range: {low} to {high}{unit}")
DEFAULT = QT_TRANSLATE_NOOP("Inspector", "Default: {value}")
RESET = QT_TRANSLATE_NOOP("Inspector", "Reset gives: {value}")


def value_of(settings: RenderSettings, name: str) -> Any:
    """The value of "group.name"."""
    group, _, key = name.partition(".")
    return getattr(getattr(settings, group), key)


def with_value(settings: RenderSettings, name: str, value: Any) -> RenderSettings:
    """New settings with one value changed. Raises OutOfRange."""
    group, _, key = name.partition(".")
    changed: Any = replace(getattr(settings, group), **{key: value})
    return replace(settings, **{group: changed})


def differing(one: RenderSettings, other: RenderSettings) -> tuple[str, ...]:
    """Names of the settings that differ, in the order of the groups."""
    if one == other:
        return ()
    return tuple(name for name in setting_names() if value_of(one, name) != value_of(other, name))


def override(name: str, value: Any) -> str:
    """A setting as `RangeSettings` and `--set` write it: "mask.feather=0.05"."""
    plain = str(value) if isinstance(value, (str, StrEnum)) else json.dumps(value)
    return f"{name}={plain}"


def with_override(overrides: Iterable[str], name: str, value: Any) -> tuple[str, ...]:
    """The overrides with this one in the place of any of the same setting; None takes it away."""
    kept = [text for text in overrides if text.partition("=")[0].strip() != name]
    return tuple(kept) if value is None else (*kept, override(name, value))


def spoken(row: Row, value: Any) -> str:
    """A value in words, with its unit: "Automatic", "0.05", "240 frames"."""
    if isinstance(value, bool):
        return say(ON if value else OFF)
    if isinstance(value, str):
        return say(row.words[value]) if value in row.words else str(value)
    if isinstance(value, tuple):
        return " ".join(f"{number:g}" for number in value)
    if row.zero and value == row.low:
        return say(row.zero)
    unit = f" {say(row.short_unit)}" if row.short_unit else ""
    return f"{value:.{row.decimals}f}{unit}"


def hint(row: Row, baseline: Any, why_not: str = "") -> str:
    """The tooltip of a row: meaning, range, default, what reset gives where it differs; why it is disabled."""
    lines = [f"{say(row.help)}."]
    if row.kind in (int, float) or row.control == "sides":
        unit = f" {say(row.unit)}" if row.unit else ""
        lines.append(say(RANGE).format(low=f"{row.low:g}", high=f"{row.high:g}", unit=unit))
    lines.append(say(DEFAULT).format(value=spoken(row, row.default)))
    if baseline != row.default:
        lines.append(say(RESET).format(value=spoken(row, baseline)))
    return "\n".join([*lines, *([why_not] if why_not else [])])
