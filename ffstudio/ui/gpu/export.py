"""What is shown, as a table or a picture in a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from ffstudio.config.files import write_atomic
from ffstudio.domain.failures import OutputUnwritable
from ffstudio.ui.alerts import Remedy
from ffstudio.ui.desk import Desk
from ffstudio.ui.gpu.history import Numbers
from ffstudio.ui.gpu.runs import Run
from ffstudio.ui.reveal import reveal
from ffstudio.ui.work import Lane


@dataclass(frozen=True)
class Table:
    """`rows` [n, 1 + columns]: seconds since 1970, then the columns `names`; NaN is what was not told."""

    names: tuple[str, ...]
    rows: Numbers
    runs: tuple[Run, ...] = ()


class Exports(QObject):
    """Asks for a file and writes it beside the window."""

    def __init__(self, desk: Desk, panel: QWidget) -> None:
        super().__init__(panel)
        self._desk, self._panel = desk, panel

    def table(self, table: Table) -> None:
        """Every second that is shown, of all GPUs and also of curves that are hidden."""
        wanted = self.tr("Tables (*.csv)")
        if path := self._ask(self.tr("Export the measurements"), wanted, ".csv"):
            self._write(path, lambda: csv_bytes(table))

    def picture(self, image: QImage) -> None:
        wanted = self.tr("Pictures (*.png)")
        if path := self._ask(self.tr("Export the charts"), wanted, ".png"):
            self._write(path, lambda: png_bytes(image))

    def _ask(self, title: str, wanted: str, suffix: str) -> Path | None:
        folder = Path(self._desk.preferences.value("gpu.folder", str(Path.home())))
        name = f"ffstudio-{datetime.now(UTC).astimezone():%Y%m%d-%H%M%S}{suffix}"
        chosen, _ = QFileDialog.getSaveFileName(self._panel, title, str(folder / name), wanted)
        if not chosen:
            return None
        path = Path(chosen) if Path(chosen).suffix else Path(f"{chosen}{suffix}")
        self._desk.preferences.set_value("gpu.folder", str(path.parent))
        return path

    def _write(self, path: Path, content: Callable[[], bytes]) -> None:
        self._desk.work.run(Lane.MEDIA, lambda _: write(path, content()), self._say)

    def _say(self, path: Path) -> None:
        if isValid(self):
            show = Remedy(self.tr("Show in folder"), partial(reveal, path))
            self._desk.alerts.info(self.tr("Written: {name}").format(name=path.name), remedy=show)


def write(path: Path, content: bytes) -> Path:
    """The file whole or not at all; its path. Raises OutputUnwritable."""
    try:
        write_atomic(path, content)
    except OSError as error:
        raise OutputUnwritable(path, error.strerror or str(error)) from error
    return path


def csv_bytes(table: Table) -> bytes:
    """UTF-8: the time in UTC (ISO 8601), a column for each measurement, and the numbers of the jobs that ran.

    What was not told is empty.
    """
    text = io.StringIO()
    lines = csv.writer(text)
    lines.writerow(["time_utc", *table.names, "jobs"])
    for time, *numbers in table.rows:
        at = datetime.fromtimestamp(time, UTC).isoformat(timespec="milliseconds")
        jobs = " ".join(dict.fromkeys(str(run.job) for run in table.runs if run.covers(time)))
        lines.writerow([at, *("" if np.isnan(number) else f"{number:.12g}" for number in numbers), jobs])
    return text.getvalue().encode()


def png_bytes(image: QImage) -> bytes:
    """The picture as a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return bytes(data.data())
