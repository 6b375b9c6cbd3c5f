"""Who is replaced by whom, track by track."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ffstudio.domain.faces import Analysis, DetectedFace, FaceTrack, Floats
from ffstudio.domain.failures import NoFaceInTarget, NoSuchPerson
from ffstudio.domain.identity import SourceIdentity
from ffstudio.domain.settings import Choose
from ffstudio.swap.base import Swapper

Casting = Mapping[int | None, SourceIdentity]


@dataclass(frozen=True, slots=True)
class Role:
    """One track and what replaces it. `identity` is the swapper's own form; `size` the side of its crop, px."""

    track: FaceTrack
    identity: Any
    size: int


@dataclass(frozen=True, slots=True)
class Cast:
    """All roles of a clip, with sentences about what was chosen without being asked."""

    roles: tuple[Role, ...]
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    def at(self, frame: int) -> list[tuple[DetectedFace, Role]]:
        """Faces to replace in one frame, the smallest (farthest) first."""
        present = [(role.track.at(frame), role) for role in self.roles if role.track.covers(frame)]
        return sorted(present, key=lambda pair: _area(pair[0].box))


def make_cast(
    casting: Casting, analysis: Analysis, swapper: Swapper, choose: Choose, crop: int, target: Path
) -> Cast:
    """Prepares every identity for the swapper and gives it to the tracks of its person.

    `casting` is by person number, None for the people that `choose` picks; `crop` forces the crop's side, 0
    leaves it to the swapper. Raises NoFaceInTarget, NoSuchPerson.
    """
    if not analysis.people:
        raise NoFaceInTarget(target)
    by_person, left_out = _resolve(casting, analysis, choose)
    roles = tuple(
        Role(track, prepared, crop or swapper.crop_size(_crop_side(track)))
        for number, identity in by_person.items()
        for prepared in [swapper.prepare(identity)]
        for track in analysis.tracks_of(number)
    )
    return Cast(roles, warnings=_left_out_warning(left_out))


def _resolve(
    casting: Casting, analysis: Analysis, choose: Choose
) -> tuple[dict[int, SourceIdentity], list[int]]:
    numbers = [person.number for person in analysis.people]
    for number in casting:
        if number is not None and number not in numbers:
            raise NoSuchPerson(number, len(numbers))
    resolved = {number: identity for number, identity in casting.items() if number is not None}
    free = [number for number in numbers if number not in resolved]
    anyone = casting.get(None)
    if anyone is None or not free:
        return resolved, []
    chosen = free if choose is Choose.ALL else [max(free, key=lambda n: _presence(analysis, n))]
    resolved |= dict.fromkeys(chosen, anyone)
    return resolved, [number for number in free if number not in chosen]


def _left_out_warning(numbers: Sequence[int]) -> tuple[str, ...]:
    if not numbers:
        return ()
    names = ", ".join(str(number) for number in numbers)
    return (
        (
            f"Only the largest person is replaced; also in the clip: person {names} "
            "(use --person N=FACE, or --set faces.choose=all)."
        ),
    )


def _presence(analysis: Analysis, number: int) -> float:
    return sum(float(np.sum(_area(track.boxes.T))) for track in analysis.tracks_of(number))


def _area(box: Floats) -> Floats:
    area: Floats = (box[2] - box[0]) * (box[3] - box[1])
    return area


def _crop_side(track: FaceTrack) -> float:
    """Median width of the track's boxes, px."""
    return float(np.median(track.boxes[:, 2] - track.boxes[:, 0]))
