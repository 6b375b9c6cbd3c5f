"""One frame as a viewer shows it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.editing import TrackPart
from ffstudio.domain.faces import DetectedFace
from ffstudio.domain.frames import FrameTime

Picture = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class ShownFace:
    """A face of the frame, `face` in px of the full frame as stored.

    `part` names its track in edits, None where the clip is not analysed. `assigned` faces are replaced,
    `ignored` ones are left out by an edit.
    """

    track: int
    part: TrackPart | None
    person: int
    face: DetectedFace
    assigned: bool
    ignored: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """One frame for looking at; pictures uint8, as stored (`Clip.video.rotation` is not applied), read-only.

    `before` and `after` RGB [h, w, 3], the same array where nothing is replaced; `mask` [h, w], 255 where only
    the new faces show; full-frame px are (picture px + 0.5) * `scale` - 0.5. `is_analysed` is False where the
    faces are those of this frame alone. `seconds` it took.
    """

    index: int
    time: FrameTime
    before: Picture
    after: Picture
    mask: Picture
    scale: float
    faces: tuple[ShownFace, ...] = ()
    is_analysed: bool = False
    warnings: tuple[str, ...] = ()
    seconds: float = 0.0
