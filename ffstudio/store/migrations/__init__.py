"""Alembic's folder. A new migration is one file in versions, named after its number; REVISION follows it."""
