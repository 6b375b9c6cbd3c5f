"""What a watched folder tells, and problems that are told once as long as they last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class HotEvent:
    """Something that happened. `kind` is a word for machines, `text` is for people; `job` 0 is none.

    Kinds: watching, found, queued, changed, done, failed, problem, mended, runner, stopped.
    """

    kind: str
    text: str
    path: Path
    job: int = 0


Tell = Callable[[HotEvent], None]


class Problems:
    """Problems by the folder or file that has them; one of several folders (a bad sidecar above) is told once."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._texts: dict[Path, str] = {}

    def __contains__(self, path: Path) -> bool:
        return path in self._texts

    def __bool__(self) -> bool:
        return bool(self._texts)

    def add(self, path: Path, text: str) -> None:
        if text not in self._texts.values():
            self._tell(HotEvent("problem", text, path))
        self._texts[path] = text

    def mended(self, path: Path) -> None:
        """`path` is well; so is whatever else had the same problem."""
        text = self._texts.pop(path, None)
        if text:
            self._texts = {where: other for where, other in self._texts.items() if other != text}
            self._tell(HotEvent("mended", f"no longer so: {text}", path))

    def forget(self, path: Path) -> None:
        """`path` has been dealt with."""
        self._texts.pop(path, None)
