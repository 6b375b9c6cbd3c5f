"""Cuts packets of other streams to the span that is kept, and moves them in time."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import Any

from av.packet import Packet
from av.stream import Stream

from ffstudio.media.delivery.timeline import Span


def cut_packet(packet: Packet[Any], stream: Stream, span: Span) -> Packet[Any] | None:
    """The packet where it overlaps the span, moved; None elsewhere and for PyAV's empty flush packets.

    Linear PCM is cut to the sample; a subtitle to the span; other packets stay whole, so that audio may
    begin before zero, which the edit list (MP4, MOV) hides from the listener.
    """
    if packet.size == 0 or (packet.pts is None and packet.dts is None):
        return None
    if span.start is None or span.end is None:
        return packet
    base = packet.time_base
    pts = packet.pts if packet.pts is not None else packet.dts or 0
    start, end = pts * base, (pts + (packet.duration or 0)) * base
    if not span.overlaps(start, end):
        return None
    if stream.type == "audio" and stream.codec_context.name.startswith("pcm_"):
        packet = _cut_pcm(packet, stream, span.start, span.end)
    elif stream.type == "subtitle":
        _cut_event(packet, span.start, span.end)
    _move(packet, round(span.shift / base))
    return packet


def _move(packet: Packet[Any], ticks: int) -> None:
    packet.pts = packet.pts - ticks if packet.pts is not None else None
    packet.dts = packet.dts - ticks if packet.dts is not None else None


def _cut_event(packet: Packet[Any], start: Fraction, end: Fraction) -> None:
    base, pts = packet.time_base, packet.pts or 0
    stop = pts + (packet.duration or 0)
    first, last = max(pts, ceil(start / base)), min(stop, floor(end / base))
    packet.pts = packet.dts = first
    packet.duration = max(0, last - first)


def _cut_pcm(packet: Packet[Any], stream: Any, start: Fraction, end: Fraction) -> Packet[Any]:
    context, pts = stream.codec_context, (packet.pts if packet.pts is not None else packet.dts or 0)
    block = context.layout.nb_channels * _bits(context) // 8
    samples, begin = packet.size // block, pts * packet.time_base
    first = max(0, round((start - begin) * context.rate))
    last = min(samples, round((end - begin) * context.rate))
    if (first, last) == (0, samples) or last <= first:
        return packet
    cut: Packet[Any] = Packet(bytes(packet)[first * block : last * block])
    cut.time_base, cut.is_keyframe = packet.time_base, True
    cut.pts = cut.dts = pts + round(Fraction(first, context.rate) / packet.time_base)
    cut.duration = round(Fraction(last - first, context.rate) / packet.time_base)
    return cut


def _bits(context: Any) -> int:
    """Bits of one coded sample, which the codec's name tells (pcm_s24le)."""
    digits = "".join(letter for letter in context.name.split("_")[1] if letter.isdigit())
    return int(digits or 8)
