"""Opening a database: new, old, newer, damaged, somebody else's, out of reach."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text

from ffstudio.config.paths import Paths
from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.failures import (
    DiskFull,
    SettingInvalid,
    StoreBusy,
    StoreTooNew,
    StoreUnreadable,
    StoreUnusable,
)
from ffstudio.store import Store, database, open_store
from ffstudio.store.migrate import script
from ffstudio.store.migrations import REVISION
from ffstudio.store.tables import metadata
from tests.store.specs import spec


def alter(paths: Paths, statement: str) -> None:
    with closing(sqlite3.connect(paths.database)) as connection, connection:
        connection.execute(statement)


def test_the_newest_migration_is_the_known_one_and_leaves_the_tables(store: Store, own_paths: Paths) -> None:
    assert script().get_current_head() == REVISION
    engine = create_engine(f"sqlite:///{own_paths.database}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
        assert connection.execute(text("SELECT count(*) FROM consent")).scalar() == 0
    engine.dispose()


def test_a_store_keeps_what_it_holds(own_paths: Paths) -> None:
    with open_store(paths=own_paths) as store:
        store.jobs.add([spec()])
    with open_store(paths=own_paths) as store:
        assert [job.id for job in store.jobs.list()] == [1]
    assert [file.name for file in own_paths.data.iterdir()] == ["ffstudio.db"]


def test_connections_are_made_for_a_power_cut(store: Store, own_paths: Paths) -> None:
    with store._database.read() as connection:
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in database.PRAGMAS}
    assert found == dict(database.PRAGMAS)
    assert own_paths.database.with_name("ffstudio.db-wal").exists()


def test_the_environment_names_another_database(
    tmp_path: Path, own_paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FFSTUDIO_DATABASE_URL", f"sqlite:///{tmp_path / 'new' / 'other.db'}")
    open_store(paths=own_paths).close()
    assert (tmp_path / "new" / "other.db").is_file()
    assert not own_paths.database.exists()


@pytest.mark.parametrize(
    "url", ["no url with secret", "nosuch://user:secret@host/name", "oracle://a:secret@b/c"]
)
def test_a_url_of_nothing_is_refused_without_its_password(own_paths: Paths, url: str) -> None:
    with pytest.raises(SettingInvalid) as caught:
        open_store(url, paths=own_paths)
    assert "secret" not in str(caught.value)


def test_a_newer_database_is_refused_politely_and_left_alone(own_paths: Paths) -> None:
    open_store(paths=own_paths).close()
    alter(own_paths, "UPDATE alembic_version SET version_num = '9999'")
    content = own_paths.database.read_bytes()
    with pytest.raises(StoreTooNew, match=r"version 9999.*update FF Studio"):
        open_store(paths=own_paths)
    assert own_paths.database.read_bytes() == content


def test_a_database_of_another_program_is_left_alone(own_paths: Paths) -> None:
    own_paths.data.mkdir()
    alter(own_paths, "CREATE TABLE jobs (id INTEGER)")
    with pytest.raises(StoreUnreadable, match="another program"):
        open_store(paths=own_paths)


def test_a_file_that_is_no_database(own_paths: Paths) -> None:
    own_paths.data.mkdir()
    own_paths.database.write_bytes(b"no database at all " * 500)
    with pytest.raises(StoreUnreadable, match="not a database"):
        open_store(paths=own_paths)


def test_an_empty_file_is_a_new_database(own_paths: Paths) -> None:
    own_paths.data.mkdir()
    own_paths.database.touch()
    with open_store(paths=own_paths) as store:
        assert store.jobs.list() == []


def use(paths: Paths) -> None:
    with open_store(paths=paths) as store:
        store.jobs.list()
        store.jobs.add([spec()])
        store.history.list()


@pytest.mark.parametrize("keep", [100, 4096, 9000, 30_000])
def test_a_cut_off_database_is_said_to_be_damaged(own_paths: Paths, keep: int) -> None:
    with open_store(paths=own_paths) as store:
        store.jobs.add([spec(number) for number in range(30)])
    own_paths.database.write_bytes(own_paths.database.read_bytes()[:keep])
    with pytest.raises(StoreUnreadable, match="put a copy of it back"):
        use(own_paths)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreUnusable, match="Cannot use the database"):
        open_store(paths=Paths(tmp_path / "file" / "data", tmp_path))


def test_a_folder_under_the_name_of_the_database(own_paths: Paths) -> None:
    own_paths.database.mkdir(parents=True)
    with pytest.raises(StoreUnusable, match="unable to open"):
        open_store(paths=own_paths)


def test_a_locked_database_is_busy_and_can_still_be_read(
    store: Store, own_paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(own_paths.database, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with store._database.read() as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout = 10")
        with pytest.raises(StoreBusy, match="locked"):
            store.jobs.add([spec()])
        assert store.jobs.list() == []
        holder.execute("ROLLBACK")
    assert store.jobs.add([spec()]) == [1]


def test_a_full_disk_undoes_all_of_an_add(store: Store, own_paths: Paths) -> None:
    with store._database.read() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull) as caught:
        store.jobs.add([spec(number) for number in range(1000)])
    assert isinstance(caught.value, FfstudioError)
    assert str(own_paths.data) in str(caught.value)
    assert store.jobs.list() == []
