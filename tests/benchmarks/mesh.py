"""What the mesh and the hybrid swapper cost on one core for a face of 384 px: `python -m tests.benchmarks.mesh`.

Times are of the thread alone, so that what else the machine does counts little. Exit status 1 when the mesh
swapper's median with one picture passes 12 ms. The reference warp beside it says how fast the core is: .55 ms on
the one that the bar was last kept on.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import cv2

from ffstudio.config.paths import Paths
from ffstudio.config.resources import data_file
from ffstudio.domain.settings import ComputeSettings, Provider, RenderSettings
from ffstudio.faces.align import similarity
from ffstudio.swap.base import FaceInput
from ffstudio.swap.replace import take
from tests.benchmarks.overhead import reference
from tests.swap.people import People

BAR_MS = 12.0
CROP = 192  # px; the new face is twice as large
MODELS = ("lite-mesh", "lite-hybrid")  # the first has to keep to the bar
CLIPS = (("shot010.mp4", 0), ("shot010.mp4", 87), ("shot020.mp4", 20), ("shot020.mp4", 108))
CASES = {"one picture": ("source_b.jpg",), "three pictures": ("source_a.jpg", "source_b.jpg", "source_c.jpg")}


def taken(people: People, model: str, sources: tuple[str, ...]) -> list[FaceInput]:
    swapper = people.swapper(model)
    identity = swapper.prepare(people.source(*sources))
    faces = []
    for clip, number in CLIPS:
        frame = people.frame(clip, number)
        face = people.face(frame)
        matrix = similarity(face.points, people.catalog.template(swapper.template), CROP)
        faces.append(take(frame, face, matrix, CROP, identity))
    return faces


def milliseconds(people: People, model: str, face: FaceInput, repeats: int) -> tuple[float, float]:
    """Median cost of the face and of the reference, measured in turns."""
    swapper, settings = people.swapper(model), RenderSettings()
    costs: tuple[list[float], list[float]] = ([], [])
    for _ in range(repeats):
        for row, work in zip(costs, (lambda: swapper.swap([face], settings), reference), strict=True):
            began = time.thread_time()
            work()
            row.append((time.thread_time() - began) * 1000)
    return statistics.median(costs[0]), statistics.median(costs[1])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=40)
    options = parser.parse_args()
    cv2.setNumThreads(1)
    with tempfile.TemporaryDirectory() as name:
        compute = replace(ComputeSettings(), provider=Provider.CPU, threads=1)
        people = People(compute, Paths(Path(name), Path(name)), data_file("resources/sample"))
        costs = {
            (model, case): worst(people, model, case, options.repeats) for model in MODELS for case in CASES
        }
        people.close()
    return int(costs[MODELS[0], "one picture"] > BAR_MS)


def worst(people: People, model: str, case: str, repeats: int) -> float:
    """The dearest of the faces, ms."""
    found = []
    for (clip, number), face in zip(CLIPS, taken(people, model, CASES[case]), strict=True):
        cost, unit = milliseconds(people, model, face, repeats)
        print(f"{model:11} {case:15} {clip} {number:4} {cost:6.2f} ms, {cost / unit:5.1f} reference warps")
        found.append(cost)
    return max(found)


if __name__ == "__main__":
    sys.exit(main())
