"""Which files can hold a clip in a codec."""

from __future__ import annotations

from pathlib import Path

from ffstudio.domain.clip import Clip, ClipKind
from ffstudio.domain.failures import OutputUnsupported
from ffstudio.domain.sentences import said
from ffstudio.domain.settings import Codec
from ffstudio.media.encoding.table import load_encoders
from ffstudio.media.reading.pattern import is_pattern

CONTAINERS = {".mp4": "mp4", ".m4v": "mp4", ".mov": "mov", ".mkv": "matroska"}


def check_output(clip: Clip, output: Path, codec: Codec) -> None:
    """That a file of this name can hold the clip in this codec. Raises OutputUnsupported."""
    encoders = load_encoders().for_codec(codec)
    suffixes = tuple(dict.fromkeys(suffix for spec in encoders for suffix in spec.containers))
    suffix = ".mp4" if output.suffix.lower() == ".m4v" else output.suffix.lower()
    if suffix not in suffixes:
        raise OutputUnsupported(
            output,
            _why_not(suffix, codec),
            said(
                "name it {names}, or choose another codec",
                names=" or ".join(output.stem + s for s in suffixes),
            ),
        )
    if suffix in CONTAINERS and clip.kind is ClipKind.STILL:
        raise OutputUnsupported(
            output,
            said("the target is a still picture"),
            said("name it .png, .tif or .exr and choose that codec"),
        )
    if suffix not in CONTAINERS and clip.kind is not ClipKind.STILL and not is_pattern(output):
        numbered = f"{output.stem}.%04d{output.suffix}"
        raise OutputUnsupported(
            output, said("one picture cannot hold a clip"), said("name it {numbered}", numbered=numbered)
        )


def _why_not(suffix: str, codec: Codec) -> str:
    known = {name for spec in load_encoders().encoders.values() for name in spec.containers}
    if not suffix:
        return said("it has no suffix")
    if suffix not in known:
        return said("the suffix {suffix} is unknown", suffix=suffix)
    return said("{suffix} cannot hold {codec}", suffix=suffix, codec=codec.value)
