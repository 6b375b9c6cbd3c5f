"""Where a track leaves the range of a method of swapping."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.cautions import Caution, Limits, Reason, Runs
from ffstudio.domain.faces import FaceTrack
from ffstudio.faces.landmarks import LandmarkGroups
from ffstudio.faces.pose import pitch, yaw
from ffstudio.faces.quality import HIDDEN_CONFIDENCE

BRIDGED = 0.5  # seconds between two runs that are told as one
SHORTEST = 3  # frames; fewer are a blur or a slip of the landmarks
COVERED = 0.15  # of the face; those with nothing before them stay below it

Doubles = NDArray[np.float64]
Rows = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Watch:
    """What tracks are held against; `rate` is the clip's, frames a second."""

    limits: Limits
    groups: LandmarkGroups
    rate: float


@dataclass(frozen=True, slots=True, eq=False)
class _Excess:
    """`values` [n] and what they may be: worse is larger, unless `is_least`."""

    reason: Reason
    values: Doubles
    limit: float
    rows: Rows
    is_least: bool = False
    picture: str = ""


def cautions_of(
    track: FaceTrack,
    person: int,
    watch: Watch,
    shown: Rows | None = None,
    picture: tuple[str, float] | None = None,
) -> tuple[Caution, ...]:
    """At most one for each reason. `shown` [n] are the rows that matter, None all of them.

    `picture` is the name of the source's largest picture and the width of the face in it, px.
    """
    shown = np.ones(track.count, np.bool_) if shown is None else shown
    found = (_caution(track, person, watch, each, shown) for each in _excesses(track, watch, picture))
    return tuple(caution for caution in found if caution)


def _excesses(track: FaceTrack, watch: Watch, picture: tuple[str, float] | None) -> Iterator[_Excess]:
    limits = watch.limits
    turned = np.abs(yaw(track.landmarks, watch.groups))
    tilted = np.abs(pitch(track.landmarks, watch.groups))
    yield _over(Reason.TURNED, turned, limits.turn)
    # Of a face in profile neither the pitch nor what covers it can be told.
    aside = turned > limits.turn
    yield _Excess(Reason.TILTED, tilted, limits.tilt, (tilted > limits.tilt) & ~aside)
    width = np.asarray(track.boxes[:, 2] - track.boxes[:, 0], np.float64)
    yield _Excess(Reason.TINY, width, limits.smallest, width < limits.smallest, is_least=True)
    yield _over(Reason.LARGE, width, limits.largest)
    if picture and limits.stretch:
        rows = width > picture[1] * limits.stretch
        yield _Excess(Reason.STRETCHED, width, picture[1], rows, picture=picture[0])
    share, hidden = _hidden(track)
    yield _Excess(Reason.COVERED, share, COVERED, hidden & ~aside)


def _over(reason: Reason, values: Doubles, limit: float) -> _Excess:
    return _Excess(reason, values, limit, values > limit)


def _hidden(track: FaceTrack) -> tuple[Doubles, Rows]:
    """The covered share [n], and the rows in which something is before the face."""
    share = np.zeros(track.count) if track.covered is None else np.asarray(track.covered, np.float64)
    return share, (share > COVERED) | (track.confidence < HIDDEN_CONFIDENCE)


def _caution(track: FaceTrack, person: int, watch: Watch, excess: _Excess, shown: Rows) -> Caution | None:
    rows = excess.rows & shown
    runs = _runs(np.flatnonzero(rows), round(BRIDGED * watch.rate), min(SHORTEST, track.count))
    if not runs:
        return None
    inside = np.concatenate([excess.values[first : last + 1] for first, last in runs])
    worst = float(inside.min() if excess.is_least else inside.max())
    placed = tuple((track.first + first, track.first + last) for first, last in runs)
    return Caution(excess.reason, person, track.id, placed, worst, excess.limit, excess.picture)


def _runs(rows: NDArray[np.intp], bridged: int, shortest: int) -> Runs:
    """Runs of rows, first and last, with gaps of up to `bridged` rows closed; those with few rows left out."""
    if not len(rows):
        return ()
    parts = np.split(rows, np.flatnonzero(np.diff(rows) > bridged + 1) + 1)
    return tuple((int(part[0]), int(part[-1])) for part in parts if len(part) >= shortest)
