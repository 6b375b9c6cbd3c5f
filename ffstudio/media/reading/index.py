"""The list of a clip's shown frames and where decoding may begin for each, found without decoding."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import av.error
import numpy as np
from av.container import InputContainer
from numpy.typing import NDArray

from ffstudio.domain.clip import Clip, ClipKind
from ffstudio.domain.failures import MediaUnreadable
from ffstudio.domain.progress import CancelToken
from ffstudio.domain.sentences import said
from ffstudio.media.reading.opening import only_stream, open_clip
from ffstudio.media.reading.packets import shows_frame
from ffstudio.media.reading.sequence import files_of

Ticks = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class FrameIndex:
    """Shown frames in presentation order; times are ticks of `time_base` seconds.

    `pts` and `durations` [n] int64. `entries` [n] gives each frame's entry point, the latest from which it
    decodes exactly; the points' own times are `point_pts` and `point_dts` [m], in decoding order. Where
    `is_timed` is False the container's packet times say nothing of the order: frames are counted from the
    first one on, and `pts` are the k-th times in order. `packets` counts all video packets read, hidden ones
    as well; `damaged` those that are cut short or marked corrupt.
    """

    time_base: Fraction
    pts: Ticks
    durations: Ticks
    entries: NDArray[np.int64]
    point_pts: Ticks
    point_dts: Ticks
    is_timed: bool = True
    packets: int = 0
    damaged: int = 0

    @property
    def count(self) -> int:
        return len(self.pts)

    @property
    def keyframes(self) -> NDArray[np.int64]:
        """Numbers of the frames that are entry points."""
        return np.flatnonzero(np.isin(self.pts, self.point_pts))

    def number_of(self, pts: int) -> int | None:
        """The first frame of exactly this pts, None where there is none."""
        found = int(np.searchsorted(self.pts, pts))
        return found if found < self.count and self.pts[found] == pts else None


@dataclass(frozen=True, slots=True)
class _Packets:
    """Columns of one row a packet, in decoding order."""

    pts: Ticks
    dts: Ticks
    durations: Ticks
    is_key: NDArray[np.bool_]
    is_shown: NDArray[np.bool_]
    is_timed: bool
    damaged: int


def build_index(clip: Clip, *, cancel: CancelToken | None = None) -> FrameIndex:
    """Reads every packet of the clip's video; a sequence and a still are known without reading.

    Packets that an edit list drops, hidden frames and frames that no entry point leads to are left out.
    Raises MediaUnreadable where no frame is left, Cancelled, and what opening raises.
    """
    if clip.kind is not ClipKind.VIDEO:
        return _counted(clip, len(files_of(clip)))
    with closing(open_clip(clip)) as container:
        packets = _read(clip, container, cancel or CancelToken())
    index = _arranged(clip, packets)
    if not index.count:
        raise MediaUnreadable(clip.path, said("its video stream holds no complete frame"))
    return index


def _counted(clip: Clip, count: int) -> FrameIndex:
    numbers, ones = np.arange(count, dtype=np.int64), np.ones(count, np.int64)
    return FrameIndex(clip.video.time_base, numbers, ones, numbers, numbers, numbers, packets=count)


def _read(clip: Clip, container: InputContainer, cancel: CancelToken) -> _Packets:
    stream = only_stream(container, clip)
    rows, damaged = [], 0
    for packet in _sound_until_end(container, stream):
        cancel.check(f"Indexing {clip.path.name}")
        damaged += packet.is_corrupt
        if is_usable(clip, packet):
            is_shown = not packet.is_discard and shows_frame(clip.video.codec, packet)
            rows.append((packet.pts, packet.dts, packet.duration or 0, packet.is_keyframe, is_shown))
    return _columns(clip, stream, rows, damaged)


def is_usable(clip: Clip, packet: Any) -> bool:
    """False for a packet that the end of a cut file left incomplete.

    Only a transport stream goes on after a corrupt packet, which says no more than that bits may be wrong.
    """
    return clip.container == "mpegts" or not packet.is_corrupt


def _sound_until_end(container: InputContainer, stream: Any) -> Iterator[Any]:
    try:
        for packet in container.demux(stream):
            if packet.size:
                yield packet
    except (av.error.FFmpegError, OSError):
        return  # the file is cut or damaged here; the reader warns


def _columns(clip: Clip, stream: Any, rows: list[Any], damaged: int) -> _Packets:
    is_reordered = stream.codec_context.codec.reorder and stream.codec_context.reorder_depth > 0
    # AVI stores no presentation times, and FFmpeg's guess is wrong for H.264 with B-frames.
    is_timed = all(row[0] is not None for row in rows) and not (is_reordered and clip.container == "avi")
    step = max(1, round(1 / clip.video.rate / clip.video.time_base))
    dts = [row[1] if row[1] is not None else row[0] for row in rows]
    if not is_timed:
        times = sorted(time if time is not None else number * step for number, time in enumerate(dts))
    else:
        times = [row[0] for row in rows]
    dts = [time if time is not None else known for time, known in zip(dts, times, strict=True)]
    return _Packets(
        np.array(times, np.int64),
        np.array(dts, np.int64),
        np.array([row[2] for row in rows], np.int64),
        np.array([row[3] for row in rows], np.bool_),
        np.array([row[4] for row in rows], np.bool_),
        is_timed,
        damaged,
    )


def _arranged(clip: Clip, packets: _Packets) -> FrameIndex:
    points = np.flatnonzero(packets.is_key) if packets.is_timed else np.zeros(0, np.int64)
    if not len(points):
        points = np.arange(min(1, len(packets.pts)))
    shown = np.flatnonzero(packets.is_shown)
    entries = _entries(packets.pts, shown, points) if packets.is_timed else np.zeros(len(shown), np.int64)
    shown, entries = shown[entries >= 0], entries[entries >= 0]
    order = np.argsort(packets.pts[shown], kind="stable")
    shown, entries = shown[order], entries[order]
    pts = packets.pts[shown]
    return FrameIndex(
        clip.video.time_base,
        pts,
        _durations(clip, pts, packets.durations[shown]),
        entries,
        packets.pts[points],
        packets.dts[points],
        packets.is_timed,
        len(packets.pts),
        packets.damaged,
    )


def _entries(pts: Ticks, shown: NDArray[np.int64], points: NDArray[np.int64]) -> NDArray[np.int64]:
    """For each shown packet the last key packet before it in decoding order that is not shown after it.

    A frame that is decoded after a keyframe but shown before it (open GOP) needs the keyframe before; -1
    where there is none.
    """
    entries = np.searchsorted(points, shown, side="right") - 1
    while True:
        is_leading = (entries >= 0) & (pts[points[entries]] > pts[shown])
        if not is_leading.any():
            return entries
        entries = entries - is_leading


def _durations(clip: Clip, pts: Ticks, durations: Ticks) -> Ticks:
    """Durations of the packets; where one has none, the distance to the next frame."""
    step = max(1, round(1 / clip.video.rate / clip.video.time_base))
    gaps = np.append(np.diff(pts), step)
    return np.where(durations > 0, durations, gaps)
