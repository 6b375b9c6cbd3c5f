"""Places on a slider and the numbers they stand for."""

from __future__ import annotations

import math
from dataclasses import dataclass

PLACES = 1000  # of a slider from end to end


@dataclass(frozen=True, slots=True)
class Scale:
    """Numbers `low` to `high`, both included. On a logarithmic scale small ones have more room."""

    low: float
    high: float
    step: float
    is_log: bool = False

    def place(self, value: float) -> int:
        """0 to PLACES."""
        if self.is_log:
            share = math.log1p(self._above(value)) / math.log1p(self._above(self.high))
        else:
            share = (value - self.low) / (self.high - self.low)
        return round(PLACES * min(1.0, max(0.0, share)))

    def value(self, place: int) -> float:
        """The number at a place, on the grid of steps where those are finer than the places."""
        share = place / PLACES
        if place in (0, PLACES):
            return self.high if place else self.low
        if not self.is_log:
            return self._rounded(self.low + share * (self.high - self.low))
        return self._rounded(self.low + math.expm1(share * math.log1p(self._above(self.high))) * self._unit)

    @property
    def _unit(self) -> float:
        """Below this a logarithmic scale is about even."""
        return max(self.low, self.step, 1.0)

    def _above(self, value: float) -> float:
        return max(0.0, value - self.low) / self._unit

    def _rounded(self, value: float) -> float:
        return min(self.high, max(self.low, round(value / self.step) * self.step))
