"""Finds out what a media file is: from its headers, a bounded look at its packets, and its first frame."""

from __future__ import annotations

import re
from contextlib import closing, suppress
from dataclasses import fields, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from av.container import InputContainer

from ffstudio.domain.clip import Clip, ClipKind, FieldOrder, StreamFacts, VideoFacts
from ffstudio.domain.colour import UNSPECIFIED, Colour
from ffstudio.domain.failures import MediaUnreadable, NoVideo
from ffstudio.domain.sentences import said
from ffstudio.media.pixels.colour_tags import colour_of
from ffstudio.media.pixels.frame import is_handled
from ffstudio.media.reading.details import Details, details_of
from ffstudio.media.reading.glance import Glance, glance
from ffstudio.media.reading.opening import open_media, open_sequence, reason_of
from ffstudio.media.reading.sequence import PICTURES, Sequence, find_sequence
from ffstudio.media.reading.timing import Timing, listed_times, seen_times, timing_of

_MATROSKA_DURATION = re.compile(r"(\d+):(\d\d):(\d\d\.\d+)$")  # 00:00:06.040000000, of one stream
_FLOAT = re.compile(r"f(16|32)(le|be)$")
_STILL_RATE = Fraction(25)
_PROGRESSIVE = 1  # AVFieldOrder: 0 unknown, 1 progressive, 2 to 5 the interlaced kinds
_HDR_SIDE_DATA = {
    "MASTERING_DISPLAY_METADATA": "mastering display",
    "CONTENT_LIGHT_LEVEL": "content light level",
    "DYNAMIC_HDR_PLUS": "HDR10+",
    "DOVI_METADATA": "Dolby Vision",
    "DOVI_RPU_BUFFER": "Dolby Vision",
    "DYNAMIC_HDR_VIVID": "HDR Vivid",
    "AMBIENT_VIEWING_ENVIRONMENT": "ambient viewing environment",
}


def probe(path: Path, *, sequence_rate: Fraction = Fraction(25)) -> Clip:
    """The facts of a video, a numbered image sequence (a printf or #### pattern, or a folder) or a still.

    Variable rate is told from the packets listed in the container's index or, where it has none, from the
    first 250 packets (`timing`); `index` knows every frame. The first frame is decoded
    for what only it says. Raises FileMissing, MediaEmpty, MediaUnreadable, NoVideo.
    """
    sequence = find_sequence(path)
    if sequence is not None:
        with closing(open_sequence(sequence.pattern, sequence.first, sequence_rate)) as container:
            return _sequence_clip(sequence, container, sequence_rate)
    with closing(open_media(path)) as container:
        return _file_clip(path, container)


def _file_clip(path: Path, container: InputContainer) -> Clip:
    stream = _video_stream(path, container)
    is_still = container.format.name.endswith("_pipe") or path.suffix.lower() in PICTURES
    details = details_of(container, stream.index)
    listed = listed_times(stream)
    seen = _look(path, container, stream, with_times=not is_still and listed is None)
    times = seen_times(stream, seen) if listed is None else listed
    timing = Timing(_STILL_RATE, is_variable=False) if is_still else timing_of(stream, times)
    video = _facts(container, stream, seen.first, details, timing)
    return Clip(
        path=path,
        kind=ClipKind.STILL if is_still else ClipKind.VIDEO,
        container=container.format.name,
        video=replace(video, time_base=1 / _STILL_RATE, start_pts=0, frame_count=1) if is_still else video,
        streams=tuple(_stream_facts(each) for each in container.streams),
        chapters=len(container.chapters()),
        duration=None if is_still else _duration(container, stream),
        size_bytes=path.stat().st_size,
        metadata=dict(container.metadata),
        warnings=_warnings(video),
    )


def _sequence_clip(sequence: Sequence, container: InputContainer, rate: Fraction) -> Clip:
    stream = _video_stream(sequence.pattern, container)
    first = _look(sequence.pattern, container, stream, with_times=False).first
    timing = Timing(rate, is_variable=False)
    video = _facts(container, stream, first, details_of(container, stream.index), timing)
    return Clip(
        path=sequence.pattern,
        kind=ClipKind.SEQUENCE,
        container=container.format.name,
        video=replace(video, time_base=1 / rate, start_pts=0, frame_count=sequence.count),
        streams=(_stream_facts(stream),),
        duration=sequence.count / rate,
        size_bytes=sum(file.stat().st_size for file in sequence.files),
        first_number=sequence.first,
        warnings=_warnings(video),
    )


def _video_stream(path: Path, container: InputContainer) -> Any:
    """The stream a player shows: the default one of those that are no cover pictures."""
    shown = [stream for stream in container.streams.video if not _is_cover(stream)]
    if not shown:
        raise NoVideo(path)
    default = av.stream.Disposition.default
    stream = next((each for each in shown if each.disposition & default), shown[0])
    if stream.codec_context is None or not stream.codec_context.width:
        raise MediaUnreadable(path, reason_of(path))
    return stream


def _facts(
    container: InputContainer, stream: Any, first: Any, details: Details, timing: Timing
) -> VideoFacts:
    context = stream.codec_context
    return VideoFacts(
        stream=stream.index,
        codec=context.codec.canonical_name,
        width=first.width,
        height=first.height,
        pixel_format=first.format.name,
        depth=max(part.bits for part in first.format.components),
        rate=timing.rate,
        time_base=stream.time_base,
        start_pts=stream.start_time or 0,
        frame_count=stream.frames or None,
        is_variable_rate=timing.is_variable,
        colour=_colour(context, first, details.chroma),
        rotation=details.rotation or float(first.rotation),
        sample_aspect=stream.sample_aspect_ratio or Fraction(1),
        field_order=_field_order(context.field_order, first),
        timecode=_timecode(container, stream),
        hdr=_hdr(details, first),
    )


def _look(path: Path, container: InputContainer, stream: Any, *, with_times: bool) -> Glance:
    seen = glance(container, stream, with_times=with_times)
    if seen.first is None:
        raise MediaUnreadable(path, said("no picture of it can be decoded"))
    if not is_handled(seen.first.format.name):
        raise MediaUnreadable(
            path, said("pictures of pixel format {format} cannot be handled", format=seen.first.format.name)
        )
    return seen


def _colour(context: Any, first: Any, chroma: str) -> Colour:
    of_container, of_frame = colour_of(context, chroma), colour_of(first, chroma)
    names = {item.name: getattr(of_container, item.name) for item in fields(Colour)}
    return Colour(
        **{key: getattr(of_frame, key) if name == UNSPECIFIED else name for key, name in names.items()}
    )


def _field_order(code: int, first: Any) -> FieldOrder:
    if code > _PROGRESSIVE or first.interlaced_frame:
        return FieldOrder.INTERLACED
    return FieldOrder.PROGRESSIVE if code == _PROGRESSIVE else FieldOrder.UNKNOWN


def _timecode(container: InputContainer, stream: Any) -> str | None:
    holders = [stream.metadata, *(each.metadata for each in container.streams.data), container.metadata]
    # Matroska's demuxer gives the key in capitals.
    found = (text for holder in holders for key, text in holder.items() if key.lower() == "timecode")
    return next(found, None)


def _hdr(details: Details, first: Any) -> tuple[str, ...]:
    in_frame: list[str | None] = []
    with suppress(ValueError):  # PyAV 18 does not know FFmpeg's newest kinds, such as EXIF of a TIFF
        in_frame = [_HDR_SIDE_DATA.get(data.type.name) for data in first.side_data]
    return tuple(dict.fromkeys([*details.hdr, *(name for name in in_frame if name)]))


def _duration(container: InputContainer, stream: Any) -> Fraction | None:
    if stream.duration:
        return Fraction(stream.duration * stream.time_base)
    if tag := _MATROSKA_DURATION.match(stream.metadata.get("DURATION", "")):
        return int(tag[1]) * 3600 + int(tag[2]) * 60 + Fraction(tag[3])
    return Fraction(container.duration, av.time_base) if container.duration else None


def _is_cover(stream: Any) -> bool:
    return bool(stream.disposition & av.stream.Disposition.attached_pic)


def _stream_facts(stream: Any) -> StreamFacts:
    context = stream.codec_context
    known = stream.type in ("video", "audio", "subtitle", "data", "attachment")
    codec = context.codec.canonical_name if context is not None else getattr(stream, "name", None)
    return StreamFacts(
        stream.index, stream.type if known else "data", codec or "unknown", stream.language, _words(stream)
    )


def _words(stream: Any) -> str:
    context = stream.codec_context
    if stream.type == "video" and context is not None:
        cover = " cover picture" if _is_cover(stream) else ""
        return f"{context.width}x{context.height} {context.pix_fmt}{cover}"
    if stream.type == "audio" and context is not None:
        return f"{context.sample_rate} Hz {context.layout.name}"
    return ""


def _warnings(video: VideoFacts) -> tuple[str, ...]:
    found = []
    if video.field_order is FieldOrder.INTERLACED:
        found.append(
            said("The clip is interlaced: faces are replaced in whole frames, so moving edges may comb.")
        )
    if _FLOAT.search(video.pixel_format):
        found.append(said("The pictures are floating point: values are cut to 0..1 and kept in 16 bits."))
    return tuple(found)
