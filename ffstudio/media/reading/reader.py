"""Exact access to a clip's frames, in sequence or at random."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from fractions import Fraction
from types import TracebackType
from typing import Any, Self

from ffstudio.domain.clip import Clip
from ffstudio.domain.errors import Cancelled
from ffstudio.domain.failures import DecodeFailed
from ffstudio.domain.frames import FrameTime, VideoFrame
from ffstudio.domain.sentences import said
from ffstudio.domain.settings import Decode
from ffstudio.media.pixels.frame import converted, working_format, wrap
from ffstudio.media.reading.decoder import Decoder, Numbered
from ffstudio.media.reading.hardware import accelerator
from ffstudio.media.reading.index import FrameIndex, build_index

_WORTH_DECODING = 24  # frames decoded on the way to a wanted one cost about as much as a seek

_SHORT_BY = Fraction(1, 2)  # seconds by which durations in the wild are off
_SHORT_PART = Fraction(1, 50)


class Reader:
    """Frames of one clip by number, each in `working_format` of the clip's pixel format.

    Random access gives the same bytes as reading in sequence. One thread reads at a time; any thread may
    close, after which reading raises Cancelled. `threads` of the decoder: 0 takes one a core. An `index` built
    before saves reading the file for it. Raises what opening raises, and DecoderUnavailable.
    """

    def __init__(
        self,
        clip: Clip,
        *,
        decode: Decode = Decode.SOFTWARE,
        device: int = 0,
        threads: int = 0,
        index: FrameIndex | None = None,
    ) -> None:
        self.clip = clip
        self.index = index or build_index(clip)
        self._format = working_format(clip.video.pixel_format)
        self._lock = threading.Lock()
        self._is_closing = threading.Event()
        self._is_closed = False
        self._lost: set[int] = set()
        self._decoder = Decoder(clip, self.index, accelerator(clip, decode, device), threads)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def frame_count(self) -> int:
        """Frames the file holds; a damaged one may decode to fewer, see `warnings`."""
        return self.index.count

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the operator should know of the clip, as far as it is known now."""
        total = max(self.clip.video.frame_count or 0, self.index.packets)
        missing = total - self.index.packets + len(self._lost)
        damaged = max(self.index.damaged, self._decoder.errors)
        found = list(self.clip.warnings)
        if missing > 0:
            decodable = said(
                "only {found} of {total} frames could be decoded", found=total - missing, total=total
            )
            found.append(said("The clip is damaged or cut short: {decodable}.", decodable=decodable))
        elif damaged:
            found.append(
                said("The clip is damaged: {damaged} packets could not be decoded in full.", damaged=damaged)
            )
        return (*found, *self._early_end())

    def _early_end(self) -> tuple[str, ...]:
        """A container that declares no frame count still declares how long the pictures last."""
        declared, index = self.clip.duration, self.index
        if declared is None or self.clip.video.frame_count is not None:
            return ()
        covered = (int(index.pts[-1] + index.durations[-1]) - self.clip.video.start_pts) * index.time_base
        if declared - covered <= max(_SHORT_BY, declared * _SHORT_PART):
            return ()
        return (
            said(
                "The clip seems cut short: its pictures end at {covered:.2f} of {declared:.2f} s.",
                covered=float(covered),
                declared=float(declared),
            ),
        )

    def frames(self, first: int = 0, last: int | None = None) -> Iterator[VideoFrame]:
        """Frames `first` to `last`, both included, as far as they decode; lost ones are left out with a warning.

        Raises DecodeFailed where not one of them decodes, and Cancelled.
        """
        end = self.frame_count - 1 if last is None else min(last, self.frame_count - 1)
        wanted = first
        while wanted <= end:
            frame = self._at_or_after(wanted)
            self._lost.update(range(wanted, min(frame.index, end + 1) if frame else end + 1))
            if frame is None or frame.index > end:
                if wanted == first:
                    raise DecodeFailed(self.clip.path, said("none of its frames could be decoded"))
                return
            wanted = frame.index + 1
            yield frame

    def frame(self, index: int) -> VideoFrame:
        """One frame. Raises IndexError outside the clip, DecodeFailed for a damaged one, and Cancelled."""
        if not 0 <= index < self.frame_count:
            raise IndexError(f"frame {index} of a clip of {self.frame_count}")
        frame = self._at_or_after(index)
        if frame is None or frame.index != index:
            self._lost.add(index)
            raise DecodeFailed(self.clip.path, said("frame {index} is damaged", index=index))
        return frame

    def frame_at_pts(self, pts: int) -> VideoFrame:
        """The frame that begins at exactly `pts` ticks of the clip's time base. Raises KeyError, and as `frame`."""
        number = self.index.number_of(pts)
        if number is None:
            raise KeyError(f"no frame begins at {pts}")
        return self.frame(number)

    def close(self) -> None:
        """Ends reading; waits at most for the packet being decoded."""
        self._is_closing.set()
        with self._lock:
            if not self._is_closed:
                self._is_closed = True
                self._decoder.close()

    def _at_or_after(self, wanted: int) -> VideoFrame | None:
        with self._lock:
            found = self._decoded(wanted)
            return self._framed(*found) if found else None

    def _decoded(self, wanted: int) -> Numbered | None:
        """The wanted frame or, where it is lost, the next one."""
        self._check_open()
        if self._leads_to(wanted):
            return self._advanced(wanted)
        entry = int(self.index.entries[wanted])
        found = None
        # A decoder may need a run-up (intra refresh), so an earlier point or the very start may do better.
        for point in sorted({entry, max(0, entry - 1), 0}, reverse=True):
            self._decoder.seek(point)
            found = self._advanced(wanted)
            if found and found[0] == wanted:
                break
        return found

    def _leads_to(self, wanted: int) -> bool:
        following = self._decoder.cursor + 1
        if wanted < following:
            return False
        entry_pts = self.index.point_pts[self.index.entries[wanted]]
        return wanted - following <= _WORTH_DECODING or bool(entry_pts <= self.index.pts[following])

    def _advanced(self, wanted: int) -> Numbered | None:
        while (found := self._decoder.next()) is not None:
            self._check_open()
            if found[0] >= wanted:
                return found
        return None

    def _check_open(self) -> None:
        if self._is_closing.is_set():
            raise Cancelled(f"Reading {self.clip.path.name}")

    def _framed(self, number: int, native: Any) -> VideoFrame:
        video, pts = self.clip.video, int(self.index.pts[number])
        if (native.width, native.height) != (video.width, video.height):
            raise DecodeFailed(
                self.clip.path, said("the picture's size changes at frame {number}", number=number)
            )
        try:
            native = converted(native, self._format)
        except OSError as error:
            why = said("pictures of pixel format {format} cannot be converted", format=native.format.name)
            raise DecodeFailed(self.clip.path, why) from error
        native.pts, native.time_base = pts, video.time_base
        return wrap(native, number, FrameTime(pts, video.time_base), video.colour)
