"""What FFmpeg knows of a stream but PyAV has no attribute for: read from FFmpeg's own description of the file."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from typing import Any, cast

import av.logging
from av.container import InputContainer

from ffstudio.domain.colour import UNSPECIFIED
from ffstudio.media.pixels.colour_tags import CHROMA_LOCATIONS

_LOG_LEVEL = threading.Lock()  # FFmpeg has one log level in a process
_STREAM = re.compile(r"^ *Stream #\d+:(?P<index>\d+).*$", re.MULTILINE)
_ROTATION = re.compile(r"Display Matrix: rotation of (?P<degrees>-?\d+(?:\.\d+)?) degrees")
_HDR_NAMES = {
    "Mastering Display Metadata": "mastering display",
    "Content Light Level Metadata": "content light level",
    "DOVI configuration record": "Dolby Vision",
    "Ambient Viewing Environment": "ambient viewing environment",
}


@dataclass(frozen=True, slots=True)
class Details:
    """Chroma siting ("left", …, "unspecified"), rotation counter-clockwise in degrees, names of HDR side data."""

    chroma: str = UNSPECIFIED
    rotation: float = 0.0
    hdr: tuple[str, ...] = ()


def details_of(container: InputContainer, stream: int) -> Details:
    """Details of one video stream of an open file."""
    text = _stream_text(_description(container), stream)
    rotation = _ROTATION.search(text)
    return Details(
        _chroma(text.partition("\n")[0]),
        float(rotation["degrees"]) if rotation else 0.0,
        tuple(name for heading, name in _HDR_NAMES.items() if heading in text),
    )


def _description(container: InputContainer) -> str:
    # PyAV hands the description out through the log, which it keeps off otherwise; it stays off in between,
    # because a decoder's thread that logs waits for the interpreter's lock.
    with _LOG_LEVEL:
        repeated = av.logging.get_skip_repeated()
        av.logging.set_skip_repeated(False)
        av.logging.set_libav_level(av.logging.VERBOSE)  # else the chroma siting is left out
        av.logging.set_level(av.logging.INFO)
        try:
            return str(cast("Any", container).dumps_format())  # absent from PyAV's type stubs
        finally:
            av.logging.set_level(None)
            av.logging.set_libav_level(av.logging.INFO)
            av.logging.set_skip_repeated(repeated)


def _stream_text(description: str, stream: int) -> str:
    heads = list(_STREAM.finditer(description))
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        if int(head["index"]) == stream:
            return description[head.start() : following.start() if following else None]
    return ""


def _chroma(line: str) -> str:
    groups = re.findall(r"\(([^()]*)\)", line)
    words = [word for group in groups for word in group.split(", ")]
    return next((word for word in words if word in CHROMA_LOCATIONS), UNSPECIFIED)
