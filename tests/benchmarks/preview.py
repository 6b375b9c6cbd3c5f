"""What an editor waits for at 1080p on one core: `python -m tests.benchmarks.preview`.

Exit status 1 when a new value of a setting takes over 400 ms (median), or 500 scrubs add over 60 MB.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import cv2
import psutil

from ffstudio.config.paths import Paths
from ffstudio.config.resources import data_file
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.settings import ComputeSettings, Provider, RenderSettings
from ffstudio.domain.spec import RenderSpec
from ffstudio.domain.view import View
from ffstudio.pipeline.analyse import analyse
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.viewing import Viewing
from tests.benchmarks.overhead import make_clip

BAR_MS, BAR_MB = 400.0, 60.0
FRAMES = 250
WARMING = 100  # scrubs that fill what is kept


def report(what: str, views: Iterable[View]) -> float:
    times = sorted(view.seconds * 1000 for view in views)
    median = statistics.median(times)
    print(f"{what:28} {median:7.1f} ms   (90 %: {times[int(len(times) * 0.9)]:.1f})")
    return median


def feathers(viewing: Viewing, spec: RenderSpec, longest: int, count: int) -> Iterable[View]:
    """The same frame under another value of a setting each time."""
    for step in range(count):
        mask = replace(spec.settings.mask, feather=0.01 + step / count / 8)
        yield viewing.look(60, replace(spec, settings=replace(spec.settings, mask=mask)), longest=longest)


def looks(viewing: Viewing, spec: RenderSpec | None, longest: int, frames: Iterable[int]) -> Iterable[View]:
    return (viewing.look(number, spec, longest=longest) for number in frames)


def measure(viewing: Viewing, spec: RenderSpec, longest: int, scrubs: int) -> tuple[float, float]:
    chance, process = random.Random(7), psutil.Process()
    viewing.look(60, spec, longest=longest)
    value = report("new value of a setting", feathers(viewing, spec, longest, 30))
    report("next frame", looks(viewing, spec, longest, range(100, 140)))
    report("next frame, before only", looks(viewing, None, longest, range(140, 200)))
    before = 0.0
    for part, count in (("random scrub, warming up", WARMING), ("random scrub", scrubs)):
        before = process.memory_info().rss / 2**20
        frames = [chance.randrange(viewing.frame_count) for _ in range(count)]
        report(part, looks(viewing, spec, longest, frames))
    after = process.memory_info().rss / 2**20
    print(f"memory before and after {scrubs} scrubs: {before:.0f} and {after:.0f} MB")
    return value, after - before


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--longest", type=int, default=1280)
    parser.add_argument("--scrubs", type=int, default=500)
    parser.add_argument("--model", default="lite-mesh")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    sample = data_file("resources/sample")
    settings = RenderSettings(compute=ComputeSettings(provider=Provider.CPU, threads=1))
    settings = replace(settings, swap=replace(settings.swap, model=options.model))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        target = folder / "clip.mp4"
        make_clip(target, sample, FRAMES)
        source = Assignment((SourceRef(sample / "source_b.jpg"),))
        spec = RenderSpec(target, folder / "out.mp4", (source,), settings)
        with Engine(settings.compute, Paths(folder, folder)) as engine, Viewing(target, engine) as viewing:
            first = viewing.look(60, spec, longest=options.longest)
            print(f"{'first, not analysed':28} {first.seconds * 1000:7.1f} ms")
            report("next frame, not analysed", looks(viewing, spec, options.longest, range(70, 90)))
            analyse(viewing.clip, settings, engine, index=viewing.index)
            value, grown = measure(viewing, spec, options.longest, options.scrubs)
    return int(value > BAR_MS or grown > BAR_MB)


if __name__ == "__main__":
    sys.exit(main())
