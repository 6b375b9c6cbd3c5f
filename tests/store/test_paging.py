"""History and logs are read page by page and line by line."""

from __future__ import annotations

from ffstudio.domain.jobs import JobState
from ffstudio.store import Store
from tests.store.specs import spec
from tests.store.test_history import ended


def test_the_history_goes_on_below_an_entry(store: Store) -> None:
    job = ended(store, 1)
    numbers = [store.history.add(job) for _ in range(7)]  # all ended at the same moment
    first = store.history.list(limit=3)
    second = store.history.list(limit=3, below=first[-1])
    third = store.history.list(limit=3, below=second[-1])
    assert [entry.id for entry in (*first, *second, *third)] == numbers[::-1]
    assert store.history.list(below=third[-1]) == ()


def test_the_history_is_counted(store: Store) -> None:
    assert (store.history.count(), store.history.last()) == (0, 0)
    store.history.add(ended(store, 1))
    last = store.history.add(ended(store, 2, JobState.FAILED))
    assert (store.history.count(), store.history.last()) == (2, last)
    assert store.history.count("shot0001") == 1
    assert store.history.count(states=[JobState.CANCELLED]) == 0


def test_the_latest_lines_have_numbers(store: Store) -> None:
    assert (store.events.latest(0, 10), store.events.last()) == ([], 0)
    first, second = store.jobs.add([spec(1), spec(2)])
    for text in ("a", "b", "c"):
        store.events.add(first, "segment", text)
    lines = store.events.latest(0, 10)
    assert [line.text for _, line in lines] == ["added as queued", "added as queued", "a", "b", "c"]
    assert [line.text for _, line in store.events.latest(0, 2)] == ["b", "c"]
    assert [line.text for _, line in store.events.latest(lines[2][0], 10)] == ["b", "c"]
    assert [line.job for _, line in store.events.latest(0, 10, second)] == [second]
    assert store.events.last() == lines[-1][0]
