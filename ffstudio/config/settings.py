"""Changing settings by their dotted names, as `--set` does."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from ffstudio.config.serial import from_data, to_data
from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.sentences import said
from ffstudio.domain.settings import RenderSettings


def setting_names() -> tuple[str, ...]:
    """Every setting as "group.name"."""
    groups = RenderSettings()
    return tuple(
        f"{group.name}.{item.name}"
        for group in fields(groups)
        for item in fields(getattr(groups, group.name))
    )


def _parse(value: str) -> Any:
    try:
        return tomllib.loads(f"value = {value}")["value"]
    except tomllib.TOMLDecodeError:
        return value


def _unknown(name: str) -> SettingInvalid:
    near = difflib.get_close_matches(name, setting_names(), n=1, cutoff=0.5)
    hint = said("perhaps {near} was meant", near=near[0]) if near else said("`ffstudio settings` lists them")
    return SettingInvalid(f"--set {name}", said("there is no such setting"), hint)


def apply_overrides(settings: RenderSettings, overrides: Iterable[str]) -> RenderSettings:
    """New settings with each "group.name=value" applied; values in TOML's notation, bare words as text.

    Raises SettingInvalid.
    """
    data = to_data(settings)
    for override in overrides:
        name, equals, value = override.partition("=")
        if not equals:
            raise SettingInvalid(
                f"--set {override}", said("it has no value"), said("write it as group.name=value")
            )
        if name not in setting_names():
            raise _unknown(name)
        group, key = name.split(".")
        data[group][key] = _parse(value)
        from_data(RenderSettings, data, f"--set {override}")
    return from_data(RenderSettings, data, said("the settings"))
