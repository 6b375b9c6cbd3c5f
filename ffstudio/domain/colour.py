"""How a frame's numbers mean colour: the tags of ISO/IEC 23091-2 (H.273), under FFmpeg's names."""

from __future__ import annotations

from dataclasses import dataclass

UNSPECIFIED = "unspecified"


@dataclass(frozen=True, slots=True)
class Colour:
    """Colour tags of a stream or frame, each an FFmpeg name or "unspecified".

    `range` is "tv" (limited), "pc" (full) or "unspecified"; `chroma` is the siting: "left", "center",
    "topleft", "top", "bottomleft", "bottom" or "unspecified".
    """

    primaries: str = UNSPECIFIED
    transfer: str = UNSPECIFIED
    matrix: str = UNSPECIFIED
    range: str = UNSPECIFIED
    chroma: str = UNSPECIFIED

    @property
    def is_hdr(self) -> bool:
        """True for PQ (SMPTE ST 2084) and HLG (ARIB STD-B67) transfer."""
        return self.transfer in ("smpte2084", "arib-std-b67")
