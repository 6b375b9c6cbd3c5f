"""Cuts the power at random moments: `python -m tests.benchmarks.power_cuts --cuts 50`.

While a runner works, its data folder and its output folder are copied at random moments; later every copy is put
back in their place, opened, checked, and its job is run to the end.

A copy must be of one moment, as a disk is when the power goes: files copied one after another under a writer
that goes on would mix an old database with a newer log, in an order in which no disk ever was. So the runner is
suspended for the copy. Then the copy loses what nothing had synced: a segment under way and other half-written
files are cut short, filled with zeros or gone, the shared memory of SQLite is gone, and its log ends in a torn
write. The cache stays out of it: it can be made again.

Exit status 1 unless every copy opens, is sound, and ends with the frames of an undisturbed run.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from ffstudio.config.resources import data_file
from ffstudio.domain.jobs import JobState
from ffstudio.jobs import verbs
from tests.benchmarks.studio import SEGMENT, Studio, make_clip, make_spec
from tests.footage import frames_of

SEGMENTS = 10
PAUSES = (0.05, 1.5)  # seconds between two cuts: several in the life of one runner


@dataclass
class Tally:
    """`states` counts what copies found their job to be, and `kept` how many finished segments they had."""

    states: Counter[str] = field(default_factory=Counter)
    kept: Counter[int] = field(default_factory=Counter)
    redone: int = 0
    wrong: list[str] = field(default_factory=list)


def run_cuts(root: Path, sample: Path, cuts: int, seed: int, cache: Path) -> Tally:
    """Takes `cuts` copies and runs each to its end. The caller's `cache` is used."""
    studio, moments, tally = Studio.make(root / "studio", cache), random.Random(seed), Tally()
    clip = make_clip(root / "target.mkv", sample, SEGMENT * SEGMENTS)
    output = studio.out / "out.mkv"
    with studio.store() as store:
        verbs.enqueue(store, make_spec(clip, output, sample, studio.paths))
    begin = _copy(studio, root / "begin")
    studio.run()
    expected = frames_of(output)
    copies: list[Path] = []
    while len(copies) < cuts:
        _put_back(studio, begin)
        copies += _cut_a_run(studio, root, len(copies), cuts, moments)
    for copy in copies:
        _put_back(studio, copy)
        _resume(studio, output, expected, tally, copy.name)
    return tally


def _cut_a_run(studio: Studio, root: Path, number: int, cuts: int, moments: random.Random) -> Iterator[Path]:
    """Copies of one run of the job, each with what was not synced lost."""
    process = studio.start("--once")
    try:
        while number < cuts and not _ends_within(process, moments.uniform(*PAUSES)):
            yield _cut(studio, process.pid, root / f"cut-{number}", moments)
            number += 1
    finally:
        process.kill()
        process.wait()


def _ends_within(process: subprocess.Popen[bytes], seconds: float) -> bool:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


def _cut(studio: Studio, pid: int, to: Path, moments: random.Random) -> Path:
    runner = psutil.Process(pid)
    runner.suspend()
    try:
        _copy(studio, to)
    finally:
        runner.resume()
    _lose(to, moments)
    return to


def _copy(studio: Studio, to: Path) -> Path:
    for folder in (studio.paths.data, studio.out):
        shutil.copytree(folder, to / folder.name, symlinks=True)
    return to


def _put_back(studio: Studio, copy: Path) -> None:
    for folder in (studio.paths.data, studio.out):
        shutil.rmtree(folder)
        shutil.copytree(copy / folder.name, folder, symlinks=True)


def _lose(copy: Path, moments: random.Random) -> None:
    """What was written and not synced may be on the disk in part, as zeros, or not at all."""
    data = copy / "data"
    (data / "ffstudio.db-shm").unlink(missing_ok=True)
    with (data / "ffstudio.db-wal").open("ab") as log:
        log.write(moments.randbytes(moments.randrange(5000)))
    recorded = _recorded(data / "ffstudio.db", copy)
    for path in sorted((copy / "out").rglob(".*/segment-*")) + sorted((copy / "out").rglob(".*.part")):
        if path.name not in recorded:
            _damage(path, moments)


def _recorded(database: Path, copy: Path) -> set[str]:
    """Names of segments that are written down, as a reader of the copy's copy sees them."""
    reading = shutil.copytree(database.parent, copy / "reading", symlinks=True)
    with closing(sqlite3.connect(reading / database.name)) as connection:
        rows = connection.execute("SELECT path FROM segments WHERE finished IS NOT NULL").fetchall()
    shutil.rmtree(reading)
    return {Path(path).name for (path,) in rows}


def _damage(path: Path, moments: random.Random) -> None:
    size = path.stat().st_size
    match moments.randrange(4):
        case 0:
            path.unlink()
        case 1:
            path.write_bytes(bytes(size))
        case 2:
            path.write_bytes(path.read_bytes()[: moments.randrange(size + 1)])
        case _:
            pass  # by luck it was written


def _resume(
    studio: Studio, output: Path, expected: list[tuple[int | None, bytes]], tally: Tally, name: str
) -> None:
    with studio.store() as store:
        (job,) = store.jobs.list()
        tally.states[job.state] += 1
        tally.kept[len(store.segments.finished(job.id))] += 1
    with closing(sqlite3.connect(studio.paths.database)) as connection:
        problems = connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]
        problems |= bool(connection.execute("PRAGMA foreign_key_check").fetchall())
    studio.run()
    if problems:
        tally.wrong.append(f"{name}: the database is damaged")
    if studio.state(job.id) is not JobState.COMPLETED or frames_of(output) != expected:
        tally.wrong.append(f"{name}: the job is {studio.state(job.id)}, or its frames differ")
    with studio.store() as store:
        recorded = Counter(event.text for event in store.events.of(job.id) if event.kind == "segment")
    tally.redone += sum(count - 1 for count in recorded.values())
    tally.wrong += [f"{name}: left behind: {path}" for path in studio.leftovers()]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cuts", type=int, default=50)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        root, sample = Path(name), data_file("resources/sample")
        tally = run_cuts(root, sample, options.cuts, options.seed, root / "cache")
    print(f"{tally}, seed {options.seed}")
    return int(bool(tally.wrong) or tally.redone > 0)


if __name__ == "__main__":
    sys.exit(main())
