"""Small pictures: of clips for lists, along a clip for the timeline, and of the faces in a picture."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np

from ffstudio.domain.clip import Clip, ClipKind
from ffstudio.domain.faces import DetectedFace
from ffstudio.domain.failures import DecodeFailed, MediaUnreadable
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.portrait import SourceFace
from ffstudio.domain.progress import CancelToken
from ffstudio.domain.settings import RenderSettings
from ffstudio.domain.view import Picture
from ffstudio.faces.quality import hints
from ffstudio.faces.turn import quarter_turns, upright
from ffstudio.media.pixels.sampling import crop, picture, scaling
from ffstudio.media.reading.index import FrameIndex, build_index
from ffstudio.media.reading.poster import poster
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader
from ffstudio.media.reading.still import load_picture
from ffstudio.pipeline.analyse import analyse_frame
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.looking import picture_frame
from ffstudio.pipeline.sources import face_sharpness, face_width, face_yaw

PORTRAIT = 128  # px
AROUND = 1.4  # of the longer side of a face's box: hair and chin


def thumbnail(path: Path, longest: int = 160) -> Picture:
    """A clip, sequence or picture as a player shows it, uint8 RGB, its longer side at most `longest` px.

    Of a clip a keyframe near the middle, which reads little of the file. Raises what probing raises, DecodeFailed.
    """
    clip = probe(path)
    if clip.kind is ClipKind.STILL:
        try:
            return picture(picture_frame(load_picture(path)), longest)[0]
        except MediaUnreadable:
            pass  # a format that the decoder of clips knows, and that of pictures does not
    return _small(poster(clip), clip, longest)


def strip(
    path: Path,
    count: int,
    longest: int,
    cancel: CancelToken,
    *,
    sequence_rate: Fraction = Fraction(25),
    index: FrameIndex | None = None,
) -> Iterator[tuple[int, Picture]]:
    """At most `count` frames spread over a clip, with their numbers, in order, as `thumbnail` shows them.

    Each is a keyframe where its part of the clip has one, which is soon decoded. Damaged frames are left out. An
    `index` built before saves reading the file for it. Raises what opening raises, and Cancelled.
    """
    clip = probe(path, sequence_rate=sequence_rate)
    index = index or build_index(clip, cancel=cancel)
    with Reader(clip, index=index) as reader:
        for number in spread(index, count):
            cancel.check(f"Looking through {path.name}")
            try:
                frame = reader.frame(number)
            except DecodeFailed:
                continue
            yield number, _small(frame, clip, longest)


def spread(index: FrameIndex, count: int) -> list[int]:
    """The frame to show for each of `count` equal parts of a clip: of its keyframes the one nearest the middle."""
    edges = np.unique(np.linspace(0, index.count, max(1, count) + 1).round().astype(int))
    keys = index.keyframes
    chosen = []
    for first, end in pairwise(edges):
        middle = (first + end - 1) // 2
        inside = keys[(keys >= first) & (keys < end)]
        chosen.append(int(inside[np.abs(inside - middle).argmin()] if len(inside) else middle))
    return chosen


def face_thumbs(path: Path, engine: Engine, settings: RenderSettings) -> tuple[SourceFace, ...]:
    """Every face of a picture, from the left; none where it shows none. Raises what `load_picture` raises."""
    frame = picture_frame(load_picture(path))
    faces = analyse_frame(frame, engine, settings)
    return tuple(_source_face(number, frame, face, engine) for number, face in enumerate(faces, 1))


def _source_face(number: int, frame: VideoFrame, face: DetectedFace, engine: Engine) -> SourceFace:
    sharp, turned = face_sharpness(frame, face, engine), face_yaw(face, engine)
    width = face_width(face)
    return SourceFace(
        number,
        _portrait(frame, face),
        face.box,
        width,
        sharp,
        turned,
        face.confidence,
        face.score,
        hints(width, sharp, turned, face.confidence, face.score),
    )


def _portrait(frame: VideoFrame, face: DetectedFace) -> Picture:
    """The head upright as it is in the picture, uint8 RGB [128, 128, 3]."""
    centre, side = (face.box[:2] + face.box[2:]) / 2, float(max(face.box[2:] - face.box[:2])) * AROUND
    scale = PORTRAIT / side
    matrix = scaling(scale, scale, *(PORTRAIT / 2 - 0.5 - centre * scale))
    return np.asarray(np.clip(crop(frame, matrix, PORTRAIT) * 255 + 0.5, 0, 255), np.uint8)


def _small(frame: VideoFrame, clip: Clip, longest: int) -> Picture:
    return upright(picture(frame, longest)[0], quarter_turns(clip.video.rotation))
