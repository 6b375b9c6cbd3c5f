"""Analyses and renders the sample at 720p with the mesh swapper on two cores: `python -m tests.benchmarks.draft`.

Frames a second by the wall clock, and as two cores would give them that did nothing else, by processor time; in
reference warps, too, as the machine's speed changes. Exit status 1 when both rates, for analysis and render of one
face together, are under 10.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from ffstudio.config.paths import Paths
from ffstudio.config.presets import find_preset
from ffstudio.config.resources import data_file
from ffstudio.domain.settings import ComputeSettings, Provider, RenderSettings
from ffstudio.domain.spec import RenderSpec
from ffstudio.media.reading.probe import probe
from ffstudio.pipeline.analyse import analyse
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.render import render
from ffstudio.pipeline.sample import sample_specs
from tests.benchmarks.overhead import reference

BAR = 10.0
CORES = 2
ONE_FACE = "shot010.mp4"  # the other shot has two, each as large
REPEATS = 60  # reference warps before and after each part


@dataclass(frozen=True)
class Cost:
    """Seconds by the wall clock and of the processor, and what the reference warp took meanwhile, ms."""

    wall: float
    processor: float
    unit: float

    def __add__(self, other: Cost) -> Cost:
        share = self.processor / (self.processor + other.processor)
        unit = self.unit * share + other.unit * (1 - share)
        return Cost(self.wall + other.wall, self.processor + other.processor, unit)

    def rates(self, frames: int) -> tuple[float, float]:
        """Frames a second by the wall clock, and on two cores that are busy with nothing else."""
        return frames / self.wall, CORES * frames / self.processor


def main() -> int:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])
    best = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = drafted(Paths(folder, folder))
        for spec in sample_specs(data_file("resources/sample"), folder):
            with Engine(settings.compute, Paths(folder, folder)) as engine:
                best[spec.target.name] = measured(replace(spec, settings=settings), engine)
    return int(best[ONE_FACE] < BAR)


def drafted(paths: Paths) -> RenderSettings:
    """The preset Draft on the CPU."""
    compute = replace(ComputeSettings(), provider=Provider.CPU, threads=CORES)
    return replace(find_preset("draft", paths).settings, compute=compute)


def measured(spec: RenderSpec, engine: Engine) -> float:
    """Prints the rates of each part; the better rate of both together."""
    clip = probe(spec.target)
    looked = cost_of(lambda: analyse(clip, spec.settings, engine))
    rendered = cost_of(lambda: render(spec, engine))
    frames = clip.video.frame_count or 0
    size = f"{clip.video.width}x{clip.video.height}"
    print(f"{clip.path.name} {size}, {frames} frames, {spec.settings.swap.model}")
    for part, cost in (("analyse", looked), ("render", rendered), ("together", looked + rendered)):
        wall, quiet = cost.rates(frames)
        print(f"  {part:9} {wall:6.1f} fps by the clock, {quiet:6.1f} on two quiet cores", end="")
        each = cost.processor / frames * 1000
        print(f"  ({each:.0f} ms of processor a frame, {each / cost.unit:.0f} reference warps)")
    return max((looked + rendered).rates(frames))


def cost_of(work: Callable[[], object]) -> Cost:
    """Of one call; the reference is measured before and after it, as the machine's speed changes."""
    units = references()
    wall, processor = time.perf_counter(), time.process_time()
    work()
    taken = time.perf_counter() - wall, time.process_time() - processor
    return Cost(*taken, statistics.median(units + references()))


def references() -> list[float]:
    """Processor time of reference warps, ms."""
    rows = []
    for _ in range(REPEATS):
        began = time.thread_time()
        reference()
        rows.append((time.thread_time() - began) * 1000)
    return rows


if __name__ == "__main__":
    sys.exit(main())
