"""Facts of a clip as an editor reads them."""

from __future__ import annotations

import tomllib
from fractions import Fraction
from functools import cache
from pathlib import Path

from ffstudio.config.resources import data_file
from ffstudio.domain.clip import Clip, ClipKind
from ffstudio.media.reading.pattern import pattern_of


def facts_line(clip: Clip, *, with_length: bool = True) -> str:
    """As "1920x1080 · 25 fps · 00:12:10 · H.264"; of a still without rate and length."""
    video = clip.video
    parts = [f"{video.width}x{video.height}"]
    if clip.kind is not ClipKind.STILL:
        parts += [f"{rate_text(video.rate)} fps", length_text(clip.duration) if with_length else ""]
    return " · ".join(part for part in (*parts, codec_name(video.codec)) if part)


def name_of(path: Path, clip: Clip | None) -> str:
    """The file's name; of a sequence with its numbers, as "shot.[1001-1240].exr"."""
    pattern = pattern_of(path)
    count = clip.video.frame_count if clip and clip.kind is ClipKind.SEQUENCE else None
    if clip is None or pattern is None or count is None:
        return path.name
    first, last = (f"{clip.first_number + n:0{pattern.width}d}" for n in (0, count - 1))
    return f"{pattern.head}[{first}-{last}]{pattern.tail}"


def rate_text(rate: Fraction) -> str:
    """As "25" or "29.97"."""
    return f"{float(rate):.3f}".rstrip("0").rstrip(".")


def length_text(seconds: Fraction | None) -> str:
    """As "00:12:10", hours first; "" where it is unknown."""
    if seconds is None:
        return ""
    minutes, rest = divmod(float(seconds), 60)
    hours, minutes = divmod(int(minutes), 60)
    return f"{hours:02d}:{minutes:02d}:{int(rest):02d}"


def codec_name(codec: str) -> str:
    return _codecs().get(codec, codec.upper())


@cache
def _codecs() -> dict[str, str]:
    return tomllib.loads(data_file("resources/codecs.toml").read_text("utf-8"))
