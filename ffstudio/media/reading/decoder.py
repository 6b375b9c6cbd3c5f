"""Walks through one open container and numbers the frames that come out of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import chain
from typing import Any

import av.error
import numpy as np
from av.codec.hwaccel import HWAccel

from ffstudio.domain.clip import Clip, ClipKind
from ffstudio.domain.failures import DecoderUnavailable
from ffstudio.domain.sentences import said
from ffstudio.media.reading.index import FrameIndex, is_usable
from ffstudio.media.reading.opening import only_stream, open_clip

Numbered = tuple[int, Any]


class Decoder:
    """Frames of a clip from a chosen place on, each with its number in the index. Not thread-safe.

    Raises DecoderUnavailable where `hwaccel` cannot decode the clip.
    """

    def __init__(self, clip: Clip, index: FrameIndex, hwaccel: HWAccel | None, threads: int) -> None:
        self._clip, self._index, self._hwaccel, self._threads = clip, index, hwaccel, threads
        self._ready: deque[Any] = deque()
        self._packets: Iterator[Any] = iter(())
        self.errors = 0
        self._has_given = False
        self._open()

    @property
    def cursor(self) -> int:
        """Number of the frame that came out last; before the first one after `seek`, the one before it."""
        return self._cursor

    def next(self) -> Numbered | None:
        """The next shown frame, None at the end."""
        while True:
            while self._ready:
                native = self._ready.popleft()
                number = self._number(native)
                if number is not None:
                    self._cursor, self._has_given = number, True
                    return number, native
            if not self._feed():
                return None

    def seek(self, point: int) -> None:
        """Moves to an entry point of the index, or to an earlier one if the container cannot do better."""
        times = (self._index.point_pts[point], self._index.point_dts[point]) if self._index.is_timed else ()
        if any(self._jump(int(time), point) for time in times):
            return
        self.close()
        self._open()

    def close(self) -> None:
        self._packets = iter(())
        self._ready.clear()
        # Lets the decoder's threads finish before the memory they use is freed.
        self._context.flush_buffers()
        self._container.close()

    def _open(self) -> None:
        self._container = self._opened()
        self._stream = only_stream(self._container, self._clip)
        self._context: Any = self._stream.codec_context
        if self._hwaccel is not None and not self._context.is_hwaccel:
            self._container.close()
            raise DecoderUnavailable(self._clip.video.codec, said("the GPU has no decoder for this codec"))
        if self._hwaccel is None and self._clip.kind is ClipKind.VIDEO:
            self._context.thread_type, self._context.thread_count = "AUTO", self._threads
        self._reorder_depth = self._context.reorder_depth
        self._packets = self._container.demux(self._stream)
        self._start_at(0)

    def _opened(self) -> Any:
        if self._hwaccel is None:
            return open_clip(self._clip)
        try:
            return open_clip(self._clip, self._hwaccel)
        except (av.error.FFmpegError, OSError, RuntimeError) as error:
            why = said("no NVIDIA GPU of that number, driver or decoder for this codec was found")
            raise DecoderUnavailable(
                self._clip.video.codec, said("{why} ({error})", why=why, error=error)
            ) from error

    def _start_at(self, point: int) -> None:
        self._floor = int(self._index.point_pts[point])
        self._cursor = int(np.searchsorted(self._index.pts, self._floor)) - 1

    def _jump(self, time: int, point: int) -> bool:
        """Seeks and finds out where that led; False where it is no entry point or one after `point`."""
        self._ready.clear()
        try:
            self._container.seek(time, stream=self._stream)
            self._context.flush_buffers()
            self._context.reorder_depth = self._reorder_depth  # forgotten by the flush in some decoders
            packets = self._container.demux(self._stream)
            first = next(
                (packet for packet in packets if packet.is_keyframe and packet.pts is not None), None
            )
        except (av.error.FFmpegError, OSError):
            return False
        landed = self._point_of(first)
        if landed is None or landed > point:
            return False
        self._packets = chain([first], packets)
        self._start_at(landed)
        return True

    def _point_of(self, packet: Any) -> int | None:
        found = (
            np.flatnonzero(self._index.point_pts == packet.pts) if packet is not None else np.zeros(0, int)
        )
        return int(found[0]) if found.size else None

    def _feed(self) -> bool:
        try:
            packet = next(self._packets, None)
            if packet is None:
                return False
            if is_usable(self._clip, packet):
                self._ready.extend(self._stream.decode(packet))
        except av.error.EOFError:
            return False
        except (av.error.FFmpegError, OSError) as error:
            self._survive(error)
        return True

    def _survive(self, error: Exception) -> None:
        """A damaged packet costs its frame; only a GPU that gives nothing at all is an error."""
        self.errors += 1
        if self._hwaccel is not None and not self._has_given:
            raise DecoderUnavailable(
                self._clip.video.codec,
                said("the GPU cannot decode this {format} stream", format=self._clip.video.pixel_format),
            ) from error

    def _number(self, native: Any) -> int | None:
        """The frame's number; None for one that is not shown or that precedes the entry point."""
        expected, pts = self._cursor + 1, native.pts
        if not self._index.is_timed:
            return expected if expected < self._index.count else None
        if pts is None or pts < self._floor:
            return None
        if expected < self._index.count and self._index.pts[expected] == pts:
            return expected
        found = self._index.number_of(pts)
        return found if found is not None and found > self._cursor else None
