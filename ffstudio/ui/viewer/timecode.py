"""Frames as timecode and back (SMPTE ST 12-1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from ffstudio.domain.clip import VideoFacts
from ffstudio.media.delivery.timeline import TIMECODE, advance_timecode, first_timecode

HOURS = 24


@dataclass(frozen=True, slots=True)
class Timecode:
    """Counts at `rate` frames a second from `start`, drop-frame where that has a `;` before its frames."""

    rate: Fraction
    start: str = "00:00:00:00"

    def at(self, frame: int) -> str:
        """The timecode of a frame counted from 0."""
        return advance_timecode(self.start, frame, self.rate)

    def frame_of(self, text: str, now: int) -> int | None:
        """The frame that an editor means, None where the text says none.

        A whole timecode or the last parts of one ("4:12" is second 4, frame 12 of the clip's own time), a number
        of a frame, or "+5" and "-5" from frame `now`.
        """
        text = text.strip()
        if re.fullmatch(r"[+-]\d{1,9}", text):
            return now + int(text)
        if re.fullmatch(r"\d{1,9}", text):
            return int(text)
        if TIMECODE.fullmatch(text):
            day = self._count(f"23:59:59:{self._fps - 1:02d}") + 1
            return (self._count(text) - self._count(self.start)) % day
        if re.fullmatch(r"(\d{1,2}[:;.]){1,2}\d{1,2}", text):
            return self._count("00:" * (3 - len(re.findall(r"\d+", text))) + "00:" + text)
        return None

    @property
    def _fps(self) -> int:
        return max(1, round(self.rate))

    def _count(self, text: str) -> int:
        """Frames since midnight; numbers that drop-frame leaves out count as the frame before."""
        hours, minutes, seconds, number = (int(part) for part in re.findall(r"\d+", text))
        fps, all_minutes = self._fps, hours % HOURS * 60 + minutes
        dropped = round(fps / 15) if re.search("[;.]", self.start) else 0
        return (all_minutes * 60 + seconds) * fps + number - dropped * (all_minutes - all_minutes // 10)


def timecode_of(video: VideoFacts) -> Timecode:
    """The clip's own, or as `first_timecode` counts."""
    return Timecode(video.rate or Fraction(25), first_timecode(video))
