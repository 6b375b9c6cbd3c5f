"""Joins segments into the deliverable and gives it back everything else of the source."""

from __future__ import annotations

import heapq
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from pathlib import Path
from typing import Any

import av
from av.container import InputContainer
from av.packet import Packet

from ffstudio.config.files import part_of
from ffstudio.domain.clip import Clip, ClipKind
from ffstudio.domain.frames import FrameTime
from ffstudio.domain.progress import CancelToken
from ffstudio.media.delivery.carry import Carried, carry_streams
from ffstudio.media.delivery.join import Joined, join_segments
from ffstudio.media.delivery.tags import describe, kept_tags
from ffstudio.media.delivery.timeline import Span, advance_timecode, cut_chapters, span_of
from ffstudio.media.delivery.verify import verify_times
from ffstudio.media.encoding.ebml import PLACEHOLDER, set_display_aspect
from ffstudio.media.encoding.failing import writing
from ffstudio.media.encoding.images import place_pictures
from ffstudio.media.encoding.plan import EncodePlan
from ffstudio.media.encoding.writer import track_timescale

MAX_MOVIE_TIMESCALE = 100_000_000  # beyond, a movie of an hour would need very long fields
# Keys which FFmpeg's mov muxer writes where players look for them; others need the "mdta" form.
PLAIN_KEYS = frozenset(
    {"title", "artist", "album_artist", "album", "date", "comment", "genre", "copyright", "description"}
    | {"synopsis", "show", "track", "composer", "grouping", "lyrics", "creation_time"}
)


@dataclass(frozen=True, slots=True)
class ConformReport:
    """What came of it: `files` in order. `warnings` say what of the source could not be kept, or not as it was."""

    frames: int
    files: tuple[Path, ...]
    warnings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def conform(
    plan: EncodePlan,
    clip: Clip,
    segments: Sequence[Path],
    frames: Sequence[FrameTime],
    output: Path,
    *,
    is_trimmed: bool = False,
    scratch: Path | None = None,
    cancel: CancelToken | None = None,
) -> ConformReport:
    """Makes `output` from segments in order; `frames` are the source's times of all their frames.

    It grows in the folder `scratch`, which must be on the output's disk; beside the output where none is given.
    The output appears whole and checked, or not at all; an existing one is replaced. Raises DiskFull,
    OutputUnwritable, SegmentsDiffer, FrameCountMismatch, TimestampMismatch, Cancelled.
    """
    cancel = cancel or CancelToken()
    if plan.is_images:
        first = {ClipKind.SEQUENCE: clip.first_number, ClipKind.VIDEO: 1}.get(clip.kind)
        files = place_pictures(segments, output, first, len(frames), cancel)
        return ConformReport(len(files), files)
    span = span_of(clip, frames, is_trimmed=is_trimmed)
    times = tuple(frame.seconds - span.shift for frame in frames)
    with writing(output):
        part = (scratch or output.parent) / part_of(output).name
        try:
            job = Job(tuple(segments), times, part, output, span, cancel)
            warnings = _mux(plan, clip, job)
            if _needs_aspect(plan, clip):
                set_display_aspect(part, (clip.video.width, clip.video.height), clip.video.sample_aspect)
            verify_times(part, times, output)
            _commit(part, output)
        finally:
            part.unlink(missing_ok=True)
    return ConformReport(len(frames), (output,), tuple(warnings))


@dataclass(frozen=True)
class Job:
    """What one conform works on; `times` are the frames' seconds in the deliverable."""

    segments: tuple[Path, ...]
    times: tuple[Fraction, ...]
    part: Path
    output: Path
    span: Span
    cancel: CancelToken


def _commit(part: Path, output: Path) -> None:
    with part.open("rb") as file:
        os.fsync(file.fileno())
    part.replace(output)
    if os.name == "posix":
        folder = os.open(output.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)


def _mux(plan: EncodePlan, clip: Clip, job: Job) -> list[str]:
    if clip.kind is not ClipKind.VIDEO:
        return _mux_with(plan, clip, job, None)
    with av.open(str(clip.path)) as source:
        return _mux_with(plan, clip, job, source)


def _mux_with(plan: EncodePlan, clip: Clip, job: Job, source: InputContainer | None) -> list[str]:
    options = _muxer_options(plan, clip, source)
    with av.open(str(job.part), "w", format=plan.container, container_options=options) as output:
        joined = join_segments(job.segments, job.times, clip, output, job.output)
        carried = Carried()
        if source is not None:
            output.metadata.update(kept_tags(source.metadata))
            describe(joined.stream, source.streams[clip.video.stream], plan.container)
            carried = carry_streams(source, output, clip.video.stream, job.span)
            output.set_chapters(cut_chapters(source.chapters(), job.span))  # type: ignore[arg-type]
        _set_timecode(joined, clip, job)
        if _needs_aspect(plan, clip):
            joined.stream.metadata["title"] = PLACEHOLDER + joined.stream.metadata.get("title", "")
        others = _other_packets(source, carried) if source is not None else iter(())
        for _, packet in heapq.merge(_timed(joined.packets), _timed(others), key=lambda item: item[0]):
            job.cancel.check(f"The render of {job.output}")
            output.mux(packet)
    return carried.warnings


def _needs_aspect(plan: EncodePlan, clip: Clip) -> bool:
    return plan.container == "matroska" and clip.video.sample_aspect != 1


def _muxer_options(plan: EncodePlan, clip: Clip, source: InputContainer | None) -> dict[str, str]:
    if plan.container not in ("mp4", "mov"):
        return {"avoid_negative_ts": "disabled"}
    scale = track_timescale(clip.video.time_base)
    rates = [stream.codec_context.rate for stream in source.streams.audio] if source else []
    exact = lcm(scale, *(rate for rate in rates if rate))
    options = {"movie_timescale": str(exact if exact <= MAX_MOVIE_TIMESCALE else scale)}
    keys = {key.lower() for key in kept_tags(source.metadata)} if source else set()
    if not keys <= PLAIN_KEYS:
        options["movflags"] = "use_metadata_tags"
    return options


def _set_timecode(joined: Joined, clip: Clip, job: Job) -> None:
    if clip.video.timecode is None:
        return
    begin = clip.video.start_pts * clip.video.time_base
    passed = round((job.span.start - begin) * clip.video.rate) if job.span.start is not None else 0
    joined.stream.metadata["timecode"] = advance_timecode(clip.video.timecode, passed, clip.video.rate)


def _other_packets(source: InputContainer, carried: Carried) -> Iterator[Packet[Any]]:
    streams = [stream for stream in source.streams if stream.index in carried.feeds]
    if not streams:
        return
    for packet in source.demux(streams):
        if packet.size:
            yield from carried.feeds[packet.stream_index](packet)
    for feed in carried.feeds.values():
        yield from feed(None)


def _timed(packets: Iterator[Packet[Any]]) -> Iterator[tuple[Fraction, Packet[Any]]]:
    for packet in packets:
        ticks = packet.dts if packet.dts is not None else packet.pts or 0
        yield ticks * packet.time_base, packet
