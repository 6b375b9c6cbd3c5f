"""A night of one runner: `python -m tests.benchmarks.soak --jobs 300`.

Short jobs, most of them good and the others bad in every way an operator meets, go through one runner process. Its
memory and open files are read twice a second; after a warm-up of 30 jobs they must stay flat: no more than MOST_MB
and MOST_FILES are added by the line that fits them best, from the end of the warm-up to the last job.

Exit status 1 when a job ends in another way than it should, or memory or open files grow.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import psutil

from ffstudio.config.resources import data_file
from ffstudio.domain.jobs import ENDED, JobState
from tests.benchmarks.soak_cases import CASES, Scene, make_scene
from tests.benchmarks.studio import Studio, make_spec

WARM_UP = 30  # jobs
MOST_MB, MOST_FILES = 16.0, 2.0
SAMPLE_SECONDS = 0.5
PATIENCE = 60 * 60  # seconds for everything

SPOIL = "UPDATE jobs SET spec = json_set(spec, '$.settings.mask.feather', 99) WHERE id = ?"


@dataclass(frozen=True)
class Reading:
    """Of the runner, when so many jobs had ended."""

    ended: int
    megabytes: float
    files: int


def add_jobs(studio: Studio, scene: Scene, count: int, moments: random.Random) -> dict[int, str]:
    """Jobs in mixed order; the case of each by its number."""
    names = [name for name, (often, _, _) in CASES.items() for _ in range(often)]
    chosen = [moments.choice(names) for _ in range(count)]
    specs = []
    for index, name in enumerate(chosen):
        suffix = ".mp4" if name == "x264" else ".mkv"
        good = make_spec(scene.path("clip.mkv"), studio.out / f"{index}{suffix}", scene.sample, studio.paths)
        specs.append(CASES[name][1](scene, good))
    with studio.store() as store:
        cases = dict(zip(store.jobs.add(specs), chosen, strict=True))
    with closing(sqlite3.connect(studio.paths.database)) as connection, connection:
        connection.executemany(
            SPOIL, [(job,) for job, name in cases.items() if name == "setting out of range"]
        )
    return cases


def watch(studio: Studio, count: int) -> list[Reading]:
    """Runs the queue in one process and reads it twice a second until all is done."""
    process, readings, end = studio.start("--once"), [], time.monotonic() + PATIENCE
    seen = psutil.Process(process.pid)
    try:
        with studio.store() as store:
            while process.poll() is None and time.monotonic() < end:
                with suppress(psutil.Error):  # it has just ended
                    rss, files = seen.memory_info().rss / 2**20, seen.num_fds()
                    ended = sum(number for state, number in store.jobs.counts().items() if state in ENDED)
                    readings.append(Reading(ended, rss, files))
                time.sleep(SAMPLE_SECONDS)
    finally:
        process.kill()
        process.wait()
    return [reading for reading in readings if WARM_UP <= reading.ended < count]


def growth(readings: list[Reading], of: Callable[[Reading], float]) -> float:
    """What the line that fits best adds from the first reading to the last."""
    ended = np.array([reading.ended for reading in readings], float)
    slope, _ = np.polyfit(ended, np.array([of(reading) for reading in readings]), 1)
    return float(slope * (ended[-1] - ended[0]))


def judge(studio: Studio, cases: Mapping[int, str]) -> list[str]:
    """Jobs that ended in another way than they may, and what was left behind by those that completed."""
    wrong, ends = [], Counter[str]()
    with studio.store() as store:
        for job, name in cases.items():
            found = store.jobs.get(job)
            is_right = found.state is (JobState.FAILED if found.error else JobState.COMPLETED)
            ends[f"{name}: {found.error or found.state}"] += 1
            if not is_right or found.error not in CASES[name][2]:
                wrong.append(f"{name}: {found.state} {found.error} {found.reason}")
    for line, count in sorted(ends.items()):
        print(f"{count:4} {line}")
    return wrong + [f"left running: {line}" for line in studio.processes()]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=300)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        studio = Studio.make(Path(name) / "studio")
        scene = make_scene(Path(name) / "media", data_file("resources/sample"))
        cases = add_jobs(studio, scene, options.jobs, random.Random(options.seed))
        began = time.monotonic()
        readings = watch(studio, options.jobs)
        took = time.monotonic() - began
        wrong = judge(studio, cases)
    memory = growth(readings, lambda reading: reading.megabytes)
    files = growth(readings, lambda reading: reading.files)
    most = max(readings, key=lambda reading: reading.megabytes)
    print(
        f"{options.jobs} jobs in {took:.0f} s; after {WARM_UP} jobs {readings[0].megabytes:.0f} MB and ",
        end="",
    )
    print(
        f"{readings[0].files} files, at the end {readings[-1].megabytes:.0f} MB and {readings[-1].files} files"
    )
    print(f"growth {memory:+.1f} MB (at most {MOST_MB}), {files:+.1f} files (at most {MOST_FILES}); ", end="")
    print(f"most {most.megabytes:.0f} MB; wrong: {wrong}; seed {options.seed}")
    return int(bool(wrong) or memory > MOST_MB or files > MOST_FILES)


if __name__ == "__main__":
    sys.exit(main())
