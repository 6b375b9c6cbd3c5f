"""What the job database costs with 2,000 queued jobs and 20,000 runs: `python -m tests.benchmarks.store`.

Exit status 1 when adding 1,000 jobs takes over 5 s, or listing the queue over 0.5 s in a process of its own.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from ffstudio.config.paths import Paths
from ffstudio.domain.jobs import JobState, SegmentRecord
from ffstudio.store import Store, open_store
from tests.store.specs import spec

ADDED, QUEUED, RUNS = 1_000, 2_000, 20_000
ADD_S, LIST_S = 5.0, 0.5
COLD = """
import sys, time
from pathlib import Path
from ffstudio.config.paths import Paths
from ffstudio.store import open_store
began = time.perf_counter()
with open_store(paths=Paths(Path(sys.argv[1]), Path(sys.argv[1]))) as store:
    assert len(store.jobs.list()) == int(sys.argv[2])
print(time.perf_counter() - began)
"""


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


def fill_history(store: Store) -> None:
    job = store.jobs.list(limit=1)[0]
    for _ in range(RUNS):
        store.history.add(job, frames=100, fps=25.0, device="CPU")


def listed_cold(folder: Path, count: int) -> float:
    """Opening and listing in a fresh process, without the start of Python and its imports."""
    command = [sys.executable, "-c", COLD, str(folder), str(count)]
    took = float(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)
    print(f"{'open and list, in a fresh process':44} {took * 1000:9.2f} ms (at most {LIST_S * 1000:.0f})")
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
            seconds(f"a row of history, of {RUNS}", lambda: fill_history(store), RUNS)
            seconds("finish a segment of 240 frames", lambda: finish_segments(store, 100), 100)
            seconds("claim and complete", lambda: run_jobs(store, 100), 100)
            seconds("count by state", store.jobs.counts)
            seconds("search the history", lambda: store.history.list("nowhere to be found"))
            seconds("the whole history", lambda: store.history.list(limit=None))
            seconds(f"list {QUEUED} jobs again", store.jobs.list)
            count = len(store.jobs.list())
        listed = listed_cold(folder, count)
    return int(added > ADD_S or listed > LIST_S)


def _add_each(store: Store) -> None:
    for number in range(QUEUED - ADDED):
        store.jobs.add([spec(number)])


if __name__ == "__main__":
    sys.exit(main())
