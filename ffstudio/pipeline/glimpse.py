"""The faces of one frame as an analysis, for when the clip's own is not there yet."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ffstudio.domain.faces import Analysis, DetectedFace, FaceTrack, Floats, Person
from ffstudio.domain.failures import LandmarksMissing
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.sentences import said
from ffstudio.domain.settings import RenderSettings
from ffstudio.faces.embed import LENGTH
from ffstudio.pipeline.analyse import LEAST_CONFIDENCE, analyse_frame
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.looking import embedder_crop


def glimpse(frame: VideoFrame, engine: Engine, settings: RenderSettings, rotation: float) -> Analysis:
    """Each face a track and a person of its own, numbered from the left; `rotation` is the clip's."""
    found = analyse_frame(frame, engine, settings, rotation)
    faces = [face for face in found if face.confidence >= LEAST_CONFIDENCE]
    embeddings = embeddings_of(frame, faces, engine)
    tracks = tuple(
        _track(number, frame.index, face, embedding)
        for number, (face, embedding) in enumerate(zip(faces, embeddings, strict=True), 1)
    )
    people = tuple(Person(track.id, (track.id,), track.embedding) for track in tracks)
    return Analysis("", "", 1, (), tracks, people)


def embeddings_of(frame: VideoFrame, faces: Sequence[DetectedFace], engine: Engine) -> Floats:
    """Embeddings [n, 256] of the faces of a frame."""
    if not faces:
        return np.zeros((0, LENGTH), np.float32)
    crops = np.stack([embedder_crop(frame, face, engine) for face in faces])
    embeddings: Floats = engine.embedder.embed(crops.astype(np.float32) / np.float32(255))
    return embeddings


def _track(number: int, frame: int, face: DetectedFace, embedding: Floats) -> FaceTrack:
    if face.landmarks is None:
        raise LandmarksMissing(said("frame {frame}", frame=frame))
    return FaceTrack(
        number,
        frame,
        face.box[None],
        face.points[None],
        face.landmarks[None],
        np.array([face.score], np.float32),
        np.array([face.confidence], np.float32),
        np.ones(1, np.bool_),
        embedding,
    )
