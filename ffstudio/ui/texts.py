"""Texts: marking those of tables for translation, and taking the menu's letter out."""

from __future__ import annotations

import re

_LETTER = re.compile(r"\(&\w\)|&(?=\S)")  # "打开(&O)" and "&Open"


def plain(text: str) -> str:
    """The text of a menu without the mark of its letter."""
    return _LETTER.sub("", text)


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that Qt Linguist's tools look for
    """The text itself. As PySide6's, with types."""
    return text
