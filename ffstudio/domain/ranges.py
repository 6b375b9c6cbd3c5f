"""Settings that know themselves: default, range, unit and meaning in one field, checked when a group is made."""

from __future__ import annotations

import math
from dataclasses import field, fields
from typing import Any

from ffstudio.domain.sentences import said


def setting(default: Any, help: str, low: float = -math.inf, high: float = math.inf, unit: str = "") -> Any:
    """A dataclass field that knows its range (inclusive), unit and meaning."""
    return field(default=default, metadata={"help": help, "low": low, "high": high, "unit": unit})


class OutOfRange(ValueError):
    """A number of a settings group outside its range; `name` is the setting's, without its group."""

    def __init__(self, name: str, value: float, low: float, high: float) -> None:
        super().__init__(
            said(
                "{name} = {value} is outside {low:g} to {high:g}", name=name, value=value, low=low, high=high
            )
        )
        self.name = name


def check_ranges(group: Any) -> None:
    """Raises OutOfRange for the first number of a settings group outside its range."""
    for item in fields(group):
        value = getattr(group, item.name)
        numbers = value if isinstance(value, tuple) else (value,)
        for number in numbers:
            if isinstance(number, bool) or not isinstance(number, (int, float)):
                continue
            low, high = item.metadata["low"], item.metadata["high"]
            if not low <= number <= high:
                raise OutOfRange(item.name, number, low, high)


class Group:
    """Base of all settings groups: strict keys (read by pydantic) and checked ranges."""

    __slots__ = ()
    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 - pydantic reads this name from the class

    def __post_init__(self) -> None:
        check_ranges(self)
