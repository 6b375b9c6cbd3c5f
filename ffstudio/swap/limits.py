"""How far each swapper carries, from resources/models/limits.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from ffstudio.config.resources import data_file
from ffstudio.config.serial import from_data
from ffstudio.domain.cautions import Limits
from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.sentences import said

LIMITS = "resources/models/limits.toml"


@cache
def load_limits() -> Mapping[str, Limits]:
    """By the swapper's name in the settings. Raises DataFileMissing, and SettingInvalid for a bad table."""
    with data_file(LIMITS).open("rb") as file:
        return from_data(dict[str, Limits], tomllib.load(file), LIMITS)


def limits_of(name: str) -> Limits:
    """Those of the swapper of this name. Raises SettingInvalid where the table has none."""
    limits = load_limits()
    if name not in limits:
        choose = said("choose one of {names}", names=", ".join(limits))
        raise SettingInvalid(f"swap.model = {name}", said("there is no such swapper"), choose)
    return limits[name]
