"""Looking at a clip: single frames as decoded and as a render would make them, at the pace of an editor."""

from __future__ import annotations

import time
from collections.abc import MutableMapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Self

import cv2
import numpy as np

from ffstudio.domain.clip import Clip
from ffstudio.domain.faces import Analysis
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.settings import FaceSettings, RenderSettings
from ffstudio.domain.spec import RenderSpec
from ffstudio.domain.view import Picture, ShownFace, View
from ffstudio.media.pixels.sampling import compose, picture, scaling
from ffstudio.media.reading.content import Fingerprint
from ffstudio.media.reading.index import FrameIndex
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader
from ffstudio.pipeline import frames
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.glimpse import glimpse
from ffstudio.pipeline.keeping import Kept
from ffstudio.pipeline.known import KnownAnalysis
from ffstudio.pipeline.scene import Scene, Scenes
from ffstudio.swap.placement import LINEAR, TAIL
from ffstudio.swap.replace import Replacement

FRAME_BYTES = 256 << 20  # decoded frames kept: about 80 of 1080p
PICTURE_BYTES = 64 << 20  # pictures of them kept
GLIMPSES = 256  # frames whose faces were found alone; a few kB each
PATIENCE = 0.25  # seconds that the first looks wait for the clip's hash, before they do without an analysis


class Viewing:
    """One clip held open for looking at, by one thread.

    Decoded frames, sources, casts and the clip's analysis are kept, so that another value of a setting costs
    the swap, mask and composite alone. The analysis is read from the cache as soon as it is there; until then
    frames are analysed one by one. `hashes` may be shared by viewings, so that clips are hashed once; `patience`
    None waits for the hash. Raises what probing and opening raise.
    """

    def __init__(
        self,
        target: Path,
        engine: Engine,
        *,
        sequence_rate: Fraction = Fraction(25),
        index: FrameIndex | None = None,
        hashes: MutableMapping[Fingerprint, str] | None = None,
        patience: float | None = PATIENCE,
    ) -> None:
        self.clip: Clip = probe(target, sequence_rate=sequence_rate)
        self._engine = engine
        self._reader = Reader(self.clip, index=index)
        self._known = KnownAnalysis(self.clip, engine, patience, {} if hashes is None else hashes)
        self._scenes = Scenes(self.clip, engine)
        self._frames: Kept[int, VideoFrame] = Kept(FRAME_BYTES, _bytes)
        self._pictures: Kept[tuple[int, int], tuple[Picture, float]] = Kept(
            PICTURE_BYTES, lambda kept: kept[0].nbytes
        )
        self._glimpses: Kept[tuple[int, FaceSettings], Analysis] = Kept(GLIMPSES)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._known.close()
        self._reader.close()

    @property
    def frame_count(self) -> int:
        return self._reader.frame_count

    @property
    def index(self) -> FrameIndex:
        """Times and entry points of the clip's frames."""
        return self._reader.index

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the operator should know of the clip, as far as it was read."""
        return self._reader.warnings

    def analysis(self, settings: RenderSettings) -> Analysis | None:
        """The whole clip's analysis without edits, None while there is none for these settings."""
        return self._known.find(settings)

    def learn(self, analysis: Analysis) -> None:
        """Takes an analysis of the whole clip that could not be kept on disk."""
        self._known.learn(analysis)

    def look(self, index: int, spec: RenderSpec | None = None, *, longest: int = 0) -> View:
        """Frame `index`, and what `spec` makes of it; its longer side at most `longest` px, 0 for full size.

        Without a spec nothing but the frame is looked at; with one that assigns nobody, faces are found too.
        Raises IndexError outside the clip, DecodeFailed for a damaged frame, and what a render raises for bad
        sources, people or ranges.
        """
        began = time.perf_counter()
        frame = self._frames.get(index, lambda: self._reader.frame(index))
        before, scale = self._pictures.get((index, longest), lambda: _shown(frame, longest))
        view = View(index, frame.time, before, before, _nothing(before), scale)
        if spec is not None:
            view = self._replaced(view, frame, spec, longest)
        return replace(view, seconds=time.perf_counter() - began)

    def _replaced(self, view: View, frame: VideoFrame, spec: RenderSpec, longest: int) -> View:
        scene = self._scene(frame, spec)
        view = replace(
            view,
            faces=_faces(scene, frame.index),
            is_analysed=scene.is_whole,
            warnings=scene.warnings_at(frame.index, self.clip.video),
        )
        production = self._scenes.production(spec, scene)
        (swapped,) = frames.swap(frames.cut([frame], production, 1), production)
        if not swapped.faces:
            return view
        own = _copied(frame)
        frames.put(own, swapped.faces)
        after, scale = _shown(own, longest)
        return replace(view, after=after, mask=_mask(swapped.faces, view.before, scale))

    def _scene(self, frame: VideoFrame, spec: RenderSpec) -> Scene:
        analysis = self._known.find(spec.settings)
        if analysis is not None:
            return self._scenes.scene(spec, analysis, None)
        rotation = self.clip.video.rotation
        alone = self._glimpses.get(
            (frame.index, spec.settings.faces),
            lambda: glimpse(frame, self._engine, spec.settings, rotation),
        )
        return self._scenes.scene(spec, alone, frame.index)


def _faces(scene: Scene, frame: int) -> tuple[ShownFace, ...]:
    replaced = scene.replaced
    return tuple(
        ShownFace(
            piece.track.id,
            piece.part if scene.is_whole else None,
            piece.person,
            piece.track.at(frame),
            piece.track.id in replaced,
            piece.ignored,
        )
        for piece in scene.edited.pieces
        if piece.track.covers(frame)
    )


def _shown(frame: VideoFrame, longest: int) -> tuple[Picture, float]:
    pixels, scale = picture(frame, longest or max(frame.width, frame.height))
    pixels.flags.writeable = False
    return pixels, scale


def _copied(frame: VideoFrame) -> VideoFrame:
    """Planes of its own: the decoded frame is kept for the next look."""
    return replace(frame, planes=tuple(plane.copy() for plane in frame.planes), native=None)


def _nothing(like: Picture) -> Picture:
    nothing = np.zeros(like.shape[:2], np.uint8)
    nothing.flags.writeable = False
    return nothing


def _mask(faces: tuple[Replacement, ...], like: Picture, scale: float) -> Picture:
    """Where the new faces show, 0..255, at the px of a picture."""
    high, wide = like.shape[:2]
    to_full = scaling(scale, scale, (scale - 1) / 2, (scale - 1) / 2)
    total = np.zeros((high, wide), np.uint8)
    for face in faces:
        weight = np.clip((face.mask - TAIL) * (255 / (1 - TAIL)) + 0.5, 0, 255).astype(np.uint8)
        drawn = cv2.warpAffine(weight, compose(face.matrix, to_full), (wide, high), flags=LINEAR)
        np.maximum(total, drawn, out=total)
    total.flags.writeable = False
    return total


def _bytes(frame: VideoFrame) -> float:
    return float(sum(plane.nbytes for plane in frame.planes))
