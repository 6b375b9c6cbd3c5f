"""Sentences of the engine: English, and kept with what they were made from, so that a window can translate them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from types import MappingProxyType
from typing import Any, Self, TypeAlias

Value: TypeAlias = str | int | float

_BEGIN = '{"text": '  # of a packed sentence; no sentence of ours begins so


class Sentence(str):
    """English text that remembers its `template` and the `values` in it, of which some may be sentences too.

    It is a plain string to all who only show or write it. Made by `said`.
    """

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, Value]

    def __new__(cls, text: str, template: str = "", values: Mapping[str, Value] | None = None) -> Self:
        self = super().__new__(cls, text)
        self.template = template or text
        self.values = MappingProxyType(dict(values or {}))
        return self

    def __getnewargs__(self) -> tuple[Any, ...]:
        return str(self), self.template, dict(self.values)

    def __getstate__(self) -> None:
        """Everything is in the arguments."""


def said(template: str, /, **values: object) -> Sentence:
    """The sentence that a template makes: `said("Cannot open {path}", path=path)`.

    The template is a literal, for `packaging/translations.py` to find. Numbers stay numbers, which the template may
    format ("{seconds:.2f}"); everything else goes in as text.
    """
    return _made(template, values)


class Phrase(str):
    """A template that stands in a table, a literal as well: `TEMPLATES[reason].said(person=2)`."""

    __slots__ = ()

    def said(self, **values: object) -> Sentence:
        """The sentence that it makes."""
        return _made(str(self), values)


def _made(template: str, values: Mapping[str, object]) -> Sentence:
    kept = {name: value if isinstance(value, _KEPT) else str(value) for name, value in values.items()}
    return Sentence(template.format(**kept), template, kept)


_KEPT = (Sentence, int, float)


def listed(parts: Iterable[str], between: str = "; ") -> Sentence:
    """Sentences one after another as one."""
    values = {f"part{number}": part for number, part in enumerate(parts)}
    return Sentence(between.join(values.values()), between.join(f"{{{name}}}" for name in values), values)


def shortened(parts: Sequence[str], most: int) -> str:
    """Parts with commas between, of which `most` are shown: "3-7, 12 and 2 more"."""
    shown, more = ", ".join(parts[:most]), len(parts) - most
    return said("{shown} and {count} more", shown=shown, count=more) if more > 0 else shown


def conjoined(parts: Iterable[str]) -> str:
    """ "one and other", for any number; "" for none."""
    return reduce(lambda one, other: said("{one} and {other}", one=one, other=other), [*parts] or [""])


def reworded(text: str, change: Callable[[str], str]) -> str:
    """The text, or the sentence with all texts in it, as `change` makes them; its template stays."""
    if not isinstance(text, Sentence):
        return change(text)
    values = {
        name: reworded(value, change) if isinstance(value, str) else value
        for name, value in text.values.items()
    }
    return Sentence(change(str(text)), text.template, values)


def packed(text: str) -> str:
    """A sentence as one line of JSON, for where only text is kept; other text as it is."""
    return json.dumps(as_data(text), ensure_ascii=False) if isinstance(text, Sentence) else text


def unpacked(text: str) -> str:
    """What was `packed`."""
    if not text.startswith(_BEGIN):
        return text
    try:
        return from_data(json.loads(text))
    except ValueError:
        return text


def as_data(sentence: Sentence) -> dict[str, Any]:
    """A sentence for JSON: its English `text`, its `template`, and the `values` in it."""
    values = {
        name: as_data(value) if isinstance(value, Sentence) else value
        for name, value in sentence.values.items()
    }
    return {"text": str(sentence), "template": sentence.template, "values": values}


def from_data(data: Any) -> Sentence:
    """What `as_data` made. Raises ValueError for anything else."""
    try:
        values = {
            name: from_data(value) if isinstance(value, dict) else value
            for name, value in data["values"].items()
        }
        return Sentence(data["text"], data["template"], values)
    except (LookupError, TypeError, AttributeError) as error:
        raise ValueError("this is no sentence") from error
