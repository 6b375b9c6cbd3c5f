"""A look at the beginning of a stream: its first frame and the times of its first packets, in one pass."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import av.error
from av.container import InputContainer

from ffstudio.media.reading.opening import decode_alone

PACKETS = 250  # ten seconds at 25 frames a second, more than any GOP a capture may begin in


@dataclass(frozen=True, slots=True)
class Glance:
    """The first frame that decodes (PyAV's, None where none does), and packet times in decoding order.

    `is_whole` is True where the stream ended within the glance.
    """

    first: Any
    times: tuple[int, ...]
    is_whole: bool


def glance(container: InputContainer, stream: Any, *, with_times: bool) -> Glance:
    """Reads at most 250 packets from where a newly opened container stands; stops at the first frame if it may."""
    decode_alone(stream)
    frames: list[Any] = []
    times: list[int] = []
    packets: Any = container.demux(stream)
    is_whole = True
    with suppress(av.error.FFmpegError, OSError):  # a damaged place; what was read tells enough
        for count, packet in enumerate(packets):
            if not frames:
                frames += _decoded(stream, packet)
            if packet.pts is not None and not packet.is_discard:
                times.append(packet.pts)
            if count >= PACKETS or (frames and not with_times):
                is_whole = False
                break
    packets.close()
    if not frames:
        frames += _decoded(stream, None)
    return Glance(frames[0] if frames else None, tuple(times), is_whole)


def _decoded(stream: Any, packet: Any) -> list[Any]:
    with suppress(av.error.FFmpegError):  # what follows may decode
        return list(stream.decode(packet))
    return []
