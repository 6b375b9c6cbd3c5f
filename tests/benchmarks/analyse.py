"""Prints what each stage of an analysis costs: python tests/benchmarks/analyse.py [CLIP] [FRAMES]."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from ffstudio.config.paths import Paths
from ffstudio.config.resources import data_file
from ffstudio.domain.clip import Clip
from ffstudio.domain.settings import RenderSettings
from ffstudio.faces.gather import Gatherer, SeenFace
from ffstudio.faces.track import Linker
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader
from ffstudio.pipeline.analyse import analyse
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.looking import Look, embedder_crop, find_faces, look_at


class Costs:
    """Seconds by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def of(self, stage: str) -> Iterator[None]:
        began = time.perf_counter()
        yield
        self.seconds[stage] = self.seconds.get(stage, 0.0) + time.perf_counter() - began


def stage_costs(clip: Clip, settings: RenderSettings, engine: Engine, count: int) -> Costs:
    """The stages one after another, in this thread."""
    costs, gatherer = Costs(), Gatherer(Linker(settings.faces.max_gap))
    with Reader(clip) as reader:
        looks = _looks(reader, settings, count, costs)
        while some := list(islice(looks, settings.compute.batch)):
            for look, faces in zip(some, find_faces(some, engine, settings.faces), strict=True):
                with costs.of("embedder crop"):
                    seen = [SeenFace(face, embedder_crop(look.frame, face, engine)) for face in faces]
                with costs.of("cuts and links"):
                    gatherer.add(look.frame.index, look.picture, seen)
    return costs


def _looks(reader: Reader, settings: RenderSettings, count: int, costs: Costs) -> Iterator[Look]:
    frames = reader.frames(0, count - 1)
    for _ in range(count):
        with costs.of("decode"):
            frame = next(frames)
        with costs.of("picture"):
            look = look_at(frame, settings.faces, 0)
        yield look


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else data_file("resources/sample/shot010.mp4")
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    settings, clip = RenderSettings(), probe(path)
    with (
        tempfile.TemporaryDirectory() as folder,
        Engine(settings.compute, Paths(Path(folder), Path(folder))) as engine,
    ):
        costs = stage_costs(clip, settings, engine, count)
        print(
            f"{path.name}: {clip.video.width}x{clip.video.height}, {count} frames; ms a frame, one stage at a time"
        )
        for stage, seconds in costs.seconds.items():
            print(f"  {stage:16s} {seconds / count * 1000:7.2f}")
        for network in engine.networks:
            each = network.timing.seconds / max(network.timing.items, 1) * 1000
            print(
                f"  {network.spec.name:16s} {network.timing.seconds / count * 1000:7.2f}   ({each:.2f} an item)"
            )
        began = time.perf_counter()
        analysis = analyse(clip, settings, engine, last=count - 1)
        seconds = time.perf_counter() - began
        print(f"  all together: {analysis.frame_count / seconds:.1f} frames a second")


if __name__ == "__main__":
    main()
