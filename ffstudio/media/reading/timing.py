"""Frame rate and its regularity, from packet times alone."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ffstudio.media.reading.glance import Glance

_TOLERANCE = 0.01  # of a frame, besides one tick of rounding
_DEFAULT_RATE = Fraction(25)
_WHOLE_RATES = (24, 25, 30, 48, 50, 60, 72, 90, 96, 100, 120, 144, 200, 240)
_SAME_RATE = Fraction(1, 100_000)  # Matroska's nanoseconds are closer, the step to the next rate is 1/1001


@dataclass(frozen=True, slots=True)
class Timing:
    """Frames a second, the mean where the rate is variable."""

    rate: Fraction
    is_variable: bool


def standard_rate(rate: Fraction) -> Fraction:
    """The customary rate, whole or by 1000/1001, that a container stored with rounding; else the given one."""
    known = (base * drop for base in _WHOLE_RATES for drop in (Fraction(1), Fraction(1000, 1001)))
    return next((each for each in known if abs(rate / each - 1) < _SAME_RATE), Fraction(rate))


def listed_times(stream: Any) -> NDArray[np.int64] | None:
    """Decoding times of all packets where the container lists them (MP4, AVI); their gaps are the frames'."""
    entries = stream.index_entries
    if len(entries) < 2 or len(entries) < stream.frames or not stream.frames:
        return None
    return np.unique(np.array([entries[i].timestamp for i in range(len(entries))], np.int64))


def seen_times(stream: Any, seen: Glance) -> NDArray[np.int64]:
    """Presentation times of the packets read, without the last ones, whose neighbours may yet come."""
    found = np.unique(np.array(seen.times, np.int64))
    return found if seen.is_whole else found[: max(2, len(found) - stream.codec_context.reorder_depth - 1)]


def timing_of(stream: Any, times: NDArray[np.int64]) -> Timing:
    """Rate of a stream whose frames have these sorted times, in its ticks."""
    named = [standard_rate(rate) for rate in (stream.guessed_rate, stream.average_rate) if rate]
    if len(times) < 2:
        return Timing(named[0] if named else _DEFAULT_RATE, is_variable=False)
    gaps = np.diff(times)
    is_variable = bool(gaps.max() - gaps.min() > max(1, _TOLERANCE * float(np.median(gaps))))
    mean = Fraction(int(times[-1] - times[0]), len(gaps)) * stream.time_base
    if is_variable:
        return Timing(Fraction(stream.average_rate or 1 / mean), is_variable)
    # The container's rate where the times agree with it as well as their rounding allows.
    tolerance = stream.time_base / len(gaps)
    return Timing(next((rate for rate in named if abs(1 / rate - mean) <= tolerance), 1 / mean), is_variable)
