"""Alembic's folder. A new migration is one file in versions, named after its number; REVISION follows it."""

REVISION = "0002"  # of the newest file in versions; numbers, so that newer and older are known
