"""Audio times counted in samples, where the source's container rounds them (Matroska: to 1 ms)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Self

from av.packet import Packet


@dataclass
class SampleClock:
    """Counts the samples of a stream whose packets hold `frame_size` samples each, `rate` a second.

    Only the end of the packet before is remembered; a packet farther than one tick from it starts anew.
    """

    frame_size: int
    rate: int
    end: int | None = None

    @classmethod
    def of(cls, stream: Any) -> Self | None:
        """A clock for an audio stream with coarser times than its samples; None where times are exact."""
        if stream.type != "audio" or stream.codec_context is None:
            return None
        rate, size = stream.codec_context.rate, stream.codec_context.frame_size
        is_coarse = bool(rate and stream.time_base) and stream.time_base > Fraction(1, rate)
        return cls(size, rate) if is_coarse and size else None

    def set_time(self, packet: Packet[Any]) -> None:
        """Replaces the packet's rounded time by the exact one."""
        if packet.pts is None:
            return
        rounded = packet.pts * packet.time_base
        start = round(rounded * self.rate)
        if self.end is not None and abs(Fraction(self.end, self.rate) - rounded) <= packet.time_base:
            start = self.end
        self.end = start + self.frame_size
        packet.time_base = Fraction(1, self.rate)
        packet.pts = packet.dts = start
        packet.duration = self.frame_size
