"""Faces with landmarks in a batch of frames."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.colour import Colour
from ffstudio.domain.faces import DetectedFace, Floats
from ffstudio.domain.frames import FrameTime, VideoFrame
from ffstudio.domain.pixels import ColourModel, Component, PixelLayout
from ffstudio.domain.settings import FaceSettings
from ffstudio.faces import embed, landmarks
from ffstudio.faces.align import Matrix
from ffstudio.faces.turn import as_stored, upright
from ffstudio.media.pixels.sampling import crop, picture
from ffstudio.pipeline.engine import Engine

_RGB = tuple(Component(0, channel) for channel in range(3))
RGB = PixelLayout("rgb24", ColourModel.RGB, 8, 0, (0, 0), (3,), _RGB)


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """A frame with its small picture, uint8 RGB [h, w, 3], shown upright by `turns` quarter turns.

    Full-frame px are picture px times `scale` about the corner.
    """

    frame: VideoFrame
    picture: NDArray[np.uint8]
    scale: float
    turns: int


def look_at(frame: VideoFrame, settings: FaceSettings, turns: int) -> Look:
    small, scale = picture(frame, settings.detect_size)
    return Look(frame, upright(small, turns), scale, turns)


def picture_frame(pixels: NDArray[np.uint8]) -> VideoFrame:
    """A picture, uint8 RGB [h, w, 3], as a frame, so that it is sampled like footage."""
    time = FrameTime(0, Fraction(1))
    return VideoFrame(0, time, (pixels,), RGB, Colour(range="pc"), None)


def find_faces(looks: Sequence[Look], engine: Engine, settings: FaceSettings) -> list[list[DetectedFace]]:
    """Faces with landmarks of each look, best first. The looks' pictures are of one size."""
    found = engine.detector.detect(
        np.stack([look.picture for look in looks]),
        looks[0].scale,
        min_score=settings.min_score,
        min_size=settings.min_size,
    )
    pairs = [
        (look.frame, as_stored(face, look.turns, look.frame.width, look.frame.height))
        for look, faces in zip(looks, found, strict=True)
        for face in faces
    ]
    located = iter(_with_landmarks(pairs, engine))
    return [[next(located) for _ in faces] for faces in found]


def embedder_crop(frame: VideoFrame, face: DetectedFace, engine: Engine) -> NDArray[np.uint8]:
    """The face as the embedder sees it, uint8 RGB [112, 112, 3]."""
    template = engine.catalog.template(engine.embedder.network.spec.template)
    pixels = crop(frame, embed.embedding_matrix(face.points, template), embed.CROP)
    return np.asarray(np.clip(pixels * 255 + 0.5, 0, 255), np.uint8)


def _with_landmarks(pairs: Sequence[tuple[VideoFrame, DetectedFace]], engine: Engine) -> list[DetectedFace]:
    if not pairs:
        return []
    template = engine.catalog.template(engine.landmarker.network.spec.template)
    matrices = [landmarks.landmark_matrix(face.points, template) for _, face in pairs]
    crops = np.stack([_landmark_crop(frame, m) for (frame, _), m in zip(pairs, matrices, strict=True)])
    points, confidence = engine.landmarker.locate(crops, np.stack(matrices))
    return [
        replace(face, landmarks=own, confidence=float(certain))
        for (_, face), own, certain in zip(pairs, points, confidence, strict=True)
    ]


def _landmark_crop(frame: VideoFrame, matrix: Matrix) -> Floats:
    return np.asarray(np.clip(crop(frame, matrix, landmarks.CROP), 0.0, 1.0))
