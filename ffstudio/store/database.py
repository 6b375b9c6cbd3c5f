"""One way to the database: connections that survive a power cut, and its errors in our words."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError

from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.failures import DiskFull, StoreBusy, StoreUnreadable, StoreUnusable
from ffstudio.domain.sentences import said

BUSY_MS = 15_000  # longer than any transaction of ours, even on a slow disk
PRAGMAS: Mapping[str, str | int] = MappingProxyType(
    {
        "busy_timeout": BUSY_MS,
        "journal_mode": "wal",  # readers never wait for the writer
        "synchronous": 2,  # FULL: what was committed is on the disk, power cut or not
        "foreign_keys": 1,
    }
)
BEGIN = "sqlite_begin"
_PRIMARY = 0xFF  # the low byte of an extended SQLite result code
_PAUSE_S = 0.02


class Database:
    """An engine and its name for messages. `read` and `write` are one transaction each.

    A writer holds the write lock of SQLite from its first statement (BEGIN IMMEDIATE), so that what it read
    is still so when it writes.
    """

    def __init__(self, url: URL, *, foreign_keys: bool = True) -> None:
        self.where = (
            url.database if url.get_backend_name() == "sqlite" and url.database else url.render_as_string()
        )
        self._engine = create_engine(url, pool_pre_ping=url.get_backend_name() != "sqlite")
        self._writer = self._engine.execution_options(**{BEGIN: "IMMEDIATE"})
        if url.get_backend_name() == "sqlite":
            _prepare(self._engine, {**PRAGMAS, "foreign_keys": int(foreign_keys)}, self.where)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the database. Raises what `write` raises."""
        with self._own_errors(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A connection whose changes are on the disk after the block, or all undone by an error in it.

        Raises StoreBusy, StoreUnreadable, StoreUnusable, DiskFull.
        """
        with self._own_errors(), self._writer.begin() as connection:
            yield connection

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _own_errors(self) -> Iterator[None]:
        try:
            yield
        except DatabaseError as error:
            own = own_error(error.orig, self.where)
            if own is None:
                raise
            raise own from error


def own_error(error: BaseException | None, where: str) -> FfstudioError | None:
    """A driver's error in our words; None for one that is a defect of ours."""
    if not isinstance(error, sqlite3.Error):
        is_ours = error is None or type(error).__name__ != "OperationalError"
        return None if is_ours else StoreUnusable(where, str(error).split("\n")[0])
    why = str(error)
    match getattr(error, "sqlite_errorcode", 0) & _PRIMARY:
        case sqlite3.SQLITE_FULL:
            return DiskFull(Path(where).parent)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreBusy(where)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return StoreUnreadable(where, why)
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_READONLY | sqlite3.SQLITE_IOERR | sqlite3.SQLITE_PERM:
            return StoreUnusable(where, why)
    return None


def _prepare(engine: Engine, pragmas: Mapping[str, str | int], where: str) -> None:
    """Every new connection gets its pragmas, checked: SQLite ignores silently what it cannot do."""

    @event.listens_for(engine, "connect")
    def connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver would begin transactions by itself, and late
        for name, value in pragmas.items():
            found = _set(connection, name, value)
            if found != value:
                raise StoreUnusable(
                    where,
                    said(
                        "its disk does not allow {name} = {value} (found {found})",
                        name=name,
                        value=value,
                        found=found,
                    ),
                )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        kind = connection.get_execution_options().get(BEGIN, "DEFERRED")
        connection.exec_driver_sql(f"BEGIN {kind}")


def _set(connection: sqlite3.Connection, name: str, value: str | int) -> str | int:
    """What the pragma is then.

    Two processes that switch a new database to WAL at once are in each other's way, and SQLite then refuses
    one of them without waiting (https://www.sqlite.org/c3ref/busy_handler.html): the waiting is done here.
    """
    patience = time.monotonic() + BUSY_MS / 1000
    while True:
        try:
            connection.execute(f"PRAGMA {name} = {value}")
            (found,) = connection.execute(f"PRAGMA {name}").fetchone()
        except sqlite3.OperationalError as error:
            is_busy = error.sqlite_errorcode & _PRIMARY == sqlite3.SQLITE_BUSY
            if not is_busy or time.monotonic() > patience:
                raise
            time.sleep(_PAUSE_S)
        else:
            return cast("str | int", found)
