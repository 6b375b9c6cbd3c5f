"""A process at work on a database: `python -m tests.store.worker drain|write FOLDER NAME`."""

from __future__ import annotations

import sys
import time
from itertools import count
from pathlib import Path

from ffstudio.config.paths import Paths
from ffstudio.domain.jobs import JobState, SegmentRecord
from ffstudio.store import Store, open_store
from tests.store.specs import spec

SEGMENTS = 20
WORK_SECONDS = 0.005  # without any, SQLite may serve one of two processes only


def drain(store: Store, name: str) -> None:
    """Runs what is queued; prints the numbers it got."""
    print("ready", flush=True)
    sys.stdin.readline()
    while job := store.jobs.claim(name):
        print(job.id)
        time.sleep(WORK_SECONDS)
        store.jobs.change(job.id, JobState.RUNNING, JobState.COMPLETED, runner=name)


def write(store: Store, name: str) -> None:
    """Adds and runs jobs of 20 segments for ever; prints what is surely on the disk."""
    for number in count():
        store.jobs.add([spec(number)] * 2, total=SEGMENTS)
        store.runners.beat(name)
        job = store.jobs.claim(name)
        assert job
        store.segments.plan(job.id, [(index, index) for index in range(SEGMENTS)])
        for index in range(SEGMENTS):
            record = SegmentRecord(index, index, index, Path(f"/segments/{index}.mkv"), 1, "a" * 64, (index,))
            store.segments.finish(job.id, record, runner=name)
            print(job.id, index, flush=True)
        store.history.add(store.jobs.change(job.id, JobState.RUNNING, JobState.COMPLETED))


def main() -> None:
    verb, folder, name = sys.argv[1:]
    with open_store(paths=Paths(Path(folder), Path(folder))) as store:
        {"drain": drain, "write": write}[verb](store, name)


if __name__ == "__main__":
    main()
