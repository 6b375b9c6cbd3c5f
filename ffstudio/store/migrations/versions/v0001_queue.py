"""Queue, segments, events, history, library, consent, analyses."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TIME = sa.DateTime(timezone=True)
WORD = sa.String(16)
REAL = sa.Float(53)


def _fields(kind: Any, *names: str, optional: bool = False) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=optional) for name in names]


def _number() -> sa.Column[Any]:
    return sa.Column("id", sa.Integer, autoincrement=True, nullable=False)


def _job_of(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["job"], ["jobs.id"], f"fk_{table}_job", ondelete="CASCADE")


def upgrade() -> None:
    _queue()
    _logs()
    _history()
    _library()
    _trust()


def _queue() -> None:
    op.create_table(
        "jobs",
        _number(),
        *_fields(sa.JSON, "spec"),
        *_fields(WORD, "state"),
        *_fields(sa.Integer, "priority"),
        *_fields(REAL, "position"),
        *_fields(TIME, "created", "updated"),
        *_fields(TIME, "started", "finished", optional=True),
        *_fields(sa.Integer, "tries"),
        *_fields(WORD, "wish"),
        *_fields(sa.Text, "reason", "error", "runner"),
        *_fields(sa.Integer, "done", "total"),
        *_fields(REAL, "fps"),
        sa.PrimaryKeyConstraint("id", name="pk_jobs"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_jobs_state_priority_position", "jobs", ["state", "priority", "position"])
    op.create_index("ix_jobs_position", "jobs", ["position"])
    op.create_table(
        "runners",
        *_fields(sa.Text, "name", "device"),
        *_fields(sa.Integer, "pid"),
        *_fields(TIME, "started", "heartbeat"),
        sa.PrimaryKeyConstraint("name", name="pk_runners"),
    )


def _logs() -> None:
    op.create_table(
        "segments",
        *_fields(sa.Integer, "job", "number", "first", "last"),
        *_fields(TIME, "finished", optional=True),
        *_fields(sa.Text, "path", optional=True),
        *_fields(sa.Integer, "frames", optional=True),
        *_fields(sa.String(64), "sha256", optional=True),
        *_fields(sa.JSON, "pts", optional=True),
        sa.PrimaryKeyConstraint("job", "number", name="pk_segments"),
        _job_of("segments"),
    )
    op.create_table(
        "events",
        _number(),
        *_fields(sa.Integer, "job"),
        *_fields(TIME, "at"),
        *_fields(sa.Text, "kind", "text"),
        sa.PrimaryKeyConstraint("id", name="pk_events"),
        _job_of("events"),
    )
    op.create_index("ix_events_job", "events", ["job"])


def _history() -> None:
    op.create_table(
        "history",
        _number(),
        *_fields(sa.Integer, "job"),
        *_fields(sa.JSON, "spec"),
        *_fields(sa.Text, "target", "output", "preset"),
        *_fields(WORD, "state"),
        *_fields(sa.Text, "reason", "error", "device"),
        *_fields(TIME, "created"),
        *_fields(TIME, "started", optional=True),
        *_fields(TIME, "finished"),
        *_fields(sa.Integer, "tries", "frames"),
        *_fields(REAL, "fps"),
        *_fields(REAL, "energy", optional=True),
        *_fields(sa.Text, "manifest", optional=True),
        sa.PrimaryKeyConstraint("id", name="pk_history"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_history_finished", "history", ["finished"])


def _library() -> None:
    op.create_table(
        "presets_used",
        *_fields(sa.Text, "name"),
        *_fields(sa.Integer, "count"),
        *_fields(TIME, "used"),
        sa.PrimaryKeyConstraint("name", name="pk_presets_used"),
    )
    op.create_table(
        "source_library",
        _number(),
        *_fields(sa.Text, "path"),
        *_fields(sa.String(64), "sha256"),
        *_fields(sa.Text, "name"),
        *_fields(TIME, "added"),
        sa.PrimaryKeyConstraint("id", name="pk_source_library"),
        sa.UniqueConstraint("path", "sha256", name="uq_source_library_path_sha256"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "analyses",
        *_fields(sa.String(64), "clip_hash", "key"),
        *_fields(sa.Text, "file"),
        *_fields(sa.BigInteger, "size"),
        *_fields(TIME, "used"),
        sa.PrimaryKeyConstraint("clip_hash", "key", name="pk_analyses"),
    )
    op.create_index("ix_analyses_used", "analyses", ["used"])


def _trust() -> None:
    op.create_table(
        "consent",
        _number(),
        *_fields(sa.Text, "performer"),
        *_fields(sa.Integer, "source"),
        *_fields(sa.Text, "scope"),
        *_fields(TIME, "granted"),
        *_fields(TIME, "expires", "revoked", optional=True),
        *_fields(sa.Text, "evidence"),
        *_fields(sa.String(64), "evidence_sha256"),
        sa.PrimaryKeyConstraint("id", name="pk_consent"),
        sa.ForeignKeyConstraint(["source"], ["source_library.id"], "fk_consent_source", ondelete="RESTRICT"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_consent_source", "consent", ["source"])
