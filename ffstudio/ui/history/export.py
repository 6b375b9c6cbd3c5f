"""The history as a table for other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from ffstudio.config.serial import to_data
from ffstudio.domain.history import HistoryEntry

COLUMNS = (
    *("id", "job", "finished", "state", "target", "output", "preset"),
    *("frames", "fps", "seconds", "energy", "device", "reason", "error", "manifest"),
)


def csv_bytes(entries: Iterable[HistoryEntry]) -> bytes:
    """UTF-8 with a line of names; times are UTC (ISO 8601), `energy` in watt-hours, unknown is empty.

    Columns are named as `ffstudio history --csv` names them.
    """
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(to_data(entry) | {"seconds": entry.seconds} for entry in entries)
    return text.getvalue().encode("utf-8", "backslashreplace")
