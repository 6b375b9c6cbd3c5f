"""Whether a file that appeared in a folder is complete."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from pathlib import Path

from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.sentences import said
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.sequence import files_at

_SHARING = (32, 33)  # Windows: another program has the file, or a part of it, for itself


class Verdict(Enum):
    WAITS = "waits"
    READY = "ready"
    HOPELESS = "hopeless"


@dataclass(slots=True)
class _Arrival:
    state: str
    since: float
    tried: float = 0.0
    why: str = ""


def state_of(path: Path) -> str:
    """Number of files, bytes and last change of a clip, "" where it is not there; another text once it changed."""
    try:
        found = [file.stat() for file in files_at(path)]
    except FileNotFoundError:
        return ""
    if not found:
        return ""
    size, changed = sum(one.st_size for one in found), max(one.st_mtime_ns for one in found)
    return f"{len(found)}:{size}:{changed}"


class Arrivals:
    """Files that are waited for. Times are seconds of a clock that never goes back.

    One is ready when it did not change for `settle` seconds and can be opened; hopeless when it did not for
    `give_up` seconds and cannot. What another program holds locked is waited for without end.
    """

    def __init__(self, settle: float, give_up: float) -> None:
        self._settle, self._give_up = settle, max(settle, give_up)
        self._waiting: dict[Path, _Arrival] = {}

    def __iter__(self) -> Iterator[Path]:
        return iter(self._waiting)

    def is_new(self, path: Path) -> bool:
        return path not in self._waiting

    def keep(self, present: Collection[Path]) -> None:
        """Forgets files that are no longer there."""
        for path in self._waiting.keys() - set(present):
            del self._waiting[path]

    def forget(self, path: Path) -> None:
        self._waiting.pop(path, None)

    def judge(self, path: Path, rate: Fraction, now: float) -> tuple[Verdict, str]:
        """What to do with a file, and why it cannot be read so far. `rate` is that of numbered pictures."""
        state = state_of(path)
        known = self._waiting.get(path)
        if known is None or known.state != state:
            self._waiting[path] = _Arrival(state, now)
            return Verdict.WAITS, ""
        if not state or now - max(known.since, known.tried) < self._settle:
            return Verdict.WAITS, known.why
        known.tried, known.why = now, _why_not(path, rate)
        if known.why == _LOCKED:
            known.since = now
        if not known.why:
            return Verdict.READY, ""
        is_over = now - known.since >= self._give_up
        return (Verdict.HOPELESS if is_over else Verdict.WAITS), known.why


_LOCKED = said("another program holds it")


def _why_not(path: Path, rate: Fraction) -> str:
    try:
        probe(path, sequence_rate=rate)
    except FfstudioError as error:
        cause = error.__cause__
        is_locked = isinstance(cause, OSError) and getattr(cause, "winerror", None) in _SHARING
        return _LOCKED if is_locked else error.sentence
    except OSError as error:
        return _LOCKED if getattr(error, "winerror", None) in _SHARING else str(error)
    return ""
