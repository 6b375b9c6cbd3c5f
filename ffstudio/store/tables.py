"""The tables, as the newest migration leaves them."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Enum,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

from ffstudio.domain.jobs import JobState, Wish
from ffstudio.domain.runners import RunnerWish
from ffstudio.store.columns import PathText, SpecJson, Utc, Words

NAMES = {  # every constraint has a name, or a later migration could not name it
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMES)


def _words(kind: type[StrEnum]) -> Enum:
    return Enum(
        kind, native_enum=False, length=16, values_callable=lambda words: [str(word) for word in words]
    )


jobs = Table(
    "jobs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("spec", SpecJson, nullable=False),
    Column("state", _words(JobState), nullable=False),
    Column("priority", Integer, nullable=False),
    Column("position", Float(53), nullable=False),
    Column("created", Utc, nullable=False),
    Column("updated", Utc, nullable=False),
    Column("started", Utc),
    Column("finished", Utc),
    Column("tries", Integer, nullable=False),
    Column("wish", _words(Wish), nullable=False),
    Column("reason", Words, nullable=False),
    Column("error", Words, nullable=False),
    Column("runner", Words, nullable=False),
    Column("done", Integer, nullable=False),
    Column("total", Integer, nullable=False),
    Column("fps", Float(53), nullable=False),
    Index(None, "state", "priority", "position"),
    Index(None, "position"),
    sqlite_autoincrement=True,  # the history names jobs by number long after they are gone
)

runners = Table(
    "runners",
    metadata,
    Column("name", Words, primary_key=True),
    Column("device", Words, nullable=False),
    Column("pid", Integer, nullable=False),
    Column("started", Utc, nullable=False),
    Column("heartbeat", Utc, nullable=False),
    Column("wish", _words(RunnerWish), nullable=False, server_default=""),
)

segments = Table(
    "segments",
    metadata,
    Column("job", ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("finished", Utc),
    Column("path", PathText),
    Column("frames", Integer),
    Column("sha256", String(64)),
    Column("pts", JSON(none_as_null=True)),
)

events = Table(
    "events",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("job", ForeignKey("jobs.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("at", Utc, nullable=False),
    Column("kind", Words, nullable=False),
    Column("text", Words, nullable=False),
)

history = Table(
    "history",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("job", Integer, nullable=False),
    Column("spec", SpecJson, nullable=False),
    Column("target", PathText, nullable=False),
    Column("output", PathText, nullable=False),
    Column("preset", Words, nullable=False),
    Column("state", _words(JobState), nullable=False),
    Column("reason", Words, nullable=False),
    Column("error", Words, nullable=False),
    Column("device", Words, nullable=False),
    Column("created", Utc, nullable=False),
    Column("started", Utc),
    Column("finished", Utc, nullable=False, index=True),
    Column("tries", Integer, nullable=False),
    Column("frames", Integer, nullable=False),
    Column("fps", Float(53), nullable=False),
    Column("energy", Float(53)),
    Column("manifest", PathText),
    sqlite_autoincrement=True,
)

presets_used = Table(
    "presets_used",
    metadata,
    Column("name", Words, primary_key=True),
    Column("count", Integer, nullable=False),
    Column("used", Utc, nullable=False),
)

source_library = Table(
    "source_library",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("path", PathText, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("name", Words, nullable=False),
    Column("added", Utc, nullable=False),
    UniqueConstraint("path", "sha256"),
    sqlite_autoincrement=True,
)

consent = Table(  # filled by the trust work
    "consent",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("performer", Words, nullable=False),
    Column("source", ForeignKey("source_library.id", ondelete="RESTRICT"), nullable=False, index=True),
    Column("scope", Words, nullable=False),
    Column("granted", Utc, nullable=False),
    Column("expires", Utc),
    Column("revoked", Utc),
    Column("evidence", PathText, nullable=False),
    Column("evidence_sha256", String(64), nullable=False),
    sqlite_autoincrement=True,
)

analyses = Table(
    "analyses",
    metadata,
    Column("clip_hash", String(64), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("file", PathText, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("used", Utc, nullable=False, index=True),
)
