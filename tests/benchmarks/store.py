"""What the job database costs with 2,000 queued jobs and 20,000 runs: `python -m tests.benchmarks.store`.

Exit status 1 when adding 1,000 jobs takes over 5 s, or `ffstudio queue list` over 0.5 s, from the start of its
process to its end, with its modules compiled as in an installation. Of several runs the middle one counts, by the
time of its processor, which is that of the clock on a machine that does nothing else.
"""

from __future__ import annotations

import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import psutil

from ffstudio.config.paths import DATA_DIR_VARIABLE, Paths
from ffstudio.domain.jobs import JobState, SegmentRecord
from ffstudio.store import Store, open_store
from tests.store.specs import spec

ADDED, QUEUED, RUNS = 1_000, 2_000, 20_000
ADD_S, LIST_S = 5.0, 0.5
MEASURED_RUNS = 1_000  # of them added one by one; the others at once
VERBS = (("queue", "list"), ("queue", "list", "--json"), ("queue", "--help"), ("--help",), ("history",))
TIMES = 5


def seconds(what: str, work: Callable[[], object], per: int = 1) -> float:
    """Time of `work`, printed as one of `per` equal parts."""
    began = time.perf_counter()
    work()
    took = time.perf_counter() - began
    print(f"{what:44} {took / per * 1000:9.2f} ms")
    return took


def run_jobs(store: Store, count: int) -> None:
    for _ in range(count):
        job = store.jobs.claim("bench")
        assert job
        store.jobs.change(job.id, JobState.RUNNING, JobState.COMPLETED, runner="bench")


def finish_segments(store: Store, count: int) -> None:
    job = store.jobs.claim("bench")
    assert job
    store.segments.plan(job.id, [(index, index) for index in range(count)])
    for index in range(count):
        record = SegmentRecord(
            index, index, index, Path(f"/segments/{index}.mkv"), 240, "a" * 64, tuple(range(240))
        )
        store.segments.finish(job.id, record, runner="bench")
    store.jobs.remove(store.jobs.change(job.id, JobState.RUNNING, JobState.COMPLETED).id)


def add_runs(store: Store) -> None:
    job = store.jobs.list(limit=1)[0]
    for _ in range(MEASURED_RUNS):
        store.history.add(job, frames=100, fps=25.0, device="CPU")


def copy_runs(database: Path) -> None:
    """The same runs over and over, until there are enough."""
    with closing(sqlite3.connect(database)) as connection, connection:
        names = [row[1] for row in connection.execute("PRAGMA table_info(history)") if row[1] != "id"]
        columns = ", ".join(names)
        copying = f"INSERT INTO history ({columns}) SELECT {columns} FROM history WHERE id <= {MEASURED_RUNS}"
        for _ in range(RUNS // MEASURED_RUNS - 1):
            connection.execute(copying)


def run_verb(folder: Path, verb: Sequence[str]) -> float:
    """Processor seconds of a process of its own, from its start to its end."""
    compiled = {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}
    environment = {**os.environ, **compiled, DATA_DIR_VARIABLE: str(folder)}
    command = [sys.executable, "-m", "ffstudio", *verb]
    before = psutil.Process().cpu_times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    after = psutil.Process().cpu_times()
    return after.children_user - before.children_user + after.children_system - before.children_system


def time_verbs(folder: Path) -> dict[Sequence[str], float]:
    """The middle of several runs of each verb; the first run compiles, and is not counted."""
    took: dict[Sequence[str], float] = {}
    for verb in VERBS:
        run_verb(folder, verb)
        took[verb] = statistics.median(run_verb(folder, verb) for _ in range(TIMES))
        print(f"{'ffstudio ' + ' '.join(verb):44} {took[verb] * 1000:9.2f} ms")
    return took


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = Paths(folder, folder)
        seconds("make a database", lambda: open_store(paths=paths).close())
        seconds("open it again", lambda: open_store(paths=paths).close())
        with open_store(paths=paths) as store:
            specs = [spec(number) for number in range(QUEUED)]
            added = seconds(f"add {ADDED} jobs at once", lambda: store.jobs.add(specs[:ADDED]))
            seconds(f"{QUEUED - ADDED} jobs one by one, each", lambda: _add_each(store), QUEUED - ADDED)
            seconds("a row of history", lambda: add_runs(store), MEASURED_RUNS)
            copy_runs(paths.database)
            seconds("finish a segment of 240 frames", lambda: finish_segments(store, 100), 100)
            seconds("claim and complete", lambda: run_jobs(store, 100), 100)
            seconds("count by state", store.jobs.counts)
            seconds("search the history", lambda: store.history.list("nowhere to be found"))
            seconds("the whole history", lambda: store.history.list(limit=None))
            seconds(f"list {QUEUED} jobs again", store.jobs.list)
        listed = time_verbs(folder)[VERBS[0]]
    return int(added > ADD_S or listed > LIST_S)


def _add_each(store: Store) -> None:
    for number in range(QUEUED - ADDED):
        store.jobs.add([spec(number)])


if __name__ == "__main__":
    sys.exit(main())
