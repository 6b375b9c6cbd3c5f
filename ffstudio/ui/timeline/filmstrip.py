"""Which frames each thumbnail of the strip stands for. Pure numbers, without Qt."""

from __future__ import annotations

from ffstudio.domain.clip import Clip
from ffstudio.faces.turn import quarter_turns
from ffstudio.ui.timeline.geometry import STRIP, Scale

HIGH = STRIP - 4  # px
LEAST, MOST = 24.0, 120.0  # px, width


def width(clip: Clip | None) -> float:
    """A thumbnail's own width, px, as a player shows the clip."""
    if clip is None:
        return HIGH * 16 / 9
    aspect = clip.video.width * float(clip.video.sample_aspect or 1) / clip.video.height
    if quarter_turns(clip.video.rotation) % 2:
        aspect = 1 / aspect
    return min(max(HIGH * aspect, LEAST), MOST)


def step(scale: Scale, clip: Clip | None) -> int:
    """Frames a thumbnail stands for: 1, 2, 3, 4, 6, 8, 12 …, so that zooming finds those made before."""
    least = width(clip) / scale.zoom
    power = 1
    while power < least and power * 1.5 < least:
        power *= 2
    return power if power >= least else max(power + 1, power * 3 // 2)


def slots(scale: Scale, clip: Clip | None, x0: float, x1: float) -> list[tuple[int, int]]:
    """First and last frame of each thumbnail between two places of the window."""
    size = step(scale, clip)
    first, last = scale.visible(x0, x1)
    begins = range(first - first % size, last + 1, size)
    return [(begin, min(begin + size, scale.count) - 1) for begin in begins]


def declared_count(clip: Clip) -> int:
    """Frames of a clip, as well as its container says."""
    if clip.video.frame_count is not None:
        return clip.video.frame_count
    return int((clip.duration or 0) * (clip.video.rate or 25))
