"""Opening the database: found, checked, brought up to date."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from ffstudio.config.paths import DATABASE_URL_VARIABLE, Paths, user_paths
from ffstudio.domain.failures import SettingInvalid, StoreTooNew, StoreUnreadable, StoreUnusable
from ffstudio.domain.sentences import said
from ffstudio.store.database import Database
from ffstudio.store.events import Events
from ffstudio.store.history import History
from ffstudio.store.jobs import Jobs
from ffstudio.store.library import Analyses, PresetsUsed, Sources
from ffstudio.store.migrations import REVISION
from ffstudio.store.revision import revision_of
from ffstudio.store.runners import Runners
from ffstudio.store.segments import Segments


class Store:
    """The open database, by subject. Threads may share it; processes open their own."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.jobs = Jobs(database)
        self.runners = Runners(database)
        self.segments = Segments(database)
        self.events = Events(database)
        self.history = History(database)
        self.presets = PresetsUsed(database)
        self.sources = Sources(database)
        self.analyses = Analyses(database)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes every connection."""
        self._database.close()


def open_store(url: str | None = None, *, paths: Paths | None = None) -> Store:
    """Opens the database at `url`, of FFSTUDIO_DATABASE_URL, or of `paths`; makes or migrates it first.

    Raises StoreTooNew, StoreUnreadable, StoreUnusable, StoreBusy, DiskFull, and SettingInvalid for a URL that
    is none.
    """
    place = _place(url or os.environ.get(DATABASE_URL_VARIABLE), paths or user_paths())
    try:
        _bring_up_to_date(place)
        return Store(Database(place))
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        where = place.render_as_string()
        raise SettingInvalid(
            said("the database {where}", where=where), str(error), said("name one that is installed")
        ) from error


def _place(url: str | None, paths: Paths) -> URL:
    if url is None:
        place = URL.create("sqlite", database=str(paths.database))
    else:
        try:
            place = make_url(url)
        except ArgumentError as error:  # the text may hold a password: it is not repeated
            why = said(
                "it is no URL such as sqlite:////folder/ffstudio.db or postgresql+psycopg://user@host/name"
            )
            raise SettingInvalid(DATABASE_URL_VARIABLE, why) from error
    if place.get_backend_name() == "sqlite" and place.database:
        _make_folder(Path(place.database).parent)
    return place


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnusable(str(folder), error.strerror or str(error)) from error


def _bring_up_to_date(place: URL) -> None:
    # Rebuilding a table drops the old one, which would delete all rows that refer to it: no foreign keys here.
    database = Database(place, foreign_keys=False)
    try:
        with database.read() as connection:
            if _is_current(revision_of(connection), database.where):
                return
        with database.write() as connection:  # again under the lock: another process may have been faster
            if not _is_current(revision_of(connection), database.where):
                from ffstudio.store.migrate import upgrade  # noqa: PLC0415 - Alembic is slow to load

                upgrade(connection)
    finally:
        database.close()


def _is_current(revision: str | None, where: str) -> bool:
    if revision is None:
        raise StoreUnreadable(where, said("it is a database of another program"))
    if revision > REVISION:
        raise StoreTooNew(where, revision, REVISION)
    return revision == REVISION
