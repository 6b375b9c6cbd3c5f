"""Where everything of the source lies in time in the deliverable, whole or cut to in and out."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ffstudio.domain.clip import Clip, VideoFacts
from ffstudio.domain.frames import FrameTime

TIMECODE = re.compile(r"\d{1,2}:\d{1,2}:\d{1,2}[:;.]\d{1,2}")
DROP_RATES = (Fraction(30000, 1001), Fraction(60000, 1001))


@dataclass(frozen=True, slots=True)
class Span:
    """The part kept, in seconds of the source, and how much earlier everything is in the deliverable.

    `start` and `end` are None where nothing is cut.
    """

    start: Fraction | None
    end: Fraction | None
    shift: Fraction

    def overlaps(self, start: Fraction, end: Fraction) -> bool:
        """Whether something that lasts from `start` to `end` (a moment where equal) is kept in part."""
        if self.start is None or self.end is None:
            return True
        return start < self.end and (end > self.start or start == end == self.start)


def span_of(clip: Clip, frames: Sequence[FrameTime], *, is_trimmed: bool) -> Span:
    """The span of the rendered frames; the last one lasts as long as its predecessor."""
    if not is_trimmed:
        return Span(None, None, Fraction(0))
    last = frames[-1].seconds - frames[-2].seconds if len(frames) > 1 else 1 / clip.video.rate
    return Span(frames[0].seconds, frames[-1].seconds + last, frames[0].seconds)


def decode_times(pts: Sequence[int], ranks: Sequence[int], nominal: int) -> list[int]:
    """Decoding times of packets in the order of their file.

    `pts` ascend, `ranks[i]` is the place of packet i among them. Each packet is decoded as many frames
    before it is shown as the stream reorders at most, so that no time of decoding is after its own pts;
    before the first frame time runs in steps of `nominal` ticks.
    """
    delay = max(place - rank for place, rank in enumerate(ranks))
    before = [pts[0] - step * nominal for step in range(delay, 0, -1)]
    return [*before, *pts[: len(pts) - delay]]


def durations(pts: Sequence[int], nominal: int) -> list[int]:
    """How long each frame is shown, in ticks; the last one as long as its predecessor."""
    steps = [after - before for before, after in itertools.pairwise(pts)]
    return [*steps, steps[-1] if steps else nominal]


def cut_chapters(chapters: Sequence[Any], span: Span) -> list[dict[str, Any]]:
    """PyAV's chapters that overlap the span, cut to it and moved."""
    kept = []
    for chapter in chapters:
        base = Fraction(chapter["time_base"])
        start, end = chapter["start"] * base, chapter["end"] * base
        if not span.overlaps(start, end):
            continue
        if span.start is not None and span.end is not None:
            start, end = max(start, span.start), min(end, span.end)
        times = {"start": round((start - span.shift) / base), "end": round((end - span.shift) / base)}
        kept.append({**chapter, **times})
    return kept


def first_timecode(video: VideoFacts) -> str:
    """Of a clip's first frame: its own; one without counts from 0, drop-frame at NTSC rates as other tools do."""
    if video.timecode and TIMECODE.fullmatch(video.timecode):
        return video.timecode
    return "00:00:00;00" if video.rate in DROP_RATES else "00:00:00:00"


def advance_timecode(timecode: str, frames: int, rate: Fraction) -> str:
    """The timecode `frames` later. With `;` before the frames it is drop-frame (SMPTE ST 12-1)."""
    is_drop = ";" in timecode or "." in timecode
    hours, minutes, seconds, number = (
        int(part) for part in timecode.replace(";", ":").replace(".", ":").split(":")
    )
    fps = round(rate)
    dropped = round(fps / 15) if is_drop else 0  # 2 numbers a minute at 29.97, 4 at 59.94
    total = ((hours * 60 + minutes) * 60 + seconds) * fps + number + frames
    all_minutes = hours * 60 + minutes
    total -= dropped * (all_minutes - all_minutes // 10)
    return _timecode(total, fps, dropped, ";" if is_drop else ":")


def _timecode(total: int, fps: int, dropped: int, mark: str) -> str:
    per_minute = fps * 60 - dropped
    per_ten = per_minute * 10 + dropped
    tens, rest = divmod(total % (per_ten * 6 * 24), per_ten)
    if dropped:
        total = total % (per_ten * 6 * 24) + dropped * 9 * tens
        total += dropped * max(0, (rest - dropped) // per_minute)
    seconds, number = divmod(total, fps)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour % 24:02d}:{minute:02d}:{second:02d}{mark}{number:02d}"
