"""Energy of a GPU over a stretch of work."""

from __future__ import annotations

from collections.abc import Callable

MILLIJOULES = 3_600_000  # in a watt-hour


class EnergyMeter:
    """Counts from when it is made, by the counter that `probe` reads for `device`, in millijoules.

    It is the whole GPU's energy, with whatever else runs there.
    """

    def __init__(self, probe: Callable[[int], int | None], device: int, *, used: bool) -> None:
        self._probe, self._device = probe, device
        self._start = probe(device) if used else None

    def watt_hours(self) -> float | None:
        """Used so far; None where the GPU cannot tell, or is not `used`."""
        now = self._probe(self._device) if self._start is not None else None
        if now is None or self._start is None or now < self._start:  # the driver was loaded anew
            return None
        return (now - self._start) / MILLIJOULES
