"""Moments as an operator writes them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from ffstudio.domain.failures import SettingInvalid

_AGO = re.compile(r"(?P<count>\d{1,4})(?P<unit>[hdw])")
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}


def read_since(text: str, now: datetime | None = None) -> datetime:
    """A day or time of this machine's zone (2026-11-22, 2026-11-22T18:30), or hours, days, weeks ago (7d), in UTC.

    Raises SettingInvalid.
    """
    if ago := _AGO.fullmatch(text):
        return (now or datetime.now(UTC)) - int(ago["count"]) * _UNITS[ago["unit"]]
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        remedy = "write it as 2026-11-22, 2026-11-22T18:30, or 7d for the last seven days"
        raise SettingInvalid(f"--since {text}", "it is no moment", remedy) from error
