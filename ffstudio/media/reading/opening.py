"""Opens files for reading, and says in plain words why one cannot be opened."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import av.error
from av.container import InputContainer

from ffstudio.domain.clip import Clip, ClipKind
from ffstudio.domain.failures import FileMissing, MediaEmpty, MediaUnreadable, TargetChanged
from ffstudio.domain.sentences import said
from ffstudio.media.reading.pattern import pattern_of

_BOX_HEAD = 8
_MOV_FIRST_BOXES = (b"ftyp", b"wide", b"mdat", b"free", b"skip", b"moov", b"pnot")
_TEXT_FORMATS = frozenset(("tty", "concat", "hls", "dash", "ffmetadata"))


def open_clip(clip: Clip, hwaccel: Any = None) -> InputContainer:
    """The clip's file or sequence, opened for reading. Raises as `open_media`."""
    if clip.kind is ClipKind.SEQUENCE:
        return open_sequence(clip.path, clip.first_number, clip.video.rate)
    return open_media(clip.path, hwaccel)


def open_sequence(pattern: Path, first: int, rate: Fraction) -> InputContainer:
    """A numbered sequence under its printf pattern; frame i has pts i in units of 1/rate seconds."""
    folder = str(pattern.parent).replace("%", "%%")
    options = {
        "pattern_type": "sequence",
        "start_number": str(first),
        "framerate": f"{rate.numerator}/{rate.denominator}",
    }
    name = pattern_of(pattern)
    return _open(pattern, f"file:{folder}/{name.escaped if name else pattern.name}", "image2", options)


def open_media(path: Path, hwaccel: Any = None) -> InputContainer:
    """One media file. Raises FileMissing, MediaEmpty, MediaUnreadable, and av's errors of the hardware."""
    if not path.is_file():
        raise FileMissing(path)
    if path.stat().st_size == 0:
        raise MediaEmpty(path)
    container = _open(path, f"file:{path}", None, {}, hwaccel)
    if container.format.name in _TEXT_FORMATS:
        container.close()
        raise MediaUnreadable(path, said("it is a text file, not media"))
    return container


def only_stream(container: InputContainer, clip: Clip) -> Any:
    """The clip's video stream; the demuxer skips all others, which saves reading them. Raises TargetChanged."""
    index = clip.video.stream
    if index >= len(container.streams) or container.streams[index].type != "video":
        container.close()
        raise TargetChanged(clip.path)
    for stream in container.streams:
        if stream.index != index:
            stream.discard = av.stream.Discard.all
    return container.streams[index]


def decode_alone(stream: Any) -> None:
    """For a frame or two, one thread decodes: to start and end more takes longer, and keeps Python's lock."""
    if stream.codec_context is not None:
        stream.codec_context.thread_count = 1


def _open(
    path: Path, url: str, demuxer: str | None, options: dict[str, str], hwaccel: Any = None
) -> InputContainer:
    # A playlist under a media name must not reach the network.
    options = {**options, "protocol_whitelist": "file"}
    try:
        return av.open(url, "r", format=demuxer, options=options, hwaccel=hwaccel, metadata_errors="replace")
    except (av.error.FFmpegError, OSError) as error:
        if hwaccel is not None:
            raise
        raise MediaUnreadable(path, reason_of(path, error)) from error


def reason_of(path: Path, error: Exception | None = None) -> str:
    """Why a file cannot be used, as the middle of a sentence, from its first bytes and FFmpeg's error."""
    if isinstance(error, PermissionError):
        return said("you are not allowed to read it")
    if path.is_file() and _lacks_moov(path):
        return said("its index (moov) is missing, the copy or recording was not finished")
    if error is None or isinstance(error, (av.error.InvalidDataError, av.error.EOFError)):
        return said("it is not a media file, or its beginning is damaged")
    return str(getattr(error, "strerror", "") or error).lower()


def _lacks_moov(path: Path) -> bool:
    """True for a QuickTime or MP4 file that holds neither a whole moov box nor fragments (moof)."""
    boxes = list(_boxes(path))
    is_mov = bool(boxes) and boxes[0][0] in _MOV_FIRST_BOXES
    return is_mov and not any(kind in (b"moov", b"moof") and is_whole for kind, is_whole in boxes)


def _boxes(path: Path) -> Iterator[tuple[bytes, bool]]:
    """Kind of each top-level box (ISO/IEC 14496-12, section 4.2), and whether the file holds all of it."""
    size, position = path.stat().st_size, 0
    with path.open("rb") as file:
        while position + _BOX_HEAD <= size:
            file.seek(position)
            head = file.read(16)
            length = int.from_bytes(head[:4], "big")
            if length == 1:
                length = int.from_bytes(head[8:16], "big")
            length = length or size - position
            yield head[4:8], position + length <= size
            position += max(length, _BOX_HEAD)
