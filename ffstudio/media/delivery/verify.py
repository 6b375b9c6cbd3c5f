"""Reads a finished deliverable back and compares it with what it should be."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import av

from ffstudio.domain.failures import FrameCountMismatch, TimestampMismatch


def shown_times(path: Path) -> tuple[list[int], Fraction]:
    """Presentation times of all shown frames of the first video stream in order, and their time base."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        packets = (p for p in container.demux(stream) if p.size and not p.is_discard)
        times = sorted(packet.pts for packet in packets if packet.pts is not None)
        return times, stream.time_base or Fraction(1)


def verify_times(path: Path, expected: Sequence[Fraction], output: Path) -> None:
    """Checks that `path` shows a frame at each of the `expected` seconds, and no other.

    Exact, or within half a tick where the container cannot express the time (Matroska: 1 ms). Errors name
    `output`. Raises FrameCountMismatch, TimestampMismatch.
    """
    found, base = shown_times(path)
    if len(found) != len(expected):
        raise FrameCountMismatch(output, len(expected), len(found))
    for number, (pts, wanted) in enumerate(zip(found, expected, strict=True)):
        if abs(pts - wanted / base) > Fraction(1, 2):
            raise TimestampMismatch(output, number, f"{float(wanted):.6f} s", f"{float(pts * base):.6f} s")
