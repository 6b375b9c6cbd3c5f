"""FFmpeg's integers for colour tags and back to names; the integers are those of ISO/IEC 23091-2 (H.273)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from ffstudio.domain.colour import UNSPECIFIED, Colour

_UNSPECIFIED_CODE = 2

PRIMARIES: Mapping[int, str] = MappingProxyType(
    {
        1: "bt709",
        4: "bt470m",
        5: "bt470bg",
        6: "smpte170m",
        7: "smpte240m",
        8: "film",
        9: "bt2020",
        10: "smpte428",
        11: "smpte431",
        12: "smpte432",
        22: "ebu3213",
    }
)
TRANSFERS: Mapping[int, str] = MappingProxyType(
    {
        1: "bt709",
        4: "bt470m",
        5: "bt470bg",
        6: "smpte170m",
        7: "smpte240m",
        8: "linear",
        9: "log100",
        10: "log316",
        11: "iec61966-2-4",
        12: "bt1361e",
        13: "iec61966-2-1",
        14: "bt2020-10",
        15: "bt2020-12",
        16: "smpte2084",
        17: "smpte428",
        18: "arib-std-b67",
    }
)
MATRICES: Mapping[int, str] = MappingProxyType(
    {
        0: "gbr",
        1: "bt709",
        4: "fcc",
        5: "bt470bg",
        6: "smpte170m",
        7: "smpte240m",
        8: "ycgco",
        9: "bt2020nc",
        10: "bt2020c",
        11: "smpte2085",
        12: "chroma-derived-nc",
        13: "chroma-derived-c",
        14: "ictcp",
        15: "ipt-c2",
        16: "ycgco-re",
        17: "ycgco-ro",
    }
)
RANGES: Mapping[int, str] = MappingProxyType({1: "tv", 2: "pc"})
CHROMA_LOCATIONS = ("left", "center", "topleft", "top", "bottomleft", "bottom")


def colour_of(native: Any, chroma: str = UNSPECIFIED) -> Colour:
    """Colour tags of a PyAV codec context or video frame; codes reserved in H.273 read as unspecified.

    PyAV does not expose the chroma siting, so the caller passes it (`media.details` finds it).
    """
    return Colour(
        PRIMARIES.get(native.color_primaries, UNSPECIFIED),
        TRANSFERS.get(native.color_trc, UNSPECIFIED),
        MATRICES.get(native.colorspace, UNSPECIFIED),
        RANGES.get(native.color_range, UNSPECIFIED),
        chroma,
    )


def codec_ints(colour: Colour) -> dict[str, int]:
    """The tags as attributes of a PyAV codec context or frame; an unknown name becomes unspecified."""
    return {
        "color_primaries": _code(PRIMARIES, colour.primaries, _UNSPECIFIED_CODE),
        "color_trc": _code(TRANSFERS, colour.transfer, _UNSPECIFIED_CODE),
        "colorspace": _code(MATRICES, colour.matrix, _UNSPECIFIED_CODE),
        "color_range": _code(RANGES, colour.range, 0),
    }


def _code(table: Mapping[int, str], name: str, missing: int) -> int:
    return next((code for code, known in table.items() if known == name), missing)
