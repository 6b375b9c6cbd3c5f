"""Domain values to plain data and back, checked by pydantic."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from ffstudio.domain.failures import SettingInvalid

T = TypeVar("T")


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)  # costs more than a thousand values


def to_data(value: Any) -> dict[str, Any]:
    """A frozen dataclass as JSON-able nested dicts, lists, strings and numbers."""
    data: dict[str, Any] = _adapter(value.__class__).dump_python(value, mode="json")
    return data


def from_data(kind: type[T], data: Any, where: str) -> T:
    """Builds a `kind` from what `to_data` made.

    Raises SettingInvalid, which names `where` (a file, an option) and the first key that does not fit.
    """
    known: Any = kind  # mypy does not see that a class is hashable
    try:
        value: T = _adapter(known).validate_python(data)
    except ValidationError as error:
        raise SettingInvalid(where, describe(error.errors()[0])) from error
    return value


def describe(problem: ErrorDetails) -> str:
    """What pydantic found, in our words, beginning with the key."""
    key = ".".join(str(part) for part in problem["loc"]) or "the whole"
    message = problem["msg"].removeprefix("Value error, ")
    if not problem["loc"] and problem["type"] == "value_error":
        return message
    if problem["type"] in ("unexpected_keyword_argument", "extra_forbidden"):
        return f"there is no setting {key}"
    return f"{key}: {message[0].lower()}{message[1:]}"
