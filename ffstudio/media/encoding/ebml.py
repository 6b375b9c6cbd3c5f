"""Gives a Matroska file its pixel aspect, which PyAV cannot hand to FFmpeg's muxer (RFC 8794, RFC 9559)."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

SEGMENT, TRACKS, ENTRY, NAME, VIDEO = b"\x18\x53\x80\x67", b"\x16\x54\xae\x6b", b"\xae", b"\x53\x6e", b"\xe0"
DISPLAY_WIDTH, DISPLAY_HEIGHT, DISPLAY_UNIT = b"\x54\xb0", b"\x54\xba", b"\x54\xb2"
CRC, VOID = b"\xbf", b"\xec"
ASPECT_UNIT = 3  # DisplayWidth and DisplayHeight are an aspect ratio, which is exact where pixels are not
# Put before the track's name, so that the file has room where the display aspect is needed.
PLACEHOLDER = "?" * 32
HEAD = 1 << 20  # bytes; the description of the tracks lies before all pictures


def set_display_aspect(path: Path, size: tuple[int, int], sample_aspect: Fraction) -> None:
    """Replaces PLACEHOLDER in the first track's name by DisplayWidth, DisplayHeight and DisplayUnit.

    `size` [w, h] in px. Nothing outside the track's entry moves. Raises ValueError where there is no room.
    """
    aspect = Fraction(size[0], size[1]) * sample_aspect
    sizes = (
        (DISPLAY_WIDTH, aspect.numerator),
        (DISPLAY_HEIGHT, aspect.denominator),
        (DISPLAY_UNIT, ASPECT_UNIT),
    )
    display = b"".join(_element(name, value.to_bytes(4)) for name, value in sizes)
    with path.open("r+b") as file:
        head = file.read(HEAD)
        start, end = _find(head, *_find(head, 0, len(head), SEGMENT), TRACKS)
        first, last = _find(head, start, end, ENTRY)
        entry = _with_display(head[first:last], display)
        file.seek(start)
        file.write(_with_crc(head[start:first] + entry + head[last:end]))


def _with_display(entry: bytes, display: bytes) -> bytes:
    parts = []
    for name, content, whole in _children(entry):
        if name == VIDEO:
            kept = b"".join(part for inner, _, part in _children(content) if inner != DISPLAY_UNIT)
            parts.append(_element(VIDEO, kept + display))
        elif name == NAME:
            title = content.removeprefix(PLACEHOLDER.encode())
            parts.append(_element(NAME, title) if title else b"")
        else:
            parts.append(whole)
    changed = b"".join(parts)
    spare = len(entry) - len(changed)
    if not 2 <= spare <= 128:
        raise ValueError("no room for the display aspect")
    return changed + _element(VOID, bytes(spare - 2))


def _element(name: bytes, content: bytes) -> bytes:
    """An element with the shortest size that is not the reserved one of all ones."""
    length = 1
    while len(content) >= (1 << 7 * length) - 1:
        length += 1
    return name + (1 << 7 * length | len(content)).to_bytes(length) + content


def _children(data: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Name, content and whole of each element."""
    position = 0
    while position < len(data):
        name, start, end = _at(data, position)
        yield name, data[start:end], data[position:end]
        position = end


def _find(data: bytes, position: int, limit: int, wanted: bytes) -> tuple[int, int]:
    """Begin and end of the content of the first element `wanted` between two positions."""
    while position < limit:
        name, start, end = _at(data, position)
        if name == wanted:
            return start, min(end, limit)
        position = end
    raise ValueError(f"no element {wanted.hex()}")


def _at(data: bytes, position: int) -> tuple[bytes, int, int]:
    """Name of the element at a position, begin and end of its content."""
    middle = position + 9 - data[position].bit_length()
    start = middle + 9 - data[middle].bit_length()
    size = int.from_bytes(data[middle:start]) & ((1 << 7 * (start - middle)) - 1)
    return data[position:middle], start, start + size


def _with_crc(tracks: bytes) -> bytes:
    """FFmpeg begins the element with a CRC-32 of what follows."""
    if tracks[:1] != CRC:
        return tracks
    return tracks[:2] + zlib.crc32(tracks[6:]).to_bytes(4, "little") + tracks[6:]
