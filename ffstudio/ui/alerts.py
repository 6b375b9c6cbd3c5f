"""What the operator must know: shown as a banner at once, and kept in the Alerts dock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from ffstudio.domain.errors import Cancelled, FfstudioError

KEPT = 500  # alerts; older ones fall out


class Level(StrEnum):
    """The names of the banners' styles."""

    INFO = "info"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True)
class Remedy:
    """A button that does something about it."""

    text: str
    act: Callable[[], object]


@dataclass(frozen=True)
class Alert:
    """`what` happened, `why`, and what to `do`; `remedy` offers to do it. `at` is UTC."""

    level: Level
    what: str
    why: str = ""
    do: str = ""
    remedy: Remedy | None = None
    at: datetime = field(default_factory=lambda: datetime.now(UTC))


class Alerts(QObject):
    """All alerts of this session, the newest last."""

    posted = Signal(object)
    cleared = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._alerts: list[Alert] = []

    @property
    def all(self) -> tuple[Alert, ...]:
        return tuple(self._alerts)

    def post(self, alert: Alert) -> None:
        self._alerts = [*self._alerts, alert][-KEPT:]
        self.posted.emit(alert)

    def info(self, what: str, why: str = "", remedy: Remedy | None = None) -> None:
        self.post(Alert(Level.INFO, what, why, remedy=remedy))

    def warn(self, what: str, why: str = "", do: str = "", remedy: Remedy | None = None) -> None:
        self.post(Alert(Level.WARN, what, why, do, remedy))

    def error(self, error: FfstudioError, remedy: Remedy | None = None) -> None:
        """An error as it says itself; being cancelled is none."""
        if not isinstance(error, Cancelled):
            self.post(Alert(Level.BAD, error.what, error.why, error.remedy, remedy))

    def clear(self) -> None:
        self._alerts = []
        self.cleared.emit()
