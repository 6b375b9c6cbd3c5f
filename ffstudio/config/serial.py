"""Domain values to plain data and back, checked by pydantic."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from ffstudio.domain.failures import SettingInvalid

T = TypeVar("T")


def to_data(value: Any) -> dict[str, Any]:
    """A frozen dataclass as JSON-able nested dicts, lists, strings and numbers."""
    data: dict[str, Any] = TypeAdapter(type(value)).dump_python(value, mode="json")
    return data


def from_data(kind: type[T], data: Any, where: str) -> T:
    """Builds a `kind` from what `to_data` made.

    Raises SettingInvalid, which names `where` (a file, an option) and the first key that does not fit.
    """
    try:
        return TypeAdapter(kind).validate_python(data)
    except ValidationError as error:
        raise SettingInvalid(where, _first_problem(error)) from error


def _first_problem(error: ValidationError) -> str:
    problem = error.errors()[0]
    key = ".".join(str(part) for part in problem["loc"]) or "the whole"
    message = problem["msg"].removeprefix("Value error, ")
    if problem["type"] in ("unexpected_keyword_argument", "extra_forbidden"):
        return f"there is no setting {key}"
    return f"{key}: {message[0].lower()}{message[1:]}"
