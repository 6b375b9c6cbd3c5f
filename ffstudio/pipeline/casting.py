"""Who is replaced by whom, track by track."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from ffstudio.domain.cautions import run_text
from ffstudio.domain.faces import Analysis, DetectedFace, FaceTrack, Floats
from ffstudio.domain.failures import NoFaceInTarget, NoSuchPerson
from ffstudio.domain.identity import SourceIdentity
from ffstudio.domain.sentences import said, shortened
from ffstudio.domain.settings import Choose, RenderSettings
from ffstudio.faces.editing import EditedAnalysis, Piece
from ffstudio.faces.landmarks import LandmarkGroups
from ffstudio.faces.opacity import opacity
from ffstudio.faces.usual import usual_landmarks
from ffstudio.swap.base import Swapper

EXPOSED = 0.5  # opacity below which the original face can be recognised
RANGES_SHOWN = 12  # in one sentence

Casting = Mapping[int | None, SourceIdentity]


@dataclass(frozen=True, slots=True)
class Role:
    """One track and what replaces it.

    `person` is whose track it is; `identity` is the swapper's own form; `size` the side of its crop,
    px; `opacity` 0..1 by the track's row; `usual` [148, 2] the person's landmarks
    as they are most of the time, px.
    """

    track: FaceTrack
    identity: Any
    size: int
    opacity: Floats
    person: int
    usual: Floats

    def opacity_at(self, frame: int) -> float:
        """0 where the track does not cover the frame, or its face cannot be seen there."""
        return float(self.opacity[frame - self.track.first]) if self.track.covers(frame) else 0.0


@dataclass(frozen=True, slots=True)
class Cast:
    """All roles of a clip, with sentences about what was chosen without being asked."""

    roles: tuple[Role, ...]
    warnings: tuple[str, ...] = ()

    def at(self, frame: int) -> list[tuple[DetectedFace, Role]]:
        """Faces to replace in one frame, the smallest (farthest) first."""
        present = [(role.track.at(frame), role) for role in self.roles if role.opacity_at(frame)]
        return sorted(present, key=lambda pair: _area(pair[0].box))


def make_cast(
    prepared: Mapping[int | None, Any],
    edited: EditedAnalysis,
    swapper: Swapper,
    groups: LandmarkGroups,
    settings: RenderSettings,
    target: Path,
    edges: Collection[int] = (),
) -> Cast:
    """Gives every identity to the tracks of its person.

    `prepared` are identities in the swapper's own form by person number, None for the people that `settings`
    choose; `edges` are frames beside cuts at which footage begins or has ended. Raises NoFaceInTarget,
    NoSuchPerson.
    """
    if not edited.original.people:
        raise NoFaceInTarget(target)
    analysis = edited.analysis
    by_person, left_out = _resolve(prepared, edited, settings.faces.choose)
    edges = {0, analysis.frame_count, *analysis.cuts, *edges}
    roles = tuple(
        role
        for number, identity in by_person.items()
        for role in _roles(edited.pieces_of(number), identity, swapper, groups, settings, edges)
    )
    absent = [number for number in by_person if not analysis.tracks_of(number)]
    warnings = (*edited.remarks, *_left_out_warning(left_out), *_absent_warning(absent))
    return Cast(roles, (*warnings, *_exposed_warning(roles)))


def _roles(
    pieces: Sequence[Piece],
    identity: Any,
    swapper: Swapper,
    groups: LandmarkGroups,
    settings: RenderSettings,
    edges: Collection[int],
) -> Iterator[Role]:
    """Of one person. Measured over whole tracks: a split alone changes nothing, and nothing fades at one."""
    shown = [piece for piece in pieces if not piece.ignored]
    if not shown:
        return
    usual = usual_landmarks(list({piece.whole.id: piece.whole for piece in shown}.values()), groups)
    for piece in shown:
        start = piece.track.first - piece.whole.first
        opaque = opacity(piece.whole, edges)[start : start + piece.track.count]
        size = settings.swap.crop or swapper.crop_size(_crop_side(piece.whole))
        yield Role(piece.track, identity, size, opaque, piece.person, usual)


def _resolve(
    prepared: Mapping[int | None, Any], edited: EditedAnalysis, choose: Choose
) -> tuple[dict[int, Any], list[int]]:
    analysis = edited.analysis
    for number in prepared:
        if number is not None and number not in edited.known:
            raise NoSuchPerson(number, len(analysis.people))
    resolved = {number: identity for number, identity in prepared.items() if number is not None}
    if None not in prepared:
        return resolved, []
    chosen = chosen_people(analysis, resolved, choose)
    left_out = [person.number for person in analysis.people if person.number not in (*resolved, *chosen)]
    return resolved | dict.fromkeys(chosen, prepared[None]), left_out


def chosen_people(analysis: Analysis, taken: Collection[int], choose: Choose) -> list[int]:
    """Whom a source without a person number replaces, of the people that are not `taken`."""
    free = [person.number for person in analysis.people if person.number not in taken]
    if choose is Choose.ALL or not free:
        return free
    return [max(free, key=lambda number: _presence(analysis, number))]


def _absent_warning(numbers: Sequence[int]) -> tuple[str, ...]:
    return tuple(
        said(
            "Nothing of person {number} is replaced: the edits left no track that is not ignored.",
            number=number,
        )
        for number in numbers
    )


def _left_out_warning(numbers: Sequence[int]) -> tuple[str, ...]:
    if not numbers:
        return ()
    named = ", ".join(str(number) for number in numbers)
    others = (
        said("person {number}", number=named)
        if len(numbers) == 1
        else said("people {numbers}", numbers=named)
    )
    how = said("use --person N=FACE, or --set faces.choose=all")
    return (
        said(
            "Only the largest person is replaced; also in the clip: {others} ({how}).", others=others, how=how
        ),
    )


def _exposed_warning(roles: Sequence[Role]) -> tuple[str, ...]:
    """Names the frames in which the operator must look whether the original face may be seen."""
    rows = {role.track.first + int(row) for role in roles for row in np.flatnonzero(role.opacity < EXPOSED)}
    if not rows:
        return ()
    why = said("it is covered, turned away, or comes and goes there")
    return (said("The original face shows in frames {frames}: {why}.", frames=as_ranges(rows), why=why),)


def as_ranges(frames: Collection[int]) -> str:
    """Frames for people: "3-7, 12, 40-41 and 2 more"."""
    ordered = sorted(frames)
    breaks = [index for index in range(1, len(ordered)) if ordered[index] != ordered[index - 1] + 1]
    runs = [ordered[a:b] for a, b in pairwise([0, *breaks, len(ordered)])]
    return shortened([run_text(run[0], run[-1]) for run in runs], RANGES_SHOWN)


def _presence(analysis: Analysis, number: int) -> float:
    return sum(float(np.sum(_area(track.boxes.T))) for track in analysis.tracks_of(number))


def _area(box: Floats) -> Floats:
    area: Floats = (box[2] - box[0]) * (box[3] - box[1])
    return area


def _crop_side(track: FaceTrack) -> float:
    """Median width of the track's boxes, px."""
    return float(np.median(track.boxes[:, 2] - track.boxes[:, 0]))
