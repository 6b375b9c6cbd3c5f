"""Kills the runner at random moments until the job is done: `python -m tests.benchmarks.kills --kills 60`.

Exit status 1 when the result differs from an undisturbed one, or more than one segment a kill was done again.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path

from ffstudio.config.paths import Paths, user_paths
from ffstudio.config.presets import find_preset
from ffstudio.config.resources import data_file
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.jobs import JobState
from ffstudio.domain.spec import RenderSpec
from ffstudio.jobs import verbs
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.render import render
from ffstudio.store import open_store
from tests.footage import frames_of, sample_frames, write_footage

SEGMENT, SEGMENTS = 8, 20
COMMAND = [sys.executable, "-m", "ffstudio", "queue", "run", "--once"]


@dataclass(frozen=True)
class Result:
    """`redone` counts segments that were written down more than once."""

    kills: int
    redone: int
    is_identical: bool
    left: tuple[str, ...]


def make_spec(folder: Path, sample: Path, paths: Paths) -> RenderSpec:
    """A job of 20 segments of FFV1: a synthetic face in 480x270."""
    shown = [frame.reformat(480, 270) for frame in sample_frames(sample / "shot010.mp4", 16)]
    frames = islice(cycle(shown + shown[::-1]), SEGMENT * SEGMENTS)
    target = write_footage(folder / "target.mkv", frames, "ffv1")
    settings = find_preset("lossless", paths).settings
    settings = replace(settings, encode=replace(settings.encode, segment_frames=SEGMENT))
    (folder / "out").mkdir()
    source = Assignment((SourceRef(sample / "source_b.jpg"),))
    return RenderSpec(target, folder / "out" / "out.mkv", (source,), settings)


def kill_until_done(spec: RenderSpec, kills: int, seed: int) -> Result:
    """Runs the job in runner processes, `kills` of which are killed at random moments of their work."""
    paths, moments = user_paths(), random.Random(seed)
    whole = replace(spec, output=spec.output.parent.with_name("whole.mkv"))
    with Engine(paths=paths) as engine:
        render(whole, engine)
    with open_store(paths=paths) as store:
        number = verbs.enqueue(store, spec)
    killed = 0
    while True:
        process = subprocess.Popen(COMMAND, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if killed < kills:
            _await_start(process, number)
            killed += _kill(process, moments.uniform(0.2, 4.0))
        else:
            process.wait()
        with open_store(paths=paths) as store:
            job = store.jobs.get(number)
        if job.state in (JobState.COMPLETED, JobState.FAILED):
            break
    with open_store(paths=paths) as store:
        segments = Counter(event.text for event in store.events.of(number) if event.kind == "segment")
    left = tuple(path.name for path in spec.output.parent.iterdir() if not path.name.startswith("out.mkv"))
    redone = sum(count - 1 for count in segments.values())
    same = job.state is JobState.COMPLETED and frames_of(spec.output) == frames_of(whole.output)
    return Result(killed, redone, same, left)


def _await_start(process: subprocess.Popen[bytes], number: int) -> None:
    """Until this process works on the job."""
    with open_store(paths=user_paths()) as store:
        while process.poll() is None and store.jobs.get(number).runner.split(":")[1:2] != [str(process.pid)]:
            time.sleep(0.02)


def _kill(process: subprocess.Popen[bytes], after: float) -> int:
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return 1
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=60)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        os.environ["FFSTUDIO_DATA_DIR"] = str(Path(name) / "data")
        spec = make_spec(Path(name), data_file("resources/sample"), user_paths())
        result = kill_until_done(spec, options.kills, options.seed)
    print(f"{result}, seed {options.seed}")
    return int(not result.is_identical or result.redone > result.kills or bool(result.left))


if __name__ == "__main__":
    sys.exit(main())
