"""Text subtitles that the container cannot carry: decoded, and encoded as the text codec that it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

from av.container import OutputContainer
from av.packet import Packet
from av.subtitles.stream import SubtitleStream
from av.subtitles.subtitle import AssSubtitle, SubtitleSet

from ffstudio.media.delivery.timeline import Span
from ffstudio.media.delivery.trim import cut_packet

TEXT_CODECS = {"mp4": "mov_text", "mov": "mov_text", "matroska": "subrip"}
MILLISECONDS = Fraction(1, 1000)


def text_codec(container: str) -> str:
    return TEXT_CODECS[container]


def rewrite_subtitle(
    stream: Any, output: OutputContainer, codec: str, span: Span
) -> tuple[SubtitleStream, Callable[[Packet[Any] | None], Iterator[Packet[Any]]]]:
    """The new stream and what to feed packets to."""
    stream.codec_context.open(strict=False)
    written: Any = output.add_stream(codec)
    written.time_base = written.codec_context.time_base = MILLISECONDS
    written.codec_context.subtitle_header = stream.codec_context.subtitle_header
    written.codec_context.open(strict=False)

    def feed(packet: Packet[Any] | None) -> Iterator[Packet[Any]]:
        kept = cut_packet(packet, stream, span) if packet is not None else None
        if kept is None:
            return
        pts, duration = kept.pts, kept.duration
        for event in _events(stream, kept):
            made: Packet[Any] = written.codec_context.encode_subtitle(event)
            made.stream, made.time_base, made.is_keyframe = written, kept.time_base, True
            made.pts = made.dts = pts
            made.duration = duration
            yield made

    return written, feed


def _events(stream: Any, packet: Packet[Any]) -> Iterator[SubtitleSet]:
    """The text of a packet as the encoders read it: the fields of an ASS dialogue, commas between."""
    for rect in stream.codec_context.decode(packet) or ():
        if isinstance(rect, AssSubtitle) and rect.ass:
            yield SubtitleSet.create(text=rect.ass, start=0, end=0, pts=0, subtitle_format=1)
