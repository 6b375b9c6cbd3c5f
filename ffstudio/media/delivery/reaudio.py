"""Audio that the container cannot carry: converted without loss where it takes a lossless codec."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.packet import Packet

from ffstudio.media.delivery.timeline import Span

LOSSLESS = {"mp4": "alac", "mov": "alac", "matroska": "flac"}
LOSSY, BIT_RATE = "aac", 320_000
MAX_ALAC_CHANNELS = 8
LAYOUTS = {1: "mono", 2: "stereo", 3: "3.0", 4: "4.0", 5: "5.0", 6: "5.1", 7: "6.1", 8: "7.1"}


def lossless_or_best(stream: Any, container: str) -> str:
    """Codec for a stream: lossless for lossless, else AAC at 320 kbit/s."""
    context = stream.codec_context
    is_lossless = context.name.startswith("pcm_") or (context.codec.lossless and not context.codec.lossy)
    fits = context.layout.nb_channels <= MAX_ALAC_CHANNELS
    return LOSSLESS[container] if is_lossless and fits else LOSSY


def reencode_audio(
    stream: Any, output: OutputContainer, codec: str, span: Span
) -> tuple[AudioStream, Callable[[Packet[Any] | None], Iterator[Packet[Any]]]]:
    """The new stream and what to feed packets to; whole frames that overlap the span are kept."""
    layout = stream.codec_context.layout
    # Encoders refuse a bare number of channels ("1 channels"), as which PCM is often tagged.
    name = LAYOUTS.get(layout.nb_channels, layout.name) if "channels" in layout.name else layout.name
    encoded: Any = output.add_stream(codec, rate=stream.codec_context.rate, layout=name)
    context = encoded.codec_context
    context.time_base = Fraction(1, stream.codec_context.rate)
    context.format = _sample_format(stream.codec_context.format, context)
    if codec == LOSSY:
        context.bit_rate = BIT_RATE
    context.open()
    resampler = AudioResampler(
        context.format, context.layout, context.sample_rate, context.frame_size or None
    )

    def feed(packet: Packet[Any] | None) -> Iterator[Packet[Any]]:
        frames = [f for f in _decoded(stream, packet) if span.overlaps(*_times(f))]
        for frame in frames:
            frame.pts = frame.pts - round(span.shift / frame.time_base)
            for part in resampler.resample(frame):
                yield from encoded.encode(part)
        if packet is None:
            for part in resampler.resample(None):
                yield from encoded.encode(part)
            yield from encoded.encode(None)

    return encoded, feed


def _decoded(stream: Any, packet: Packet[Any] | None) -> list[Any]:
    if packet is not None and packet.size == 0:
        return []
    return list(stream.decode(packet)) if packet is not None else list(stream.decode(None))


def _times(frame: Any) -> tuple[Fraction, Fraction]:
    start = frame.pts * frame.time_base
    return start, start + Fraction(frame.samples, frame.sample_rate)


def _sample_format(wanted: Any, context: Any) -> str:
    """The encoder's format with at least the source's bytes a sample, else its deepest."""
    formats = sorted(context.codec.audio_formats, key=lambda found: found.bytes)
    fitting = [found for found in formats if found.bytes >= wanted.bytes]
    return str((fitting or formats[-1:])[0].name)
