"""Sources and targets of the sample, analysed by single pictures: what the swappers' tests start from."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import av
import cv2
import numpy as np

from ffstudio.config.paths import Paths
from ffstudio.domain.colour import Colour
from ffstudio.domain.faces import DetectedFace, Floats
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.identity import SourceIdentity, SourceImage
from ffstudio.domain.settings import ComputeSettings, RenderSettings
from ffstudio.faces.align import similarity
from ffstudio.faces.detect import Detector
from ffstudio.faces.embed import Embedder, embedding_matrix
from ffstudio.faces.landmarks import Landmarker, landmark_matrix
from ffstudio.inference.catalog import load_catalog
from ffstudio.inference.session import Network, open_network
from ffstudio.media.pixels.frame import wrap, writable
from ffstudio.media.pixels.sampling import crop, picture
from ffstudio.swap.base import Swapper
from ffstudio.swap.composite import composite
from ffstudio.swap.registry import open_swapper
from ffstudio.swap.replace import finish, take
from tests.media.frames import NOW, layout

BT709 = Colour(matrix="bt709", range="tv", chroma="left")


class People:
    """Networks and the sample's faces; results are kept."""

    def __init__(self, compute: ComputeSettings, paths: Paths, sample: Path) -> None:
        self.catalog, self.sample = load_catalog(), sample
        self._networks: dict[str, Network] = {}
        self._open = (compute, paths)
        self.detector = Detector(self.network("centerface"))
        self.landmarker = Landmarker(self.network("lite-landmarks"))
        self.embedder = Embedder(self.network("lite-embedder"))
        self.swapper = cache(self._swapper)
        self.source = cache(self._source)

    def network(self, name: str) -> Network:
        if name not in self._networks:
            self._networks[name] = open_network(self.catalog.model(name), *self._open)
        return self._networks[name]

    def close(self) -> None:
        for network in self._networks.values():
            network.close()

    def _swapper(self, name: str) -> Swapper:
        return open_swapper(name, self.network, self.catalog)

    def frame(self, clip: str, number: int) -> VideoFrame:
        """A fresh writable frame of a clip of the sample."""
        with av.open(self.sample / clip) as container:
            for index, native in enumerate(container.decode(video=0)):
                if index == number:
                    return writable(wrap(native, index, NOW, BT709))
        raise IndexError(number)

    def face(self, frame: VideoFrame) -> DetectedFace:
        small, scale = picture(frame, 640)
        found = self.detector.detect(small[None], scale)[0][0]
        matrix = landmark_matrix(found.points, self.catalog.template("arcface_128"))
        points, confidence = self.landmarker.locate(crop(frame, matrix, 160)[None], matrix[None])
        return replace(found, landmarks=points[0], confidence=float(confidence[0]))

    def embedding(self, frame: VideoFrame, face: DetectedFace) -> Floats:
        matrix = embedding_matrix(face.points, self.catalog.template("arcface_112_v2"))
        embedding: Floats = self.embedder.embed(crop(frame, matrix, 112)[None])[0]
        return embedding

    def _source(self, *names: str) -> SourceIdentity:
        images = tuple(self._image(self.sample / name) for name in names)
        mean = np.mean([image.embedding for image in images], axis=0)
        return SourceIdentity(names[0], images, mean / np.linalg.norm(mean))

    def _image(self, path: Path) -> SourceImage:
        pixels = np.asarray(cv2.imread(str(path), cv2.IMREAD_COLOR_RGB), np.uint8)
        frame = VideoFrame(0, NOW, (pixels,), layout("rgb24"), Colour(range="pc"), None)
        face = self.face(frame)
        return SourceImage(path, "", pixels, face, self.embedding(frame, face))

    def replaced(
        self, name: str, source: SourceIdentity, frame: VideoFrame, settings: RenderSettings
    ) -> DetectedFace:
        """Replaces the first face of a frame in place and returns where it was."""
        face, swapper = self.face(frame), self.swapper(name)
        size = settings.swap.crop or swapper.crop_size(float(face.box[2] - face.box[0]))
        matrix = similarity(face.points, self.catalog.template(swapper.template), size)
        embedding = self.embedding(frame, face)
        taken = take(frame, face, matrix, size, swapper.prepare(source), embedding=embedding)
        (swapped,) = swapper.swap([taken], settings)
        done = finish(taken, swapped, matrix, self.landmarker.groups, settings)
        composite(frame, done.face, done.mask, done.matrix)
        return face
