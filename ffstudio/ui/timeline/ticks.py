"""The ruler's marks: at round timecodes, as close as there is room for. Pure numbers, without Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ffstudio.ui.timeline.geometry import Scale
from ffstudio.ui.viewer.timecode import Timecode

LABEL = 104  # px from one label to the next, at least
MARK = 10  # px from one mark to the next, at least
FRAMES = (1, 2, 5, 10)
SECONDS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400)


@dataclass(frozen=True, slots=True)
class Tick:
    frame: int
    is_labelled: bool


def steps(scale: Scale, second: int) -> tuple[int, int]:
    """Frames from label to label, and from mark to mark; `second` is how many a second of timecode counts."""
    known = sorted({*(n for n in FRAMES if n < second), *(n * second for n in SECONDS)})
    label = next((step for step in known if step * scale.zoom >= LABEL), known[-1])
    marks = [step for step in known if step <= label and label % step == 0 and step * scale.zoom >= MARK]
    return label, marks[0] if marks else label


def ticks(scale: Scale, timecode: Timecode, x0: float, x1: float) -> Iterator[Tick]:
    """Marks between two places of the window, and one label's width before, in order."""
    second = max(1, round(timecode.rate))
    label, mark = steps(scale, second)
    offset = _offset(timecode.start, second)
    first, last = scale.visible(x0 - LABEL, x1)
    begin = first - (first + offset) % mark
    for frame in range(begin, last + 1, mark):
        if frame >= 0:
            yield Tick(frame, (frame + offset) % label == 0)


def _offset(start: str, second: int) -> int:
    """Frames from the last whole minute to the first frame."""
    *_, seconds, frames = (int(part) for part in re.findall(r"\d+", start))
    return seconds * second + frames
