"""Facts of a run as words."""

from __future__ import annotations

from datetime import datetime

from ffstudio.domain.history import HistoryEntry
from ffstudio.ui.queue.words import as_clock


def when(entry: HistoryEntry) -> str:
    """The end of a run in local time, to the minute."""
    return f"{entry.finished.astimezone():%Y-%m-%d %H:%M}"


def local(written: str) -> str:
    """A time of a manifest (ISO 8601) in local time, to the second; what is no time is left as it is."""
    try:
        return f"{datetime.fromisoformat(written).astimezone():%Y-%m-%d %H:%M:%S}"
    except ValueError:
        return written


def duration(entry: HistoryEntry) -> str:
    """From its last start to its end; "" where it never started."""
    return "" if entry.seconds is None else as_clock(entry.seconds)


def energy(watt_hours: float | None, *, unit: bool = False) -> str:
    """Watt-hours with three figures; "" where unknown."""
    if watt_hours is None:
        return ""
    number = f"{watt_hours:.3g}" if watt_hours < 1000 else f"{watt_hours:,.0f}"
    return f"{number} Wh" if unit else number


def run_name(entry: HistoryEntry) -> str:
    """Short name of a run, for headings: its number and its end."""
    return f"#{entry.id} · {when(entry)}"
