"""Which version of the schema a database has, without the cost of loading Alembic."""

from __future__ import annotations

from sqlalchemy import Connection, inspect, text


def revision_of(connection: Connection) -> str | None:
    """The revision; "" for an empty database, None for one that is not ours."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return ""
    if "alembic_version" not in tables:
        return None
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")
