"""What the viewer asks of its worker, and what it gets; frozen values both ways."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from fractions import Fraction
from pathlib import Path

from PySide6.QtGui import QImage

from ffstudio.domain.clip import Clip, FrameRange
from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.faces import Analysis
from ffstudio.domain.project import Project, TargetClip
from ffstudio.domain.settings import ComputeSettings, EncodeSettings
from ffstudio.domain.spec import RenderSpec
from ffstudio.domain.view import View
from ffstudio.ui.viewer.clock import Times

NOWHERE = Path("preview")  # a look has no output


class Mode(StrEnum):
    """What of a frame is shown."""

    AFTER = "after"
    BEFORE = "before"
    WIPE = "wipe"
    SIDE = "side"
    DIFFERENCE = "difference"
    MASK = "mask"


@dataclass(frozen=True)
class Look:
    """One frame of a clip as `spec` makes it, its longer side at most `longest` px (0 for all of it).

    With `only_before` nothing is replaced, and faces are found only where that costs nothing, which is for
    playing. `turn` changes when the same look may show something else, as after an analysis.
    """

    target: Path
    frame: int
    spec: RenderSpec | None
    compute: ComputeSettings
    rate: Fraction = Fraction(25)
    longest: int = 0
    only_before: bool = False
    turn: int = 0


@dataclass(frozen=True)
class Request:
    """A look, how to show it, and an analysis that may not be in the cache."""

    look: Look
    mode: Mode = Mode.AFTER
    analysis: Analysis | None = field(default=None, compare=False)


@dataclass(frozen=True, eq=False)
class Opened:
    """A clip as the worker found it; `times` [frames + 1] in s from its first frame."""

    clip: Clip
    times: Times

    @property
    def count(self) -> int:
        return len(self.times) - 1


@dataclass(frozen=True, eq=False)
class Shown:
    """What came of a request: a view and the pictures to paint, or an error, or both where only `before` came.

    `layers` are painted over each other, but for a wipe (right over left) and side by side (left, right).
    """

    request: Request
    opened: Opened | None = None
    view: View | None = None
    layers: tuple[QImage, ...] = ()
    analysis: Analysis | None = None
    error: FfstudioError | None = None


def look_at(project: Project, target: TargetClip, frame: int, longest: int, turn: int = 0) -> Look:
    """The look at a frame of a clip; trim, names, markers, preset and encoder do not show in it."""
    settings = replace(target.settings, encode=EncodeSettings())
    shown = replace(target, trim=FrameRange(), markers=(), names=(), preset="", settings=settings)
    return Look(
        target.path,
        max(frame, 0),
        project.render_spec(shown, NOWHERE),
        target.settings.compute,
        target.sequence_rate,
        longest,
        turn=turn,
    )
