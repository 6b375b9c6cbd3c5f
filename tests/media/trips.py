"""Reads a clip, writes it in segments, conforms it: what a render does, with no face work between."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av

from ffstudio.domain.clip import Clip
from ffstudio.domain.frames import FrameTime
from ffstudio.domain.settings import Codec, EncoderKind, EncodeSettings, Speed
from ffstudio.media.delivery.conform import ConformReport, conform
from ffstudio.media.encoding.encoders import TrialCache
from ffstudio.media.encoding.plan import EncodePlan, plan_encode
from ffstudio.media.encoding.writer import VideoWriter
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader

SEGMENT = 5  # frames; small, so that every trip joins several
TRIALS = TrialCache()


@dataclass(frozen=True)
class Trip:
    clip: Clip
    plan: EncodePlan
    report: ConformReport
    frames: tuple[FrameTime, ...]
    output: Path


def settings(codec: Codec = Codec.H264, **changes: Any) -> EncodeSettings:
    return EncodeSettings(codec=codec, encoder=EncoderKind.SOFTWARE, speed=Speed.FAST, **changes)


def write_segments(
    clip: Clip, plan: EncodePlan, folder: Path, first: int = 0, last: int | None = None
) -> tuple[list[Path], list[FrameTime]]:
    segments: list[Path] = []
    times: list[FrameTime] = []
    with Reader(clip) as reader:
        end = reader.frame_count - 1 if last is None else last
        for start in range(first, end + 1, SEGMENT):
            segments.append(folder / f"segment{start}{plan.segment_suffix}")
            with VideoWriter(plan, clip, segments[-1]) as writer:
                for frame in reader.frames(start, min(start + SEGMENT - 1, end)):
                    times.append(frame.time)
                    writer.write(frame)
    return segments, times


def travel(source: Path, output: Path, wanted: EncodeSettings, trim: tuple[int, int] | None = None) -> Trip:
    clip = probe(source)
    plan = plan_encode(clip, output, wanted, trials=TRIALS)
    segments, times = write_segments(clip, plan, output.parent, *(trim or (0, None)))
    report = conform(plan, clip, segments, times, output, is_trimmed=trim is not None)
    return Trip(clip, plan, report, tuple(times), output)


def shown(path: Path) -> list[Fraction]:
    """Seconds of all shown frames, by a demuxer of its own."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        packets = [p for p in container.demux(stream) if p.size and not p.is_discard]
        return sorted((p.pts or 0) * p.time_base for p in packets)


def audio(path: Path) -> list[str]:
    """One hash a track, over all its packets' bytes in order."""
    with av.open(str(path)) as container:
        hashes = {stream.index: hashlib.sha256() for stream in container.streams.audio}
        for packet in container.demux(container.streams.audio) if hashes else ():
            if packet.size:
                hashes[packet.stream_index].update(bytes(packet))
    return [found.hexdigest() for found in hashes.values()]


def audio_times(path: Path) -> list[list[Fraction]]:
    with av.open(str(path)) as container:
        times: dict[int, list[Fraction]] = {stream.index: [] for stream in container.streams.audio}
        for packet in container.demux(container.streams.audio) if times else ():
            if packet.size:
                times[packet.stream_index].append((packet.pts or 0) * packet.time_base)
    return list(times.values())


def subtitles(path: Path) -> list[tuple[float, float, str]]:
    """Start, end and text of each event that shows something."""
    found = []
    with av.open(str(path)) as container:
        for packet in container.demux(container.streams.subtitles) if container.streams.subtitles else ():
            for rect in packet.decode() if packet.size > 2 else ():
                start = float((packet.pts or 0) * packet.time_base)
                text = rect.ass.decode().split(",", 8)[-1]  # type: ignore[union-attr]
                found.append((start, start + float((packet.duration or 0) * packet.time_base), text))
    return found


def chapters(path: Path) -> list[tuple[float, float, str]]:
    with av.open(str(path)) as container:
        found: list[Any] = list(container.chapters())
    return [
        (float(c["start"] * c["time_base"]), float(c["end"] * c["time_base"]), c["metadata"]["title"])
        for c in found
    ]


def tags(path: Path, kind: str = "video") -> dict[str, str]:
    """Metadata of the first stream of a kind, keys in lower case."""
    with av.open(str(path)) as container:
        stream: Sequence[Any] = [s for s in container.streams if s.type == kind]
        return {key.lower(): value for key, value in stream[0].metadata.items()}
