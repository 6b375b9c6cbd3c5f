"""Bringing a database to the newest schema by the migrations that ship inside this package."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

MIGRATIONS = Path(__file__).parent / "migrations"


def script() -> ScriptDirectory:
    """The migrations."""
    return ScriptDirectory.from_config(_config())


def upgrade(connection: Connection) -> None:
    """Runs what is missing inside the caller's transaction, so that all of it happens or nothing."""
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config
