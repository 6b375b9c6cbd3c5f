"""Lines of the log as values, and which of them are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from ffstudio.domain.jobs import JobEvent
from ffstudio.ui.alerts import Alert, Level
from ffstudio.ui.queue.words import STATES
from ffstudio.ui.texts import QT_TRANSLATE_NOOP, translated, whole

KINDS: Mapping[str, tuple[str, str]] = MappingProxyType(  # translation context and text
    {
        **{str(state): ("Jobs", text) for state, text in STATES.items()},
        "started": ("Log", QT_TRANSLATE_NOOP("Log", "Started")),
        "segment": ("Log", QT_TRANSLATE_NOOP("Log", "Segment")),
        "statistics": ("Log", QT_TRANSLATE_NOOP("Log", "Statistics")),
        "warning": ("Log", QT_TRANSLATE_NOOP("Log", "Warning")),
        "traceback": ("Log", QT_TRANSLATE_NOOP("Log", "Defect")),
        "recovered": ("Log", QT_TRANSLATE_NOOP("Log", "Recovered")),
        "resumed": ("Log", QT_TRANSLATE_NOOP("Log", "Resumed")),
        "memory": ("Log", QT_TRANSLATE_NOOP("Log", "Memory")),
        "watched": ("Log", QT_TRANSLATE_NOOP("Log", "Watched")),
        "filed": ("Log", QT_TRANSLATE_NOOP("Log", "Filed")),
        "info": ("Log", QT_TRANSLATE_NOOP("Log", "Message")),
        "warn": ("Log", QT_TRANSLATE_NOOP("Log", "Warning")),
        "bad": ("Log", QT_TRANSLATE_NOOP("Log", "Error")),
    }
)
LEVELS: Mapping[str, Level] = MappingProxyType(  # of kinds that are more than information
    {
        "warning": Level.WARN,
        "recovered": Level.WARN,
        "interrupted": Level.WARN,
        "memory": Level.WARN,
        "failed": Level.BAD,
        "traceback": Level.BAD,
    }
)


@dataclass(frozen=True, slots=True)
class Line:
    """`job` is None for the console's own lines; `at` is UTC, None where it was not written down.

    `number` tells lines of the job database apart that are otherwise equal. `folded` is what is searched, `order`
    the place in time (seconds since 1970, 0 where unknown): both are made beside the window, for thousands.
    """

    at: datetime | None
    job: int | None
    kind: str
    level: Level
    text: str
    number: int = 0
    folded: str = ""
    order: float = 0.0

    @property
    def key(self) -> tuple[int, float]:
        """The same for the same line of the database."""
        return (self.number, self.order)


@dataclass(frozen=True)
class Sieve:
    """Lines with a text in them, of at least a level."""

    text: str = ""
    levels: frozenset[Level] = frozenset(Level)

    def lets(self, line: Line) -> bool:
        """True for a line that is shown."""
        return line.level in self.levels and self.text in line.folded


def event_line(number: int, event: JobEvent) -> Line:
    """A line of the job database."""
    level = LEVELS.get(event.kind, Level.INFO)
    text = " ".join(translated(event.text).split())
    folded = f"{event.job} {event.kind} {text}".casefold()
    return Line(event.at, event.job, event.kind, level, text, number, folded, event.at.timestamp())


def alert_line(alert: Alert) -> Line:
    """What the console said."""
    text = whole(alert.what, alert.why, alert.do)
    return Line(alert.at, None, str(alert.level), alert.level, text, 0, text.casefold(), alert.at.timestamp())


def printed_line(text: str) -> Line:
    """What the runner printed."""
    return Line(None, None, "", Level.INFO, text, folded=text.casefold())


def kind_word(kind: str) -> str:
    """The kind in the user's language; an unknown one as it is."""
    return QCoreApplication.translate(*KINDS[kind]) if kind in KINDS else kind


def time_text(line: Line) -> str:
    """Local time to the second; "" where unknown."""
    return f"{line.at.astimezone():%Y-%m-%d %H:%M:%S}" if line.at else ""


def clock_text(line: Line) -> str:
    """Local time without its day; "" where unknown."""
    return f"{line.at.astimezone():%H:%M:%S}" if line.at else ""
