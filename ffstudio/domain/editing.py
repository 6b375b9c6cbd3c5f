"""What the operator changes of an analysis, and of the settings over a part of a clip, as values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

VARYING_GROUPS = ("swap", "mask", "colour")
WHOLE_CLIP = ("swap.model", "swap.crop")  # decide how a track is cut out, from its first frame to its last


@dataclass(frozen=True, slots=True, order=True)
class TrackPart:
    """The piece of track `track`, numbered as analysed, that begins at clip frame `first`."""

    track: int
    first: int


@dataclass(frozen=True, slots=True)
class TrackEdits:
    """Changes to an analysis; each verb returns a new value, and none touches the analysis.

    `splits` name pieces that begin inside a track; `people` the person of a piece; `ignored` pieces are never
    replaced. All are sorted, so that equal edits are equal values. Pieces that are not there do no harm: what an
    edit means is found out when it is applied (`ffstudio.faces.editing`).
    """

    splits: tuple[TrackPart, ...] = ()
    people: tuple[tuple[TrackPart, int], ...] = ()
    ignored: tuple[TrackPart, ...] = ()

    def split(self, part: TrackPart, frame: int) -> TrackEdits:
        """Cuts the piece `part` before clip frame `frame`; what begins there keeps its person and its state."""
        new = TrackPart(part.track, frame)
        if frame <= part.first or new in self.splits:
            return self
        person, is_ignored = self.person_of(part), part in self.ignored
        result = replace(self, splits=_with(self.splits, new))
        result = result if person is None else result.move(new, person)
        return result.ignore(new) if is_ignored else result

    def join(self, part: TrackPart) -> TrackEdits:
        """Undoes the split at which `part` begins: it belongs to the piece before it again."""
        if part not in self.splits:
            return self
        return replace(self.unmoved(part).restore(part), splits=_without(self.splits, part))

    def move(self, part: TrackPart, person: int) -> TrackEdits:
        """Gives a piece to a person; a number that was not there before is a new person."""
        return replace(self, people=tuple(sorted({**dict(self.people), part: person}.items())))

    def merge(self, parts: Iterable[TrackPart], person: int) -> TrackEdits:
        """Gives several pieces, as all those of one person, to another."""
        result = self
        for part in parts:
            result = result.move(part, person)
        return result

    def unmoved(self, part: TrackPart) -> TrackEdits:
        """The piece belongs to the person of its track again."""
        return replace(self, people=tuple(pair for pair in self.people if pair[0] != part))

    def ignore(self, part: TrackPart) -> TrackEdits:
        """The piece is left as it was shot."""
        return replace(self, ignored=_with(self.ignored, part))

    def restore(self, part: TrackPart) -> TrackEdits:
        """The piece is no longer ignored."""
        return replace(self, ignored=_without(self.ignored, part))

    def person_of(self, part: TrackPart) -> int | None:
        """Whom the piece was given to; None where nobody moved it."""
        return dict(self.people).get(part)


@dataclass(frozen=True, slots=True)
class RangeSettings:
    """Settings that hold in clip frames `first` to `last`, both included: "group.name=value" each.

    They are checked where they are applied (`ffstudio.pipeline.ranges`).
    """

    first: int
    last: int
    overrides: tuple[str, ...]

    def covers(self, frame: int) -> bool:
        return self.first <= frame <= self.last


def may_vary(name: str) -> bool:
    """Whether the setting "group.name" may differ from one frame to the next."""
    group, dot, _ = name.partition(".")
    return bool(dot) and group in VARYING_GROUPS and name not in WHOLE_CLIP


def _with(parts: tuple[TrackPart, ...], part: TrackPart) -> tuple[TrackPart, ...]:
    return tuple(sorted({*parts, part}))


def _without(parts: tuple[TrackPart, ...], part: TrackPart) -> tuple[TrackPart, ...]:
    return tuple(other for other in parts if other != part)
