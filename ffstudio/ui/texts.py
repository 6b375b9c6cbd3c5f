"""Texts: marking those of tables, the engine's sentences in the console's language, and the menu's letter."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.sentences import Sentence, said

_LETTER = re.compile(r"\(&\w\)|&(?=\S)")  # "打开(&O)" and "&Open"


def plain(text: str) -> str:
    """The text of a menu without the mark of its letter."""
    return _LETTER.sub("", text)


def translated(text: str) -> str:
    """A sentence of the engine in the language of the console; other text as it is. For any thread."""
    if not isinstance(text, Sentence):
        return text
    values = {
        name: translated(value) if isinstance(value, str) else value for name, value in text.values.items()
    }
    try:
        return QCoreApplication.translate("Engine", text.template).format(**values)
    except (LookupError, ValueError):  # kept by another version, or changed by hand
        return str(text)


def whole(what: str, why: str = "", do: str = "") -> str:
    """What happened, why, and what to do about it in one sentence; a heading alone stays one."""
    if why and do:
        return translated(said("{what}: {why}; {remedy}.", what=what, why=why, remedy=do))
    rest = why or do
    return translated(said("{what}: {why}.", what=what, why=rest) if rest else what)


def advice(error: FfstudioError) -> str:
    """Why, and what to do, below a heading that says what."""
    return translated(said("{why}; {remedy}.", why=error.why, remedy=error.remedy))


def capital(text: str) -> str:
    """The text as the beginning of a sentence."""
    return f"{text[:1].upper()}{text[1:]}"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that Qt Linguist's tools look for
    """The text itself. As PySide6's, with types."""
    return text
