"""Domain values to plain data and back, checked by pydantic."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.sentences import Sentence, said

T = TypeVar("T")

_USUAL = {
    str(text): text
    for text in (
        said("field required"),
        said("input should be a valid boolean"),
        said("input should be a valid integer"),
        said("input should be a valid number"),
        said("input should be a valid string"),
        said("input should be a valid tuple"),
    )
}


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
    key = ".".join(str(part) for part in problem["loc"])
    if problem["type"] in ("unexpected_keyword_argument", "extra_forbidden"):
        return said("there is no setting {key}", key=key)
    if problem["type"] == "value_error" and not key:
        return _words(problem)
    return said("{key}: {what}", key=key or said("the whole"), what=_words(problem))


def _words(problem: ErrorDetails) -> str:
    """The sentence of our own check; pydantic's begin with a capital, and only the usual ones are known."""
    if problem["type"] == "value_error":
        ours = problem["ctx"]["error"]
        return next((text for text in ours.args if isinstance(text, Sentence)), str(ours))
    message = problem["msg"][0].lower() + problem["msg"][1:]
    if problem["type"] in ("enum", "literal_error"):
        return said("input should be {expected}", expected=problem["ctx"]["expected"])
    return _USUAL.get(message, message)
