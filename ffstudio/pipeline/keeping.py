"""Values kept for the next time, as many as a budget allows."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Kept(Generic[K, V]):
    """The values used last, by key, up to `budget` of what `weigh` counts, and always the last one.

    For one thread.
    """

    def __init__(self, budget: float, weigh: Callable[[V], float] = lambda _: 1.0) -> None:
        self._budget, self._weigh = budget, weigh
        self._values: OrderedDict[K, V] = OrderedDict()
        self._weight = 0.0

    def get(self, key: K, make: Callable[[], V]) -> V:
        """The value under `key`, made if it is not there. Raises what `make` raises, and keeps nothing then."""
        if key in self._values:
            self._values.move_to_end(key)
        else:
            self.put(key, make())
        return self._values[key]

    def find(self, key: K) -> V | None:
        return self._values.get(key)

    def put(self, key: K, value: V) -> None:
        """Keeps a value, and lets go of what was used longest ago."""
        if key in self._values:
            self._weight -= self._weigh(self._values.pop(key))
        self._values[key] = value
        self._weight += self._weigh(value)
        while self._weight > self._budget and len(self._values) > 1:
            _, oldest = self._values.popitem(last=False)
            self._weight -= self._weigh(oldest)
