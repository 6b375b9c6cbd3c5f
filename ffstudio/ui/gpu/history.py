"""Numbers over time, bounded: every second of the last hour, and means of ten seconds for the day before it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

FINE_ROWS = 3600  # an hour at one row a second
COARSE_SECONDS = 10
COARSE_ROWS = 23 * 3600 // COARSE_SECONDS

Numbers = NDArray[np.float64]


class Ring:
    """The last `rows` rows of numbers; `now` is them, [n, columns], the oldest first."""

    def __init__(self, rows: int, columns: int) -> None:
        self._rows, self._end = rows, 0
        self._data: Numbers = np.full((2 * rows, columns), np.nan)

    @property
    def now(self) -> Numbers:
        return self._data[max(0, self._end - self._rows) : self._end]

    def add(self, row: Numbers) -> Numbers | None:
        """Adds a row; the one that falls out, if any."""
        if self._end == len(self._data):
            self._data[: self._rows] = self._data[self._rows :]
            self._end = self._rows
        self._data[self._end] = row
        self._end += 1
        out = self._end - 1 - self._rows
        return self._data[out].copy() if out >= 0 else None

    def widen(self, columns: int) -> None:
        """Adds columns without numbers."""
        more = np.full((len(self._data), columns), np.nan)
        self._data = np.hstack([self._data, more])


class History:
    """Named columns over time. Times are seconds since 1970 (UTC), rising; NaN is what was not told."""

    def __init__(self, fine: int = FINE_ROWS, coarse: int = COARSE_ROWS) -> None:
        self._columns: dict[str, int] = {}
        self._fine, self._coarse = Ring(fine, 1), Ring(coarse, 1)
        self._bucket: list[Numbers] = []

    @property
    def names(self) -> tuple[str, ...]:
        """Columns ever told, in the order they came."""
        return tuple(self._columns)

    @property
    def times(self) -> Numbers:
        return self._joined(0)

    def add(self, at: float, numbers: Mapping[str, float | None]) -> None:
        """Another row. A clock that was set back is no row: times only rise."""
        fine = self._fine.now
        if len(fine) and at <= fine[-1, 0]:
            return
        self._learn([name for name in numbers if name not in self._columns])
        row = np.full(len(self._columns) + 1, np.nan)
        row[0] = at
        for name, number in numbers.items():
            row[self._columns[name]] = np.nan if number is None else number
        if (old := self._fine.add(row)) is not None:
            self._thin(old)

    def column(self, name: str, begin: float = -np.inf, end: float = np.inf) -> tuple[Numbers, Numbers]:
        """Times and numbers of a column from `begin` to `end`, with one row more to each side where there is."""
        times = self.times
        first = max(0, int(np.searchsorted(times, begin)) - 1)
        last = int(np.searchsorted(times, end, "right")) + 1
        if name not in self._columns:
            return times[first:last], np.full(len(times[first:last]), np.nan)
        return times[first:last], self._joined(self._columns[name])[first:last]

    def table(self, begin: float, end: float) -> Numbers:
        """A copy of the rows from `begin` to `end`: the time, then the columns in the order of `names`."""
        rows = np.vstack([self._coarse.now, self._fine.now])
        return rows[(rows[:, 0] >= begin) & (rows[:, 0] <= end)]

    def at(self, time: float, within: float = 1.5 * COARSE_SECONDS) -> dict[str, float]:
        """What was told nearest to a time; nothing where no row is `within` so many seconds."""
        times = self.times
        if not len(times):
            return {}
        nearest = int(np.argmin(np.abs(times - time)))
        if abs(times[nearest] - time) > within:
            return {}
        found = {name: float(self._joined(place)[nearest]) for name, place in self._columns.items()}
        return {name: number for name, number in found.items() if not np.isnan(number)}

    def _joined(self, place: int) -> Numbers:
        return np.concatenate([self._coarse.now[:, place], self._fine.now[:, place]])

    def _learn(self, names: list[str]) -> None:
        if names:
            for name in names:
                self._columns[name] = len(self._columns) + 1
            self._fine.widen(len(names))
            self._coarse.widen(len(names))

    def _thin(self, row: Numbers) -> None:
        """Rows that leave the last hour are kept as the mean of those of the same ten seconds."""
        if self._bucket and row[0] // COARSE_SECONDS != self._bucket[0][0] // COARSE_SECONDS:
            self._coarse.add(mean(self._bucket, len(self._columns) + 1))
            self._bucket = []
        self._bucket.append(row)


def mean(rows: list[Numbers], width: int) -> Numbers:
    """Mean of each of `width` columns over the rows that tell it; rows of before a column was known are shorter."""
    padded = np.array([np.pad(row, (0, width - len(row)), constant_values=np.nan) for row in rows])
    told = ~np.isnan(padded)
    count = told.sum(axis=0)
    total = np.where(told, padded, 0.0).sum(axis=0)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def outline(times: Numbers, numbers: Numbers, points: int) -> tuple[Numbers, Numbers]:
    """The same curve with no more than about `points` points: least and greatest of each stretch of time.

    Stretches keep their place as time goes on, so that a curve that moves does not flicker.
    """
    if len(times) <= points or points < 4:
        return times, numbers
    stretch = (times[-1] - times[0]) / (points // 2)
    starts = np.flatnonzero(np.diff(np.floor(times / stretch), prepend=-np.inf))
    both = np.empty(2 * len(starts))
    both[0::2] = np.fmin.reduceat(numbers, starts)
    both[1::2] = np.fmax.reduceat(numbers, starts)
    return np.repeat(times[starts], 2), both


def with_gaps(times: Numbers, numbers: Numbers, longest: float) -> Numbers:
    """The numbers with NaN where more than `longest` seconds passed before the next one: no line across sleep."""
    broken = numbers.copy()
    late = np.flatnonzero(np.diff(times) > longest)
    broken[late] = np.nan
    return broken
