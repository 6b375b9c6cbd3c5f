"""From pictures of a source person to an identity."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ffstudio.config.files import sha256_of
from ffstudio.domain.faces import DetectedFace, Floats
from ffstudio.domain.failures import ChooseFace, FileMissing, NoFaceInSource
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.identity import SourceIdentity, SourceImage, SourceRef
from ffstudio.domain.portrait import Hint
from ffstudio.domain.sentences import Phrase
from ffstudio.domain.settings import RenderSettings
from ffstudio.faces.align import similarity
from ffstudio.faces.pose import yaw
from ffstudio.faces.quality import SIDE, hints, sharpness
from ffstudio.media.pixels.sampling import crop
from ffstudio.media.reading.still import load_picture
from ffstudio.pipeline.analyse import analyse_picture
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.looking import embedder_crop, picture_frame

SENTENCES = {
    Hint.SMALL: Phrase("The face in {file} is only {width:.0f} px wide; the result will be soft."),
    Hint.BLURRED: Phrase("The face in {file} is blurred, and so will the result be; use a sharper picture."),
    Hint.PROFILE: Phrase("The face in {file} is turned far to the side; what it hides has to be made up."),
    Hint.HIDDEN: Phrase("Something seems to cover the face in {file}; use a picture that shows all of it."),
}


def parse_source(text: str) -> SourceRef:
    """A path, made absolute, with an optional choice of face, "crew.jpg#2". Raises FileMissing."""
    path = Path(text).expanduser().absolute()
    if path.exists():
        return SourceRef(path)
    name, hash_, number = path.name.rpartition("#")
    file = path.with_name(name) if name else path
    if hash_ and number.isdecimal() and int(number) > 0 and file.exists():
        return SourceRef(file, int(number))
    raise FileMissing(path)


def load_identity(refs: Sequence[SourceRef], engine: Engine, settings: RenderSettings) -> SourceIdentity:
    """Finds the face in every picture and averages their embeddings.

    Raises MediaUnreadable, NoFaceInSource or ChooseFace.
    """
    images = tuple(_load_image(ref, engine, settings) for ref in refs)
    mean = np.mean([image.embedding for image in images], axis=0)
    return SourceIdentity(refs[0].path.stem, images, (mean / np.linalg.norm(mean)).astype(np.float32))


def source_warnings(identity: SourceIdentity) -> tuple[str, ...]:
    """Sentences about pictures that will not give a good result."""
    return tuple(
        SENTENCES[hint].said(file=image.path.name, width=face_width(image.face))
        for image in identity.images
        for hint in image.hints
        # A small face is blurred, too, once it is enlarged.
        if hint is not Hint.BLURRED or Hint.SMALL not in image.hints
    )


def face_width(face: DetectedFace) -> float:
    """Width of the face's box in px."""
    return float(face.box[2] - face.box[0])


def face_sharpness(frame: VideoFrame, face: DetectedFace, engine: Engine) -> float:
    """As `ffstudio.faces.quality.sharpness` measures it."""
    aligned = similarity(face.points, engine.catalog.template("arcface_128"), SIDE)
    return sharpness(crop(frame, aligned, SIDE))


def face_yaw(face: DetectedFace, engine: Engine) -> float:
    """Degrees; negative to the left of the picture. 0 without landmarks."""
    if face.landmarks is None:
        return 0.0
    return float(yaw(face.landmarks[None], engine.landmarker.groups)[0])


def _load_image(ref: SourceRef, engine: Engine, settings: RenderSettings) -> SourceImage:
    pixels = load_picture(ref.path)
    face = _choose(ref, analyse_picture(pixels, engine, settings))
    embedding = _embedding(pixels, face, engine)
    return SourceImage(ref.path, sha256_of(ref.path), pixels, face, embedding, _hints(pixels, face, engine))


def _choose(ref: SourceRef, faces: Sequence[DetectedFace]) -> DetectedFace:
    if not faces:
        raise NoFaceInSource(ref.path)
    if ref.face is not None and ref.face <= len(faces):
        return faces[ref.face - 1]
    if len(faces) > 1 or ref.face is not None:
        raise ChooseFace(ref.path, len(faces))
    return faces[0]


def _hints(pixels: NDArray[np.uint8], face: DetectedFace, engine: Engine) -> tuple[Hint, ...]:
    sharp, turned = face_sharpness(picture_frame(pixels), face, engine), face_yaw(face, engine)
    return hints(face_width(face), sharp, turned, face.confidence, face.score)


def _embedding(pixels: NDArray[np.uint8], face: DetectedFace, engine: Engine) -> Floats:
    aligned = np.float32(1 / 255) * embedder_crop(picture_frame(pixels), face, engine)[None].astype(
        np.float32
    )
    embedding: Floats = engine.embedder.embed(aligned)[0]
    return embedding
