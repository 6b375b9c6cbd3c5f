"""Several processes on one database, and a power cut."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import psutil
import pytest
from sqlalchemy import URL

from ffstudio.config.paths import Paths
from ffstudio.domain.jobs import JobState
from ffstudio.store import Store, open_store
from ffstudio.store.database import Database
from tests.store.specs import spec
from tests.store.worker import SEGMENTS

JOBS = 200
COPIES = 20
ENTRANTS = 4
ROOT = Path(__file__).parents[2]


@contextmanager
def worker(verb: str, paths: Paths, name: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.store.worker", verb, str(paths.data), name]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def test_two_processes_never_get_one_job(store: Store, own_paths: Paths) -> None:
    numbers = store.jobs.add([spec(number) for number in range(JOBS)])
    with worker("drain", own_paths, "a") as first, worker("drain", own_paths, "b") as second:
        for process in (first, second):
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
        for process in (first, second):
            assert process.stdin
            process.stdin.write("go\n")
            process.stdin.flush()
        got = [process.communicate()[0].split() for process in (first, second)]
        assert (first.returncode, second.returncode) == (0, 0)
    assert all(got), "one process did all the work"
    assert sorted(int(number) for both in got for number in both) == numbers
    assert store.jobs.counts()[JobState.COMPLETED] == JOBS


def test_two_processes_may_make_the_database(own_paths: Paths) -> None:
    with worker("drain", own_paths, "a") as first, worker("drain", own_paths, "b") as second:
        assert [process.communicate("go\n")[0] for process in (first, second)] == ["ready\n"] * 2


def test_a_new_database_may_be_entered_by_all_at_once(tmp_path: Path) -> None:
    """Without patience for the switch to WAL, about one in five of these rounds fails."""

    def enter(url: URL) -> None:
        database = Database(url)
        gate.wait()
        with database.read():
            pass
        database.close()

    with ThreadPoolExecutor(ENTRANTS) as pool:
        for number in range(30):
            gate = threading.Barrier(ENTRANTS)
            url = URL.create("sqlite", database=str(tmp_path / f"{number}.db"))
            list(pool.map(enter, [url] * ENTRANTS))


def copy_of(data: Path, process: psutil.Process, to: Path) -> None:
    """The folder as it is at one moment: the writer stands still, in the middle of whatever it does."""
    process.suspend()
    try:
        shutil.copytree(data, to)
    finally:
        process.resume()


@pytest.mark.parametrize("shared_memory", [True, False], ids=["with-shm", "without-shm"])
def test_a_copy_taken_at_any_moment_opens_and_goes_on(
    tmp_path: Path, own_paths: Paths, shared_memory: bool
) -> None:
    chance = random.Random(int(shared_memory))
    told: list[tuple[int, int]] = []
    with worker("write", own_paths, "w") as process:
        assert process.stdout
        lines = process.stdout
        told.append(_told(lines.readline()))
        reading = threading.Thread(target=lambda: told.extend(map(_told, lines)))
        reading.start()
        for number in range(COPIES // 2):
            time.sleep(chance.uniform(0.0, 0.08))
            sure = told[-1]
            copy = Paths(tmp_path / f"copy{number}", tmp_path)
            copy_of(own_paths.data, psutil.Process(process.pid), copy.data)
            if not shared_memory:
                copy.database.with_name("ffstudio.db-shm").unlink(missing_ok=True)
            _check(copy, *sure)
        process.kill()
        reading.join()


def _told(line: str) -> tuple[int, int]:
    job, segment = line.split()
    return int(job), int(segment)


def _check(copy: Paths, job: int, segment: int) -> None:
    """What the writer had told is there, the file is sound, and the interrupted job can go on."""
    with open_store(paths=copy) as store:
        finished = store.segments.finished(job)
        assert set(finished) >= set(range(segment + 1))
        assert store.jobs.get(job).done == len(finished)
        for lost in store.jobs.recover(0):
            assert lost.state is JobState.QUEUED
            assert len(store.segments.planned(lost.id)) in (0, SEGMENTS)
        assert store.jobs.claim("next") is not None
    with closing(sqlite3.connect(copy.database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
