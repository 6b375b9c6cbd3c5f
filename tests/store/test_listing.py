"""The quick list of the queue is the store's own."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from ffstudio.config.paths import DATABASE_URL_VARIABLE, Paths
from ffstudio.domain.failures import StoreUnreadable
from ffstudio.domain.jobs import JobState
from ffstudio.domain.spec import UnreadableSpec
from ffstudio.store import Store
from ffstudio.store.listing import list_lines
from tests.store.specs import spec

LIST = """
import sys
from ffstudio.cli.main import main
main(["queue", "list"])
print(*sys.modules, file=sys.stderr)
"""


def fill(store: Store) -> None:
    """Jobs in every kind of state, ended ones in an order of their own."""
    numbers = store.jobs.add([spec(number, "review") for number in range(6)])
    store.jobs.set_priority(numbers[3], 5)
    store.jobs.add([spec(9)], state=JobState.DRAFT)
    for state in (JobState.FAILED, JobState.COMPLETED):
        job = store.jobs.claim("r")
        assert job
        store.jobs.change(job.id, JobState.RUNNING, state, reason="because", error="NoVideo")
    store.jobs.claim("r")


def test_lines_are_what_the_store_lists(store: Store, own_paths: Paths) -> None:
    fill(store)
    assert list_lines(own_paths) == [job.line for job in store.jobs.list()]
    ended = [JobState.FAILED, JobState.COMPLETED]
    assert list_lines(own_paths, ended) == [job.line for job in store.jobs.list(ended)]


def test_names_that_are_no_text_are_listed_too(store: Store, own_paths: Paths) -> None:
    store.jobs.add([replace(spec(), target=Path("/shots/\udc80 \u00e9.mov"))])
    assert list_lines(own_paths)[0].target == Path("/shots/\udc80 \u00e9.mov")


def test_a_new_a_damaged_and_another_database(
    own_paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert list_lines(own_paths) == []
    assert own_paths.database.exists()
    monkeypatch.setenv(DATABASE_URL_VARIABLE, f"sqlite:///{tmp_path / 'other.db'}")
    assert list_lines(own_paths) == []
    assert (tmp_path / "other.db").exists()
    monkeypatch.delenv(DATABASE_URL_VARIABLE)
    own_paths.database.write_bytes(b"no database" * 1000)
    with pytest.raises(StoreUnreadable):
        list_lines(own_paths)


def test_the_verb_loads_neither_the_engine_nor_the_store(
    store: Store, own_paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store)
    monkeypatch.setenv("FFSTUDIO_DATA_DIR", str(own_paths.data))
    done = subprocess.run([sys.executable, "-c", LIST], capture_output=True, text=True, check=True)
    assert "out0003.mov" in done.stdout
    loaded = set(done.stderr.split())
    assert not loaded & {"sqlalchemy", "numpy", "cv2", "av", "onnxruntime"}


def test_a_job_whose_settings_cannot_be_read_is_there_and_harms_no_other(
    store: Store, own_paths: Paths
) -> None:
    bad, good = store.jobs.add([spec(1, "old"), spec(2)])
    with store._database.write() as connection:
        spoil = "UPDATE jobs SET spec = json_set(spec, '$.settings.mask.gone', 1) WHERE id = :job"
        connection.execute(text(spoil), {"job": bad})
    assert [line.preset for line in list_lines(own_paths)] == ["old", ""]
    claimed = store.jobs.claim("r")
    assert claimed
    assert isinstance(claimed.spec, UnreadableSpec)
    assert "there is no setting mask.gone" in claimed.spec.problem
    entry = store.history.add(store.jobs.change(bad, JobState.RUNNING, JobState.FAILED, reason="so"))
    assert isinstance(store.history.spec(entry), UnreadableSpec)
    assert store.jobs.remove(bad).spec.output == spec(1).output
    second = store.jobs.claim("r")
    assert second
    assert second.id == good


def test_looking_again_reads_what_changed_and_keeps_the_order(store: Store) -> None:
    numbers = store.jobs.add([spec(index) for index in range(4)])
    known = {job.id: job for job in store.jobs.look({})}
    assert list(known) == numbers
    store.jobs.move(numbers[3], top=True)
    store.jobs.claim("a:1:b")
    store.jobs.remove(numbers[1])
    seen = store.jobs.look(known)
    assert seen == store.jobs.list()
    assert seen[-1] is known[numbers[2]]
