"""Adds boxes to the video sample entry of a QuickTime file, for facts which PyAV gives no way to write."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

_WAY = (b"moov", b"trak", b"mdia", b"minf", b"stbl", b"stsd")


def aperture_box(coded: tuple[int, int], shown: tuple[int, int]) -> bytes:
    """`clap` (ISO/IEC 14496-12): show the upper left `shown` [w, h] px of `coded`; b"" where equal."""
    if coded == shown:
        return b""
    offsets = [value for whole, part in zip(coded, shown, strict=True) for value in (part - whole, 2)]
    return struct.pack(">I4s4I4i", 40, b"clap", shown[0], 1, shown[1], 1, *offsets)


def add_to_sample_entry(path: Path, boxes: bytes) -> None:
    """Appends `boxes` to the first track's sample entry. The file's `moov` must be its last box, as FFmpeg
    leaves it, since chunk offsets are not moved.
    """
    if not boxes:
        return
    with path.open("r+b") as file:
        start = _index_of(file)
        file.seek(start)
        moov = bytearray(file.read())
        _insert(moov, boxes)
        file.seek(start)
        file.write(moov)


def _index_of(file: BinaryIO) -> int:
    end, position = file.seek(0, 2), 0
    while position < end:
        file.seek(position)
        size, kind = struct.unpack(">I4s", file.read(8))
        size = struct.unpack(">Q", file.read(8))[0] if size == 1 else size
        if kind == b"moov" and position + size == end:
            return position
        position += size
    raise ValueError(f"{file.name} does not end with its index")


def _insert(moov: bytearray, boxes: bytes) -> None:
    position, limit, sizes = 0, len(moov), []
    for name in _WAY:
        position = _find(moov, position, limit, name)
        sizes.append(position)
        limit = position + int.from_bytes(moov[position : position + 4])
        position += 16 if name == b"stsd" else 8
    sizes.append(position)
    end = position + int.from_bytes(moov[position : position + 4])
    for place in sizes:
        size = int.from_bytes(moov[place : place + 4]) + len(boxes)
        moov[place : place + 4] = size.to_bytes(4)
    moov[end:end] = boxes


def _find(data: bytearray, position: int, limit: int, name: bytes) -> int:
    while position < limit:
        if data[position + 4 : position + 8] == name:
            return position
        position += int.from_bytes(data[position : position + 4])
    raise ValueError(f"no {name.decode()} box")
