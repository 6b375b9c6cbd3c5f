"""Carries every stream of the source but its pictures: copied, converted where it must be, or left out aloud."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import av
from av.container import InputContainer, OutputContainer
from av.packet import Packet
from av.stream import Discard, Stream

from ffstudio.domain.sentences import said
from ffstudio.media.delivery.reaudio import lossless_or_best, reencode_audio
from ffstudio.media.delivery.retext import rewrite_subtitle, text_codec
from ffstudio.media.delivery.samples import SampleClock
from ffstudio.media.delivery.tags import describe
from ffstudio.media.delivery.timeline import Span
from ffstudio.media.delivery.trim import cut_packet

# What one packet of the source becomes in the deliverable; None flushes.
Feed = Callable[["Packet[Any] | None"], Iterator["Packet[Any]"]]

KINDS = {
    "video": said("Video"),
    "audio": said("Audio"),
    "subtitle": said("Subtitle"),
    "data": said("Data"),
    "attachment": said("Attachment"),
}


@dataclass(frozen=True)
class Carried:
    """The streams set up in the deliverable: `feeds` by the source's stream index, and what was not kept."""

    feeds: dict[int, Feed] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)


def takes(container: str, template: Stream) -> bool:
    """Whether a container's muxer accepts a stream as it is, by writing its header to memory."""
    try:
        with av.open(io.BytesIO(), "w", format=container) as trial:
            trial.add_stream_from_template(template, opaque=True)
            trial.start_encoding()
    except (av.FFmpegError, ValueError):
        return False
    return True


def carry_streams(source: InputContainer, output: OutputContainer, pictures: int, span: Span) -> Carried:
    """Adds a stream to `output` for every one of `source` but stream `pictures`, in the source's order."""
    carried = Carried()
    for stream in source.streams:
        if stream.index != pictures and not _is_rewritten(stream):
            _carry(stream, output, span, carried)
    return carried


def _is_rewritten(stream: Stream) -> bool:
    """Timecode and chapter tracks are made anew by the muxer from the metadata and the chapters."""
    if stream.type != "data":
        return False
    tag = _tag(stream)
    return "timecode" in stream.metadata or tag == "tmcd" or stream.discard is Discard.all


def _tag(stream: Stream) -> str:
    return str(stream.codec_context.codec_tag) if stream.codec_context else ""


def _carry(stream: Stream, output: OutputContainer, span: Span, carried: Carried) -> None:
    container = output.format.name
    if stream.type == "attachment":
        _carry_attachment(stream, output, carried)
    elif takes(container, stream):
        copy = output.add_stream_from_template(stream, opaque=True)
        describe(copy, stream, output.format.name)
        carried.feeds[stream.index] = _copier(stream, copy, span)
    elif stream.type == "audio" and stream.codec_context:
        _convert_audio(stream, output, span, carried)
    elif stream.type == "subtitle" and stream.codec_context and stream.codec_context.codec.text_sub:
        _convert_subtitle(stream, output, span, carried)
    else:
        carried.warnings.append(
            said(
                "{stream} was left out: {container} cannot carry it",
                stream=_named(stream),
                container=container,
            )
        )


def _named(stream: Stream) -> str:
    codec = stream.codec_context.name if stream.codec_context else (stream.name or "unknown")
    language = f", {stream.language}" if stream.language else ""
    return said(
        "{kind} stream {index} ({codec}{language})",
        kind=KINDS.get(stream.type, stream.type.capitalize()),
        index=stream.index,
        codec=codec,
        language=language,
    )


def _copier(stream: Stream, copy: Stream, span: Span) -> Feed:
    clock = SampleClock.of(stream)

    def feed(packet: Packet[Any] | None) -> Iterator[Packet[Any]]:
        kept = cut_packet(packet, stream, span) if packet is not None else None
        if kept is not None:
            if clock is not None:
                clock.set_time(kept)
            kept.stream = copy
            yield kept

    return feed


def _carry_attachment(stream: Any, output: OutputContainer, carried: Carried) -> None:
    if output.format.name != "matroska":
        name = stream.name or said("without a name")
        carried.warnings.append(
            said(
                "Attachment {name} was left out: {container} cannot carry it",
                name=name,
                container=output.format.name,
            )
        )
        return
    output.add_attachment(stream.name or f"attachment{stream.index}", stream.mimetype or "", stream.data)


def _convert_audio(stream: Any, output: OutputContainer, span: Span, carried: Carried) -> None:
    codec = lossless_or_best(stream, output.format.name)
    carried.warnings.append(
        said(
            "{stream} was converted to {codec}: {container} cannot carry it",
            stream=_named(stream),
            codec=codec,
            container=output.format.name,
        )
    )
    encoded, feed = reencode_audio(stream, output, codec, span)
    describe(encoded, stream, output.format.name)
    carried.feeds[stream.index] = feed


def _convert_subtitle(stream: Any, output: OutputContainer, span: Span, carried: Carried) -> None:
    codec = text_codec(output.format.name)
    carried.warnings.append(
        said(
            "{stream} was converted to {codec}, which may lose styling: {container} cannot carry it",
            stream=_named(stream),
            codec=codec,
            container=output.format.name,
        )
    )
    written, feed = rewrite_subtitle(stream, output, codec, span)
    describe(written, stream, output.format.name)
    carried.feeds[stream.index] = feed
