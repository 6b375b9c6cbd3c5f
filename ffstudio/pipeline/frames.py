"""The work on frames, step by step, as generators over the step before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import DetectedFace
from ffstudio.domain.frames import FrameTime, VideoFrame
from ffstudio.domain.settings import RenderSettings
from ffstudio.faces.align import similarity
from ffstudio.media.encoding.writer import VideoWriter
from ffstudio.media.pixels.frame import writable
from ffstudio.pipeline.casting import Role
from ffstudio.pipeline.production import Production
from ffstudio.swap.base import FaceInput
from ffstudio.swap.composite import composite as blend
from ffstudio.swap.replace import Replacement, finish, take


@dataclass(frozen=True, slots=True, eq=False)
class TakenFace:
    """A face cut out of its frame; `matrix` [2, 3] takes full-frame px to its crop."""

    face: FaceInput
    matrix: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class TakenFrame:
    frame: VideoFrame
    faces: tuple[TakenFace, ...]


@dataclass(frozen=True, slots=True, eq=False)
class SwappedFrame:
    frame: VideoFrame
    faces: tuple[Replacement, ...]


def cut(frames: Iterable[VideoFrame], production: Production, batch: int) -> Iterator[list[TakenFrame]]:
    """Cuts the faces to replace out of each frame, `batch` frames together."""
    taken = (_take_faces(frame, production) for frame in frames)
    while some := list(islice(taken, batch)):
        yield some


def swap(batches: Iterable[list[TakenFrame]], production: Production) -> Iterator[SwappedFrame]:
    """Runs the swapper over all faces of a batch at once, and masks and colours what it gives.

    Frames of a batch that have other settings than their neighbours go through on their own.
    """
    for batch in batches:
        for settings, frames in groupby(batch, lambda taken: production.settings.at(taken.frame.index)):
            yield from _swap_alike(list(frames), production, settings)


def _swap_alike(
    batch: Sequence[TakenFrame], production: Production, settings: RenderSettings
) -> Iterator[SwappedFrame]:
    taken = _looked_over([face for frame in batch for face in frame.faces], production, settings)
    outputs = production.swapper.swap([face.face for face in taken], settings) if taken else []
    finished = iter(
        [
            finish(face.face, output, face.matrix, production.groups, settings)
            for face, output in zip(taken, outputs, strict=True)
        ]
    )
    for frame in batch:
        yield SwappedFrame(frame.frame, tuple(islice(finished, len(frame.faces))))


def _looked_over(taken: list[TakenFace], production: Production, settings: RenderSettings) -> list[TakenFace]:
    """With what is in front of each face, where the settings want it kept."""
    if not settings.mask.occlusion:
        return taken
    fronts = production.occluder.front([face.face.crop for face in taken])
    return [
        replace(face, face=replace(face.face, front=front)) for face, front in zip(taken, fronts, strict=True)
    ]


def composite(frames: Iterable[SwappedFrame]) -> Iterator[VideoFrame]:
    """Blends the faces into their frames; a frame without any passes untouched and uncopied."""
    for swapped in frames:
        if not swapped.faces:
            yield swapped.frame
            continue
        frame = writable(swapped.frame)
        put(frame, swapped.faces)
        yield frame


def put(frame: VideoFrame, faces: Iterable[Replacement]) -> None:
    """Blends faces into a writable frame."""
    for face in faces:
        blend(frame, face.face, face.mask, face.matrix)


def encode(frames: Iterable[VideoFrame], writer: VideoWriter) -> Iterator[FrameTime]:
    """Writes each frame; yields its time."""
    for frame in frames:
        writer.write(frame)
        yield frame.time


def _take_faces(frame: VideoFrame, production: Production) -> TakenFrame:
    present = production.cast.at(frame.index)
    return TakenFrame(frame, tuple(_take_face(frame, face, role, production) for face, role in present))


def _take_face(frame: VideoFrame, face: DetectedFace, role: Role, production: Production) -> TakenFace:
    matrix = similarity(face.points, production.template, role.size)
    taken = take(
        frame,
        face,
        matrix,
        role.size,
        role.identity,
        opacity=role.opacity_at(frame.index),
        embedding=role.track.embedding,
        usual=role.usual,
    )
    return TakenFace(taken, matrix)
