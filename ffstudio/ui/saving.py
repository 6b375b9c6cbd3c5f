"""Writing what a panel shows to a file that the user chooses, beside the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from ffstudio.config.files import write_atomic
from ffstudio.domain.failures import OutputUnwritable
from ffstudio.ui.alerts import Remedy
from ffstudio.ui.desk import Desk
from ffstudio.ui.reveal import reveal
from ffstudio.ui.work import Lane


@dataclass(frozen=True)
class Wanted:
    """`title` of the question, `stem` of the proposed name, `kinds` as Qt writes them ("Tables (*.csv)")."""

    title: str
    stem: str
    kinds: str
    suffix: str


class Saver(QObject):
    """Asks where to; `key` names the preference that remembers the folder."""

    def __init__(self, desk: Desk, key: str, panel: QWidget) -> None:
        super().__init__(panel)
        self._desk, self._key, self._panel = desk, key, panel

    def ask(self, wanted: Wanted) -> Path | None:
        """The file chosen, with the suffix; None where the question was left."""
        folder = Path(self._desk.preferences.value(self._key, str(Path.home())))
        name = f"{wanted.stem}-{datetime.now(UTC).astimezone():%Y%m%d-%H%M%S}{wanted.suffix}"
        chosen, _ = QFileDialog.getSaveFileName(self._panel, wanted.title, str(folder / name), wanted.kinds)
        if not chosen:
            return None
        path = Path(chosen) if Path(chosen).suffix else Path(f"{chosen}{wanted.suffix}")
        self._desk.preferences.set_value(self._key, str(path.parent))
        return path

    def write(self, path: Path, content: Callable[[], bytes], lane: Lane = Lane.MEDIA) -> None:
        """Makes and writes the content in a thread, and says so."""
        self._desk.work.run(lane, lambda _: _write(path, content()), self._say)

    def _say(self, path: Path) -> None:
        if isValid(self):
            show = Remedy(self.tr("Show in folder"), partial(reveal, path))
            self._desk.alerts.info(self.tr("Written: {name}").format(name=path.name), remedy=show)


def _write(path: Path, content: bytes) -> Path:
    try:
        write_atomic(path, content)
    except OSError as error:
        raise OutputUnwritable(path, error.strerror or str(error)) from error
    return path
