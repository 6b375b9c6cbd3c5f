"""Everything a render needs, as one value."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from ffstudio.domain.clip import FrameRange
from ffstudio.domain.editing import RangeSettings, TrackEdits
from ffstudio.domain.identity import Assignment
from ffstudio.domain.settings import RenderSettings


@dataclass(frozen=True)
class RenderSpec:
    """One deliverable. `preset` only names where the settings came from.

    `sequence_rate` is the frame rate given to an image sequence, which has none of its own. `edits` change the
    analysis; of `ranges` that cover a frame, later ones win.
    """

    target: Path
    output: Path
    assignments: tuple[Assignment, ...]
    settings: RenderSettings = field(default_factory=RenderSettings)
    trim: FrameRange = field(default_factory=FrameRange)
    overwrite: bool = False
    preset: str = ""
    sequence_rate: Fraction = Fraction(25)
    edits: TrackEdits = field(default_factory=TrackEdits)
    ranges: tuple[RangeSettings, ...] = ()


@dataclass(frozen=True)
class UnreadableSpec(RenderSpec):
    """A kept spec whose settings this version cannot read: to be shown and removed, never to be rendered.

    Its settings are the defaults; `problem` says what is wrong with its own, which stay in the database.
    """

    problem: str = ""
