"""Writes one segment: a video-only file with every frame at exactly its own time."""

from __future__ import annotations

import contextlib
import struct
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Self

import av
from av.container import OutputContainer
from av.sidedata.sidedata import Type
from av.video.frame import PictureType
from av.video.frame import VideoFrame as NativeFrame
from av.video.stream import VideoStream

from ffstudio.domain.clip import Clip
from ffstudio.domain.frames import VideoFrame
from ffstudio.media.encoding.boxes import add_to_sample_entry, aperture_box
from ffstudio.media.encoding.context import configure, converter_for, encoder_options
from ffstudio.media.encoding.convert import Converter
from ffstudio.media.encoding.failing import writing
from ffstudio.media.encoding.hdr import hdr_boxes, hdr_of, side_data
from ffstudio.media.encoding.images import ImageWriter
from ffstudio.media.encoding.plan import EncodePlan

MIN_TIMESCALE = 10_000  # FFmpeg's mov muxer doubles a track's time scale until it reaches this

# Ticks. x265 4.2 dates the decoding of streams of two frames, which it does not reorder, to 2**46 ticks before.
ABSURD_DELAY = 1 << 40


class VideoWriter:
    """Context manager for one segment of the plan; with pictures as output, a folder of them.

    Frames come in presentation order in the clip's time base. Where an exception leaves the `with` block,
    no file stays.
    """

    def __init__(self, plan: EncodePlan, clip: Clip, path: Path) -> None:
        self._writer = ImageWriter(plan, clip, path) if plan.is_images else FileWriter(plan, clip, path)

    def __enter__(self) -> Self:
        self._writer.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._writer.__exit__(kind, error, trace)

    def write(self, frame: VideoFrame) -> None:
        """Encodes the frame, which the writer may change. Raises DiskFull, OutputUnwritable, EncodeFailed."""
        self._writer.write(frame)

    def close(self) -> None:
        """Ends the segment; called at the end of the `with` block."""
        self._writer.close()


class FileWriter:
    """The segment as one file in the container that the plan names."""

    def __init__(self, plan: EncodePlan, clip: Clip, path: Path) -> None:
        self._plan, self._clip, self._path = plan, clip, path
        self._open: _Open | None = None
        self._boxes = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None
    ) -> None:
        if kind is not None:
            self._abandon()
            return
        try:
            self.close()
        except BaseException:
            self._abandon()
            raise

    def write(self, frame: VideoFrame) -> None:
        with writing(self._path):
            if self._open is None:
                self._open = self._start(frame)
            native = self._open.converter.convert(frame.native)
            native.pts, native.time_base = frame.time.pts, frame.time.time_base
            native.pict_type = PictureType.NONE  # else the encoder repeats the source's choice of keyframes
            self._open.mux(native)

    def close(self) -> None:
        opened, self._open = self._open, None
        if opened is None:
            return
        with writing(self._path):
            try:
                opened.mux(None)
            finally:
                opened.container.close()
            add_to_sample_entry(self._path, self._boxes)

    def _abandon(self) -> None:
        opened, self._open = self._open, None
        if opened is not None:
            # The muxer's last words may fail for the same reason that brought us here, which travels on.
            with contextlib.suppress(OSError, av.FFmpegError):
                opened.container.close()
        self._path.unlink(missing_ok=True)

    def _start(self, first: VideoFrame) -> _Open:
        converter = converter_for(self._plan, self._clip, first)
        options = {"movie_timescale": str(track_timescale(self._clip.video.time_base))}
        is_mov = self._plan.segment_suffix != ".mkv"
        container = av.open(str(self._path), "w", container_options=options if is_mov else {})
        stream = _add_video(
            container, self._plan, self._clip, encoder_options(self._plan, first, converter.target)
        )
        configure(stream.codec_context, self._plan, self._clip, converter.target)
        stream.time_base = self._clip.video.time_base
        _rotate(stream, first.native, self._clip.video.rotation)
        if is_mov:
            size = (self._clip.video.width, self._clip.video.height)
            self._boxes = aperture_box(self._plan.coded_size, size) + hdr_boxes(hdr_of(first.native))
        return _Open(container, stream, converter)


@dataclass(frozen=True)
class _Open:
    container: OutputContainer
    stream: VideoStream
    converter: Converter

    def mux(self, native: NativeFrame | None) -> None:
        """Encodes a frame, or what is left where None, and writes what comes out."""
        for packet in self.stream.encode(native):
            if packet.pts is not None and packet.dts is not None and packet.pts - packet.dts > ABSURD_DELAY:
                packet.dts = packet.pts
            self.container.mux(packet)


def track_timescale(time_base: Fraction) -> int:
    """Ticks a second that FFmpeg's mov muxer gives a track of this time base; all its times stay exact."""
    scale = time_base.denominator
    while scale < MIN_TIMESCALE:
        scale *= 2
    return scale


def _add_video(
    container: OutputContainer, plan: EncodePlan, clip: Clip, options: dict[str, str]
) -> VideoStream:
    stream = container.add_stream(plan.encoder, rate=clip.video.rate, options=options)
    if not isinstance(stream, VideoStream):
        raise TypeError(f"{plan.encoder} makes no video")
    return stream


def _rotate(stream: VideoStream, native: NativeFrame, rotation: float) -> None:
    """The display matrix of the source's frames, which also knows flips; else the clip's rotation."""
    if matrix := side_data(native, Type.DISPLAYMATRIX):
        stream.set_display_matrix(struct.unpack("=9i", matrix))
    elif rotation:
        stream.set_display_rotation(rotation)
