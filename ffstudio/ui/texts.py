"""Marks texts of tables for translation; they are translated where they are shown."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that Qt Linguist's tools look for
    """The text itself. As PySide6's, with types."""
    return text
