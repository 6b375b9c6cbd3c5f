"""Numbered pictures as output: PNG, TIFF, EXR. EXR holds the same display-referred values as 0..1 floats."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from av.video.codeccontext import VideoCodecContext

from ffstudio.domain.clip import Clip
from ffstudio.domain.failures import FrameCountMismatch
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.progress import CancelToken
from ffstudio.media.encoding.context import configure, converter_for, encoder_options
from ffstudio.media.encoding.convert import Converter
from ffstudio.media.encoding.encoders import create_context
from ffstudio.media.encoding.failing import writing
from ffstudio.media.encoding.plan import EncodePlan
from ffstudio.media.encoding.table import load_encoders
from ffstudio.media.reading.pattern import numbered

DIGITS = 9


class ImageWriter:
    """Writes a folder of pictures, each named by its frame's index. On an error the folder is removed."""

    def __init__(self, plan: EncodePlan, clip: Clip, path: Path) -> None:
        self._plan, self._clip, self._path = plan, clip, path
        self._suffix = load_encoders().encoders[plan.encoder].containers[0]
        self._encoder: tuple[VideoCodecContext, Converter] | None = None
        self._indices: list[int] = []

    def __enter__(self) -> Self:
        with writing(self._path):
            self._path.mkdir(parents=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None
    ) -> None:
        if kind is not None:
            shutil.rmtree(self._path, ignore_errors=True)
            return
        try:
            self.close()
        except BaseException:
            shutil.rmtree(self._path, ignore_errors=True)
            raise

    def write(self, frame: VideoFrame) -> None:
        """Raises DiskFull, OutputUnwritable, EncodeFailed."""
        if self._encoder is None:
            self._encoder = self._start(frame)
        context, converter = self._encoder
        native = converter.convert(frame.native)
        native.pts, native.time_base = len(self._indices), context.time_base
        self._indices.append(frame.index)
        with writing(self._path):
            for packet in context.encode(native):
                self._save(packet.pts, bytes(packet))

    def close(self) -> None:
        """Writes what the encoder still holds; called at the end of the `with` block."""
        encoder, self._encoder = self._encoder, None
        if encoder is None:
            return
        with writing(self._path):
            for packet in encoder[0].encode(None):
                self._save(packet.pts, bytes(packet))

    def _start(self, first: VideoFrame) -> tuple[VideoCodecContext, Converter]:
        converter = converter_for(self._plan, self._clip, first)
        spec = load_encoders().encoders[self._plan.encoder]
        context = create_context(spec, encoder_options(self._plan, first, converter.target))
        configure(context, self._plan, self._clip, converter.target)
        return context, converter

    def _save(self, position: int | None, content: bytes) -> None:
        index = self._indices[position or 0]
        (self._path / f"{index:0{DIGITS}d}{self._suffix}").write_bytes(content)


def place_pictures(
    segments: Sequence[Path], output: Path, first_number: int | None, count: int, cancel: CancelToken
) -> tuple[Path, ...]:
    """Moves the pictures of all segment folders to their numbers under `output`; where they are now.

    Where `first_number` is None there is one picture, and `output` is its name as it stands.

    Each is copied beside its place first, then all are renamed. Raises FrameCountMismatch, DiskFull,
    OutputUnwritable, Cancelled.
    """
    pictures = sorted(path for segment in segments for path in segment.iterdir())
    if len(pictures) != count:
        raise FrameCountMismatch(output, count, len(pictures))
    parts: list[tuple[Path, Path]] = []
    try:
        with writing(output):
            for picture in pictures:
                cancel.check(f"The render of {output}")
                final = output if first_number is None else numbered(output, first_number + int(picture.stem))
                part = final.with_name(f".{final.name}.part")
                parts.append((part, final))
                _copy_synced(picture, part)
            for part, final in parts:
                part.replace(final)
    finally:
        for part, _ in parts:
            part.unlink(missing_ok=True)
    return tuple(final for _, final in parts)


def _copy_synced(source: Path, target: Path) -> None:
    with source.open("rb") as reading, target.open("wb") as file:
        shutil.copyfileobj(reading, file)
        file.flush()
        os.fsync(file.fileno())
