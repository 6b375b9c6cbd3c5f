"""Kills runners at random moments: `python -m tests.benchmarks.kills --kills 60`.

Jobs of 20 segments of FFV1 are run one after another until so many kills -9 have hit their runner, each at a
moment drawn evenly from the start of the process to the length of an undisturbed run: while it imports, analyses,
renders or joins. One job in three begins without an analysis. A start that lives long enough finishes segments,
so that a job ends after a few kills and the next one follows. A job whose runners died three times in a row before
they finished a segment is failed by rule; an operator's `queue retry` sends it on, and is counted.

Exit status 1 unless every job completes, all its frames are those of an undisturbed run, no kill costs more than
one segment, no recorded segment is done again, and no process and no file is left behind.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from ffstudio.config.resources import data_file
from ffstudio.domain.jobs import JobState
from ffstudio.jobs import verbs
from ffstudio.jobs.folder import job_folder
from tests.benchmarks.studio import SEGMENT, Studio, make_clip, make_spec
from tests.footage import frames_of

SEGMENTS = 20


@dataclass
class Tally:
    """`lost` counts segments that were under way at each kill; `redone` those recorded more than once."""

    jobs: int = 0
    kills: int = 0
    retries: int = 0
    redone: int = 0
    lost: Counter[int] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        return not self.wrong and not self.redone and max(self.lost, default=0) <= 1


@dataclass(frozen=True)
class Killer:
    """Runners to kill, at moments of their own."""

    studio: Studio
    moments: random.Random
    tally: Tally

    def hit(self, job: int, reach: float) -> None:
        """Starts a runner and kills it within `reach` seconds; where it is done before, nothing was killed."""
        process = self.studio.start("--once")
        try:
            process.wait(self.moments.uniform(0.0, reach))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            self.tally.kills += 1
            self.tally.lost[self._under_way(job)] += 1
        self.tally.wrong += [f"left running: {line}" for line in self.studio.processes()]

    def _under_way(self, job: int) -> int:
        """Segments that were begun and are not written down."""
        with self.studio.store() as store:
            finished = store.segments.finished(job)
            begun = list(job_folder(store.jobs.get(job)).glob("segment-*"))
        return len({path.name.partition(".")[0] for path in begun}) - len(finished) if begun else 0


def run_kills(root: Path, sample: Path, kills: int, seed: int, cache: Path | None = None) -> Tally:
    """Jobs under fire until `kills` have hit; with a `cache` its analysis is used and never forgotten."""
    studio = Studio.make(root, cache)
    clip = make_clip(root / "target.mkv", sample, SEGMENT * SEGMENTS)
    whole = studio.out / "whole.mkv"
    cold, warm = (_undisturbed(studio, clip, sample, whole) for _ in range(2))
    expected = frames_of(whole)
    killer = Killer(studio, random.Random(seed), Tally())
    while killer.tally.kills < kills:
        is_cold = cache is None and killer.tally.jobs % 3 == 0
        if is_cold:
            shutil.rmtree(studio.paths.analyses)
        output = studio.out / f"{killer.tally.jobs}.mkv"
        job = _add(studio, clip, sample, output)
        _fight(killer, job, kills, cold if is_cold else warm)
        _judge(killer, job, output, expected)
    return killer.tally


def _add(studio: Studio, clip: Path, sample: Path, output: Path) -> int:
    with studio.store() as store:
        return verbs.enqueue(store, make_spec(clip, output, sample, studio.paths))


def _undisturbed(studio: Studio, clip: Path, sample: Path, output: Path) -> float:
    """Seconds that a runner takes for the job, from its start to its end."""
    output.unlink(missing_ok=True)
    _add(studio, clip, sample, output)
    began = time.monotonic()
    studio.run()
    return time.monotonic() - began


def _fight(killer: Killer, job: int, kills: int, reach: float) -> None:
    """Until the job has ended and is not sent on."""
    studio, tally = killer.studio, killer.tally
    while True:
        if tally.kills < kills:
            killer.hit(job, reach)
        else:
            studio.run()
        with studio.store() as store:
            now = store.jobs.get(job)
            if now.state is JobState.FAILED and now.error == "RunnerDied":
                verbs.retry(store, [job])
                tally.retries += 1
            elif now.state in (JobState.COMPLETED, JobState.FAILED):
                return


def _judge(killer: Killer, job: int, output: Path, expected: list[tuple[int | None, bytes]]) -> None:
    studio, tally = killer.studio, killer.tally
    tally.jobs += 1
    with studio.store() as store:
        state = store.jobs.get(job).state
        recorded = Counter(event.text for event in store.events.of(job) if event.kind == "segment")
    tally.redone += sum(count - 1 for count in recorded.values())
    if state is not JobState.COMPLETED:
        tally.wrong.append(f"job {job} is {state}")
    elif frames_of(output) != expected:
        tally.wrong.append(f"job {job} differs from an undisturbed run")
    left = (f"left behind: {path}" for path in studio.leftovers())
    tally.wrong += [text for text in left if text not in tally.wrong]
    output.unlink(missing_ok=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=60)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        tally = run_kills(Path(name) / "studio", data_file("resources/sample"), options.kills, options.seed)
    print(f"{tally}, seed {options.seed}")
    return int(not tally.is_good)


if __name__ == "__main__":
    sys.exit(main())
