"""What a compressed packet tells before it is decoded."""

from __future__ import annotations

from typing import Any

_VP9_FRAME_MARKER = 0b10
_VP9_SUPERFRAME = 0b110


def shows_frame(codec: str, packet: Any) -> bool:
    """False for packets that only update references: the hidden frames of VP8 and VP9.

    VP8: RFC 6386 section 9.1. VP9: bitstream specification sections 6.2 and Annex B; the last frame of a
    superframe is shown. A packet of AV1 is a temporal unit, which shows exactly one frame.
    """
    if codec not in ("vp8", "vp9"):
        return True
    data = memoryview(packet)
    if codec == "vp8":
        return bool(data[0] >> 4 & 1)
    return data[-1] >> 5 == _VP9_SUPERFRAME or _vp9_header_shows(data[0])


def _vp9_header_shows(first: int) -> bool:
    """The uncompressed header: marker 2 bits, profile 2 (3 where it is 3), show existing, type, show."""
    if first >> 6 != _VP9_FRAME_MARKER:
        return True
    shift = 2 if first >> 4 & 3 == 3 else 3
    shows_existing = first >> shift & 1
    return bool(shows_existing or first >> (shift - 2) & 1)
