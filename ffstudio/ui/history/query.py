"""What of the history is wanted: text, result and time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from ffstudio.domain.history import HistoryEntry
from ffstudio.domain.jobs import JobState
from ffstudio.store import Store
from ffstudio.ui.texts import QT_TRANSLATE_NOOP

RESULTS: tuple[tuple[str, tuple[JobState, ...]], ...] = (
    (QT_TRANSLATE_NOOP("History", "All results"), ()),
    (QT_TRANSLATE_NOOP("History", "Completed"), (JobState.COMPLETED,)),
    (QT_TRANSLATE_NOOP("History", "Failed"), (JobState.FAILED,)),
    (QT_TRANSLATE_NOOP("History", "Cancelled"), (JobState.CANCELLED,)),
)
TIMES: tuple[tuple[str, int], ...] = (
    (QT_TRANSLATE_NOOP("History", "All times"), 0),
    (QT_TRANSLATE_NOOP("History", "Today"), 1),
    (QT_TRANSLATE_NOOP("History", "7 days"), 7),
    (QT_TRANSLATE_NOOP("History", "30 days"), 30),
)


@dataclass(frozen=True)
class Query:
    """`states` empty is all; `days` counts whole days with today, 0 is all."""

    search: str = ""
    states: tuple[JobState, ...] = ()
    days: int = 0

    def since(self, now: datetime) -> datetime | None:
        """Midnight of the first day, in the zone of `now`."""
        if not self.days:
            return None
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        return midnight - timedelta(days=self.days - 1)

    def page(
        self, store: Store, now: datetime, limit: int | None, below: HistoryEntry | None = None
    ) -> tuple[HistoryEntry, ...]:
        """Entries from the latest on, or those below one."""
        states = self.states or None
        return store.history.list(self.search, limit, self.since(now), states, below=below)

    def count(self, store: Store, now: datetime) -> int:
        """How many entries there are."""
        return store.history.count(self.search, self.since(now), self.states or None)
