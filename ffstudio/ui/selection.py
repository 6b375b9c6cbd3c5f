"""What the editor is looking at; not part of the project, not undone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True)
class Looking:
    """Ids of the clip and source in hand ("" is none), the frame shown, and the person of the clip in hand.

    `range` is the place of the range in hand among the clip's `ranges`, None for the clip as a whole.
    """

    target: str = ""
    source: str = ""
    frame: int = 0
    person: int | None = None
    range: int | None = None


class Selection(QObject):
    """`changed(old, new)` says what moved; a panel looks at the fields it shows."""

    changed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = Looking()

    @property
    def now(self) -> Looking:
        return self._now

    def set(self, **fields: Any) -> None:
        """Changes some fields of `Looking`; another clip begins at its first frame with nobody in hand."""
        if fields.get("target", self._now.target) != self._now.target:
            fields = {"frame": 0, "person": None, "range": None} | fields
        old, self._now = self._now, replace(self._now, **fields)
        if self._now != old:
            self.changed.emit(old, self._now)
