"""Stretches of a clip in which a method of swapping is out of its range."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Runs = tuple[tuple[int, int], ...]


def run_text(first: int, last: int) -> str:
    """A run of frames for people: "40-41", or "12" for one."""
    return str(first) if first == last else f"{first}-{last}"


class Reason(StrEnum):
    """Why a face may not come out well. `STRETCHED`: the source has too few px for the face in the clip."""

    TURNED = "turned"
    TILTED = "tilted"
    TINY = "tiny"
    LARGE = "large"
    STRETCHED = "stretched"
    COVERED = "covered"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a method carries: degrees to the side and up or down, px of a face's width in the clip.

    `stretch` is how many times a source's picture may be enlarged before it looks soft; 0 where the method does
    not show the picture's own px.
    """

    turn: float
    tilt: float
    smallest: float
    largest: float
    stretch: float


@dataclass(frozen=True, slots=True)
class Caution:
    """One reason in one track. `runs` are first and last clip frames, in order; `worst` is the value farthest out.

    `worst` and `limit` are degrees, px of face, or the covered share 0..1 of the face; `picture` is the name of
    the source's picture for `STRETCHED`, whose width is then `limit`.
    """

    reason: Reason
    person: int
    track: int
    runs: Runs
    worst: float
    limit: float
    picture: str = ""

    @property
    def frames(self) -> int:
        """How many frames it is about."""
        return sum(last - first + 1 for first, last in self.runs)

    def covers(self, frame: int) -> bool:
        return any(first <= frame <= last for first, last in self.runs)
