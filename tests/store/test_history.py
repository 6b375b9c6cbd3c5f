"""History, logs and library outlive what they tell of."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ffstudio.config.serial import to_data
from ffstudio.domain.failures import NoSuchEntry
from ffstudio.domain.jobs import Job, JobState
from ffstudio.store import Store
from tests.store.specs import spec


def ended(store: Store, number: int, state: JobState = JobState.COMPLETED) -> Job:
    (job,) = store.jobs.add([spec(number, "review")])
    store.jobs.claim("r")
    return store.jobs.change(job, JobState.RUNNING, state, reason="done\nwell \udc80")


def test_an_entry_outlives_its_job_and_can_be_queued_again(store: Store) -> None:
    job = ended(store, 1)
    manifest = Path("/out/shot.mov.ffstudio.json")
    entry = store.history.add(job, frames=100, fps=25.5, device="CPU", energy=1.5, manifest=manifest)
    store.jobs.remove(job.id)
    (found,) = store.history.list()
    assert (found.id, found.job, found.output, found.preset) == (entry, job.id, job.spec.output, "review")
    assert (found.frames, found.fps, found.device, found.energy) == (100, 25.5, "CPU", 1.5)
    assert (found.started, found.finished, found.manifest) == (job.started, job.finished, manifest)
    assert store.history.spec(entry) == job.spec
    with pytest.raises(NoSuchEntry, match="entry 99"):
        store.history.spec(99)


def test_a_row_is_plain_data(store: Store) -> None:
    store.history.add(ended(store, 1))
    row = to_data(store.history.list()[0])
    assert json.loads(json.dumps(row)) == row
    assert all(value is None or isinstance(value, (str, int, float)) for value in row.values())


def test_history_is_searched_limited_and_dated(store: Store) -> None:
    entries = [store.history.add(ended(store, number)) for number in range(3)]
    failed = store.history.add(ended(store, 3, JobState.FAILED))
    assert [entry.id for entry in store.history.list()] == [failed, *entries[::-1]]
    assert [entry.id for entry in store.history.list("SHOT0001")] == [entries[1]]
    assert [entry.id for entry in store.history.list("failed")] == [failed]
    assert store.history.list("shot_001") == ()
    assert [entry.id for entry in store.history.list(limit=2)] == [failed, entries[2]]
    assert len(store.history.list(since=datetime.now(UTC) - timedelta(hours=1))) == 4
    assert store.history.list(since=datetime.now(UTC)) == ()


def test_a_log_line_is_one_line(store: Store) -> None:
    (job,) = store.jobs.add([spec()])
    store.events.add(job, "warning", "first\nsecond\0 \udc80")
    line = store.events.of(job)[-1]
    assert (line.job, line.kind, line.text) == (job, "warning", "first second\\0 \\udc80")
    assert line.at.tzinfo is UTC


def test_sources_are_kept_once(store: Store) -> None:
    path = Path("/faces/\udc80 a.jpg")
    number = store.sources.add(path, "a" * 64, "A")
    assert store.sources.add(path, "a" * 64, "Anna") == number
    other = store.sources.add(path, "b" * 64, "B")
    assert [(one.id, one.path, one.name) for one in store.sources.list()] == [
        (number, path, "Anna"),
        (other, path, "B"),
    ]
    store.sources.remove(number)
    assert [one.id for one in store.sources.list()] == [other]


def test_the_longest_unused_analysis_comes_first(store: Store) -> None:
    store.analyses.record("c" * 64, "k1", Path("/cache/1"), 5_000_000_000)
    store.analyses.record("c" * 64, "k2", Path("/cache/2"), 20)
    store.analyses.record("c" * 64, "k1", Path("/cache/1"), 5_000_000_001)
    assert [(one.key, one.size) for one in store.analyses.list()] == [("k2", 20), ("k1", 5_000_000_001)]
    store.analyses.forget("c" * 64, "k2")
    assert [one.key for one in store.analyses.list()] == ["k1"]
