"""What the console remembers of its user; a small JSON file, and the window's state."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QObject, Signal

from ffstudio.config.files import write_atomic
from ffstudio.config.paths import Paths
from ffstudio.config.serial import from_data, to_data
from ffstudio.domain.errors import FfstudioError

RECENT = 10


@dataclass(frozen=True)
class Remembered:
    """`layouts` are window states by workspace, as base64; `language` "" follows the system."""

    theme: str = "dark"
    language: str = ""
    recent: tuple[Path, ...] = ()
    workspace: str = "edit"
    layouts: dict[str, str] = field(default_factory=dict)
    geometry: str = ""
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    was_welcomed: bool = False
    keep_runner: bool | None = None
    values: dict[str, Any] = field(default_factory=dict)


class Preferences(QObject):
    """Read at start, written at every change; a damaged file is begun anew rather than in the way."""

    changed = Signal()

    def __init__(self, paths: Paths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = paths.data / "console.json"
        self._now = self._read()

    @property
    def now(self) -> Remembered:
        return self._now

    def set(self, **fields: Any) -> None:
        """Changes some fields of `Remembered`. Not being able to write them is no reason to stop."""
        self._now = replace(self._now, **fields)
        try:
            write_atomic(self._file, json.dumps(to_data(self._now), indent=1).encode())
        except OSError:
            return
        finally:
            self.changed.emit()

    def value(self, key: str, default: Any) -> Any:
        """A small thing a panel remembers, as "gpu.range"."""
        return self._now.values.get(key, default)

    def set_value(self, key: str, value: Any) -> None:
        self.set(values={**self._now.values, key: value})

    def add_recent(self, path: Path) -> None:
        others = [old for old in self._now.recent if old != path]
        self.set(recent=(path, *others)[:RECENT])

    def _read(self) -> Remembered:
        try:
            return from_data(Remembered, json.loads(self._file.read_bytes()), self._file.name)
        except (OSError, ValueError, FfstudioError):
            return Remembered()


def pack(state: QByteArray) -> str:
    """Qt's opaque state as text."""
    return base64.b64encode(bytes(state.data())).decode("ascii")


def unpack(text: str) -> QByteArray:
    return QByteArray(base64.b64decode(text))
