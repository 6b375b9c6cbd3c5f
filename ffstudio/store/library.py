"""Source pictures at hand, presets used, analyses on disk."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select, update

from ffstudio.domain.library import AnalysisRecord, LibrarySource, PresetUse
from ffstudio.store.database import Database
from ffstudio.store.tables import analyses, presets_used, source_library


def count_presets(connection: Connection, counts: Mapping[str, int]) -> None:
    """Adds to the uses of presets, by name."""
    now = datetime.now(UTC)
    for name, count in counts.items():
        more = {"count": presets_used.c.count + count, "used": now}
        if not connection.execute(
            update(presets_used).where(presets_used.c.name == name).values(more)
        ).rowcount:
            connection.execute(insert(presets_used).values(name=name, count=count, used=now))


class PresetsUsed:
    """Presets that jobs were added with; `Jobs.add` counts them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def recent(self, limit: int = 10) -> list[PresetUse]:
        """The latest used first."""
        latest = select(presets_used).order_by(presets_used.c.used.desc(), presets_used.c.name).limit(limit)
        with self._database.read() as connection:
            return [PresetUse(**row) for row in connection.execute(latest).mappings()]


class Sources:
    """The user's library of source pictures."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, path: Path, sha256: str, name: str) -> int:
        """Adds a picture and gives its number; the same file with the same content keeps its own."""
        table = source_library
        same = [table.c.path == path, table.c.sha256 == sha256]
        with self._database.write() as connection:
            renaming = update(table).where(*same).values(name=name).returning(table.c.id)
            number = connection.execute(renaming).scalar()
            if number is None:
                row = {"path": path, "sha256": sha256, "name": name, "added": datetime.now(UTC)}
                number = connection.execute(insert(table).values(row).returning(table.c.id)).scalar_one()
            return int(number)

    def list(self) -> tuple[LibrarySource, ...]:
        """By name, then in the order they were added."""
        ordered = select(source_library).order_by(source_library.c.name, source_library.c.id)
        with self._database.read() as connection:
            return tuple(LibrarySource(**row) for row in connection.execute(ordered).mappings())

    def remove(self, number: int) -> None:
        """Takes a picture out of the library; the file stays. One that is not there is no error."""
        with self._database.write() as connection:
            connection.execute(delete(source_library).where(source_library.c.id == number))


class Analyses:
    """Index of the cached analyses, so that the cache can be kept within a size."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, clip_hash: str, key: str, file: Path, size: int) -> None:
        """Says that this analysis was made or used just now."""
        same = [analyses.c.clip_hash == clip_hash, analyses.c.key == key]
        values = {"file": file, "size": size, "used": datetime.now(UTC)}
        with self._database.write() as connection:
            if not connection.execute(update(analyses).where(*same).values(values)).rowcount:
                connection.execute(insert(analyses).values(clip_hash=clip_hash, key=key, **values))

    def list(self) -> tuple[AnalysisRecord, ...]:
        """The longest unused first."""
        with self._database.read() as connection:
            rows = connection.execute(select(analyses).order_by(analyses.c.used)).mappings()
            return tuple(AnalysisRecord(**row) for row in rows)

    def forget(self, clip_hash: str, key: str) -> None:
        """Drops the row of an analysis whose file is gone. One that is not there is no error."""
        same = [analyses.c.clip_hash == clip_hash, analyses.c.key == key]
        with self._database.write() as connection:
            connection.execute(delete(analyses).where(*same))
