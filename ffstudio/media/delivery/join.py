"""Segments as one stream: their packets one after the other, each at its frame's own time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from av.container import OutputContainer
from av.packet import Packet
from av.video.stream import VideoStream

from ffstudio.domain.clip import Clip
from ffstudio.domain.failures import FrameCountMismatch, SegmentsDiffer
from ffstudio.media.delivery.timeline import decode_times, durations

APPLE_TAGS = {"hevc": "hvc1"}  # Apple's players refuse FFmpeg's default for MP4, hev1


@dataclass(frozen=True)
class Joined:
    """The deliverable's video stream and its packets, ready to mux, in order of decoding."""

    stream: VideoStream
    packets: Iterator[Packet[Any]]


@dataclass(frozen=True, slots=True)
class _Times:
    """For each packet in order of decoding: pts, dts and duration in ticks of the clip's time base."""

    pts: list[int]
    dts: list[int]
    durations: list[int]


def join_segments(
    segments: Sequence[Path],
    times: Sequence[Fraction],
    clip: Clip,
    output: OutputContainer,
    named: Path,
) -> Joined:
    """Adds the stream to `output`; `times` are all frames' seconds in it. Errors name the file `named`.

    A packet's time is that of its frame, found by its place among its segment's presentation times, so
    segments need not know what comes before them, and B-frames of all segments share one delay.
    Raises SegmentsDiffer, FrameCountMismatch.
    """
    ranks = _ranks(segments, named)
    if len(ranks) != len(times):
        raise FrameCountMismatch(named, len(times), len(ranks))
    pts = [round(time / clip.video.time_base) for time in times]
    nominal = max(1, round(1 / (clip.video.rate * clip.video.time_base)))
    lengths = durations(pts, nominal)
    schedule = _Times(
        [pts[rank] for rank in ranks], decode_times(pts, ranks, nominal), [lengths[r] for r in ranks]
    )
    stream = _add_stream(segments[0], clip, output)
    return Joined(stream, _packets(segments, stream, schedule, clip))


def _ranks(segments: Sequence[Path], named: Path) -> list[int]:
    ranks: list[int] = []
    headers: set[bytes] = set()
    for segment in segments:
        with av.open(str(segment)) as container:
            stream = container.streams.video[0]
            times = [packet.pts or 0 for packet in container.demux(stream) if packet.size]
            headers.add(stream.codec_context.extradata or b"")
        places = {time: place for place, time in enumerate(sorted(times))}
        ranks += [len(ranks) + places[time] for time in times]
    if len(headers) > 1:
        raise SegmentsDiffer(named)
    return ranks


def _add_stream(segment: Path, clip: Clip, output: OutputContainer) -> VideoStream:
    with av.open(str(segment)) as container:
        stream = output.add_stream_from_template(container.streams.video[0], opaque=True)
    context = stream.codec_context
    context.framerate, stream.time_base = clip.video.rate, clip.video.time_base
    context.sample_aspect_ratio = clip.video.sample_aspect
    if output.format.name in ("mp4", "mov") and context.name in APPLE_TAGS:
        context.codec_tag = APPLE_TAGS[context.name]
    return stream


def _packets(
    segments: Sequence[Path], stream: VideoStream, times: _Times, clip: Clip
) -> Iterator[Packet[Any]]:
    place = 0
    for segment in segments:
        with av.open(str(segment)) as container:
            for packet in container.demux(container.streams.video[0]):
                if not packet.size:
                    continue
                packet.stream, packet.time_base = stream, clip.video.time_base
                packet.pts, packet.dts = times.pts[place], times.dts[place]
                packet.duration = times.durations[place]
                place += 1
                yield packet
